import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import { decodeText, tryDecode, type DecodedText } from './decode-text';
import { ENCODINGS, MARKS, type Encoding } from './encodings';
import { likelihoodOf } from './likelihood';

/** The Encoding Standard looks for a declaration no further. */
const DECLARATION_BYTES = 4096;
const DECLARATION = /<meta[^>]{0,400}?charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w:.-]{1,40})/iu;
/** More broken characters than this, and the encoding is not the one declared. */
const MOST_BROKEN = 0.001;
/** More control characters than this, and it is no page. */
const MOST_CONTROLS = 0.001;
const FEWEST = 8;

const CONTROLS = /(?![\t-\r])\p{Cc}/gu;

/**
 * Decodes a web page: a named encoding, else a byte order mark, else the declared charset (unless the
 * bytes are UTF-8 and read better so: a browser saves as UTF-8 and leaves the old declaration), else
 * UTF-8, else as any text. A character cut in two by the site's own software does not spoil a page:
 * it is read as U+FFFD.
 */
export function decodeHtml(
  bytes: Uint8Array,
  fileName: string,
  encoding?: string,
): Reply<DecodedText> {
  if (encoding !== undefined) return decodeText(bytes, fileName, encoding);
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const declared = declaredEncoding(bytes);
  const strict =
    marked === undefined ? decodeDeclared(bytes, declared) : decodeAs(bytes, marked[0]);
  const decoded = strict ?? decodeText(bytes, fileName);
  const found = 'text' in decoded ? decoded : decoded.ok ? decoded.value : undefined;
  const page = found ?? decodeBroken(bytes, marked?.[0] ?? declared ?? 'utf-8');
  return page === undefined || hasManyControls(page.text) ? refuse(notPage(fileName)) : ok(page);
}

function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const label = DECLARATION.exec(head)?.[1];
  // A page whose declaration can be read byte by byte is not UTF-16, whatever it says.
  if (label === undefined || /^utf-?16/iu.test(label)) return undefined;
  return ENCODINGS.get(label.toLowerCase());
}

function decodeDeclared(
  bytes: Uint8Array,
  declared: Encoding | undefined,
): DecodedText | undefined {
  const utf8 = decodeAs(bytes, 'utf-8');
  if (declared === undefined || declared === 'utf-8') return utf8;
  const other = decodeAs(bytes, declared);
  if (utf8 === undefined || other === undefined) return other ?? utf8;
  return likelihoodOf(utf8.text) > likelihoodOf(other.text) ? utf8 : other;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  const text = tryDecode(bytes, encoding);
  return text === undefined ? undefined : { text, encoding };
}

function decodeBroken(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  return isMany(broken, text, MOST_BROKEN) ? undefined : { text, encoding };
}

function hasManyControls(text: string): boolean {
  return isMany(text.match(CONTROLS)?.length ?? 0, text, MOST_CONTROLS);
}

const isMany = (count: number, text: string, share: number) =>
  count > FEWEST && count > share * text.length;

const notPage = (fileName: string): Failure => ({
  code: 'file-not-text',
  zh: `${fileName} 不是网页，或者是认不出的编码。请在浏览器里重新另存为网页（仅 HTML）再导入`,
  en: `${fileName} is no web page, or its encoding cannot be told. Save it from the browser again as HTML only`,
});
