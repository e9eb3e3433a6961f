import { inflateSync } from 'node:zlib';
import { MAX_PACKED_BYTES, MAX_STREAM_BYTES, MAX_UNPACKED_BYTES } from './pdf-failures';

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
  for (const { start, isFlate } of packedStreams(file)) {
    const length = isFlate ? unpackedLength(file.subarray(start)) : packedLength(file, start);
    if (length === 'too-large') return { tooLarge: true, broken };
    if (length === 'broken') broken = true;
    else unpacked += length;
    if (unpacked > MAX_UNPACKED_BYTES) return { tooLarge: true, broken };
  }
  return { tooLarge: false, broken };
}

/** Where the data of packed streams begin; images and fonts hold no words. */
function* packedStreams(file: Buffer): Generator<{ start: number; isFlate: boolean }> {
  let end = 0;
  for (let at = file.indexOf(OPENING); at >= 0; at = file.indexOf(OPENING, at + OPENING.length)) {
    const start = dataAfter(file, at + OPENING.length);
    if (start === undefined) continue;
    const dictionary = dictionaryBefore(file, Math.max(end, at - LONGEST_DICTIONARY), at);
    end = at;
    if (WORDLESS.test(dictionary)) continue;
    if (FLATE.test(dictionary)) yield { start, isFlate: true };
    else if (FILTER.test(dictionary)) yield { start, isFlate: false };
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

const FILTER = /\/Filter\b/u;
/** Flate alone. */
const FLATE = /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b\s*(?!\s*\/)/u;
const WORDLESS = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)\b|\/Length1\b/u;

/** Of what is packed in rarer ways, or twice over: short streams cannot hold a bomb. */
function packedLength(file: Buffer, start: number): number | 'too-large' {
  const length = file.indexOf('endstream', start) - start;
  return length > MAX_PACKED_BYTES ? 'too-large' : 0;
}

function unpackedLength(data: Buffer): number | 'too-large' | 'broken' {
  try {
    return inflateSync(data, { maxOutputLength: MAX_STREAM_BYTES }).length;
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error;
    return tooLarge && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken';
  }
}
