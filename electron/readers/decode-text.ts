import { ok, refuse, type Reply } from '#shared/desk';
import { ENCODING_NAMES, ENCODINGS, LEGACY, MARKS, type Encoding } from './encodings';
import { likelihoodOf } from './likelihood';
import { brokenIn, nearestEncoding } from './near-encoding';
import { bytesBroken, controlCharacter, encodingFails, encodingUnknown, notText } from './refusals';

/** A file's bytes as text, and how they were read. */
export interface DecodedText {
  /** Without a byte order mark; nothing else is changed. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Decodes strictly: as the named encoding, else as the byte order mark says, else as UTF-8, else as the
 * encoding in which the text reads most like Chinese.
 */
export function decodeText(
  bytes: Uint8Array,
  fileName: string,
  named?: string,
): Reply<DecodedText> {
  if (named !== undefined) return decodeNamed(bytes, fileName, named);
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return decodeAs(bytes, fileName, marked[0]);
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined && !CONTROL.test(utf8)) return ok({ text: utf8, encoding: 'utf-8' });
  const guessed = guess(bytes);
  if (guessed !== undefined) return ok(guessed);
  return utf8 === undefined ? refuseBroken(bytes, fileName) : checked(utf8, fileName, 'utf-8');
}

/** A few spoilt bytes may have taken a figure with them, so the text is not read past them. */
function refuseBroken(bytes: Uint8Array, fileName: string): Reply<never> {
  const broken = nearestEncoding(bytes);
  return refuse(broken === undefined ? notText(fileName) : bytesBroken(fileName, broken));
}

function decodeNamed(bytes: Uint8Array, fileName: string, named: string): Reply<DecodedText> {
  const encoding = ENCODINGS.get(named.trim().toLowerCase());
  if (encoding === undefined) return refuse(encodingUnknown(named, ENCODING_NAMES));
  return decodeAs(bytes, fileName, encoding);
}

function decodeAs(bytes: Uint8Array, fileName: string, encoding: Encoding): Reply<DecodedText> {
  const text = tryDecode(bytes, encoding);
  return text === undefined
    ? refuse(encodingFails(fileName, brokenIn(bytes, encoding)))
    : checked(text, fileName, encoding);
}

/** Controls other than tab, line breaks and form feed mean that it is no text (C0 and DEL only). */
const CONTROL = /(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/u;

function checked(text: string, fileName: string, encoding: Encoding): Reply<DecodedText> {
  const at = text.search(CONTROL);
  if (at < 0) return ok({ text, encoding });
  const line = text.slice(0, at).split('\n').length;
  return refuse(controlCharacter(fileName, line, text.charCodeAt(at)));
}

/** The legacy encoding, or UTF-16 without a mark, that the text reads best in; if it reads well at all. */
function guess(bytes: Uint8Array): DecodedText | undefined {
  let best: { readonly decoded: DecodedText; readonly likelihood: number } | undefined;
  for (const encoding of LEGACY) {
    const text = tryDecode(bytes, encoding);
    if (text === undefined || CONTROL.test(text)) continue;
    const likelihood = likelihoodOf(text);
    if (likelihood > (best?.likelihood ?? 0)) best = { decoded: { text, encoding }, likelihood };
  }
  return best?.decoded;
}

/** Undefined when some byte is invalid. One byte order mark is taken off, whatever the encoding. */
export function tryDecode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
