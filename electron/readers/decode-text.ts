import { ok, refuse, type Failure, type Reply } from '#shared/desk';

/** A file's bytes as text, and how they were read. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: string;
}

/** Byte order marks, the longest first. */
const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Tried strictly where there is no mark and UTF-8 does not hold; the likeliest text wins. */
const GUESSES = ['gb18030', 'big5', 'utf-16le', 'utf-16be'];
/** Below this share of everyday Chinese characters a guess is not believed. */
const LEAST_LIKELIHOOD = 0.2;

/**
 * Decodes strictly: a named encoding, else a byte order mark, else UTF-8, else the legacy encoding in
 * which the text reads most like Chinese.
 */
export function decodeText(
  bytes: Uint8Array,
  fileName: string,
  encoding?: string,
): Reply<DecodedText> {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (encoding !== undefined) return decodeAs(bytes, encoding, fileName);
  if (marked !== undefined) return decodeAs(bytes, marked[0], fileName);
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined && isText(utf8)) return ok({ text: utf8, encoding: 'utf-8' });
  const best = GUESSES.map((guess) => ({ guess, text: tryDecode(bytes, guess) }))
    .map(({ guess, text }) => ({ guess, text, score: text === undefined ? 0 : likelihood(text) }))
    .reduce((a, b) => (b.score > a.score ? b : a));
  if (best.text === undefined || best.score < LEAST_LIKELIHOOD || !isText(best.text)) {
    return refuse(notText(fileName));
  }
  return ok({ text: best.text, encoding: best.guess });
}

function decodeAs(bytes: Uint8Array, encoding: string, fileName: string): Reply<DecodedText> {
  let name: string;
  try {
    name = new TextDecoder(encoding).encoding;
  } catch {
    return refuse(unknownEncoding(encoding));
  }
  const text = tryDecode(bytes, name);
  if (text === undefined) return refuse(wrongEncoding(fileName, encoding));
  return isText(text) ? ok({ text, encoding: name }) : refuse(notText(fileName));
}

/** The decoder drops a byte order mark of its own encoding and nothing else. */
function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** C0 controls other than white space mean that it is no text. */
function isText(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 && (unit < 0x09 || unit > 0x0d)) return false;
  }
  return true;
}

/** Everyday characters and marks of Chinese text, simplified and traditional. */
const EVERYDAY = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经' +
    '進強推實設發展農業業務會經濟這個時來們產種後學為與及其加快建全面实施完善推进加强项化新市政府作' +
    '，。、；：“”《》（）！？　一二三四五六七八九十',
);
const SAMPLE = 20_000;

/** The share of everyday Chinese characters among those beyond ASCII. */
function likelihood(text: string): number {
  let foreign = 0;
  let everyday = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (character <= '\u007f') continue;
    foreign += 1;
    if (EVERYDAY.has(character)) everyday += 1;
  }
  return foreign === 0 ? 0 : everyday / foreign;
}

const notText = (fileName: string): Failure => ({
  code: 'file-not-text',
  zh: `${fileName} 不是文本，或者是认不出的编码。请存为 UTF-8 文本再导入，或用 --encoding 指明编码`,
  en: `${fileName} is not text, or its encoding cannot be told. Save it as UTF-8, or name the encoding`,
});

const wrongEncoding = (fileName: string, encoding: string): Failure => ({
  code: 'file-not-text',
  zh: `${fileName} 不是 ${encoding} 编码。换一种编码，或不指定，由程序识别`,
  en: `${fileName} is not encoded as ${encoding}. Name another encoding, or none to have it detected`,
});

const unknownEncoding = (encoding: string): Failure => ({
  code: 'bad-request',
  zh: `没有 ${encoding} 这种编码。可用 utf-8、gb18030、big5、utf-16le、utf-16be`,
  en: `There is no encoding ${encoding}. Use utf-8, gb18030, big5, utf-16le or utf-16be`,
});
