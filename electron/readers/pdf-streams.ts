import { inflateSync } from 'node:zlib';
import { MAX_STREAM_BYTES, MAX_UNPACKED_BYTES } from './pdf-failures';

/** What unpacking every stream that may hold text showed. */
export interface StreamCheck {
  /** More than a report can hold: a decompression bomb. */
  readonly tooLarge: boolean;
  /** A stream does not unpack to its end: words may be missing. */
  readonly broken: boolean;
}

const OPENING = Buffer.from('stream');
/** How far before its data a stream's dictionary may begin. */
const LONGEST_DICTIONARY = 2_048;

/**
 * Unpacks the file's Flate streams once, within limits. The PDF library stops at the first fault of a
 * stream without a word and unpacks bombs whole; both must be known beforehand. Images and fonts are
 * left out: their streams hold no words.
 */
export function checkStreams(bytes: Uint8Array): StreamCheck {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // What is encrypted looks broken.
  if (file.includes('/Encrypt')) return { tooLarge: false, broken: false };
  let unpacked = 0;
  let broken = false;
  for (const start of packedStreams(file)) {
    const length = unpackedLength(file.subarray(start));
    if (length === 'too-large') return { tooLarge: true, broken };
    if (length === 'broken') broken = true;
    else unpacked += length;
    if (unpacked > MAX_UNPACKED_BYTES) return { tooLarge: true, broken };
  }
  return { tooLarge: false, broken };
}

/** Where the data of streams packed with Flate alone begin. */
function* packedStreams(file: Buffer): Generator<number> {
  let end = 0;
  for (let at = file.indexOf(OPENING); at >= 0; at = file.indexOf(OPENING, at + OPENING.length)) {
    const start = dataAfter(file, at + OPENING.length);
    if (start === undefined) continue;
    const dictionary = dictionaryBefore(file, Math.max(end, at - LONGEST_DICTIONARY), at);
    end = at;
    if (isPackedText(dictionary)) yield start;
  }
}

function dataAfter(file: Buffer, at: number): number | undefined {
  if (file[at] === 0x0a) return at + 1;
  return file[at] === 0x0d && file[at + 1] === 0x0a ? at + 2 : undefined;
}

function dictionaryBefore(file: Buffer, from: number, to: number): string {
  const before = file.toString('latin1', from, to);
  return before.slice(before.lastIndexOf(' obj') + 1);
}

const FLATE = /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b\s*(?!\s*\/)/u;
const WORDLESS = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)\b|\/Length1\b/u;

const isPackedText = (dictionary: string) => FLATE.test(dictionary) && !WORDLESS.test(dictionary);

function unpackedLength(data: Buffer): number | 'too-large' | 'broken' {
  try {
    return inflateSync(data, { maxOutputLength: MAX_STREAM_BYTES }).length;
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error;
    return tooLarge && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken';
  }
}
