import { decodeText, tryDecode } from './decode-text';
import { ENCODING_NAMES, type Encoding } from './encodings';
import { decodeHtml } from './html-decode';
import { likelihoodOf } from './likelihood';
import { countUnlikely } from './unlikely-characters';

/** A file's text as one encoding gives it. */
export interface EncodingReading {
  readonly encoding: Encoding;
  /** Every byte is valid in it. */
  readonly fits: boolean;
  /**
   * Broken, control and unlikely characters among the first 200,000; every one beyond ASCII where the
   * text does not read like Chinese.
   */
  readonly badCharacters: number;
  /** The start of the first line that says something, at most 24 characters that print. */
  readonly preview: string;
  /** It is the one that a reader takes by itself. */
  readonly chosen: boolean;
}

/** As much as tells one encoding from another, UTF-16 units. */
const SAMPLE = 200_000;
const SAMPLE_BYTES = 4 * SAMPLE;
const PREVIEW = 24;

/**
 * The text of a .md, .txt or .html file in every known encoding: the one that is read by itself first,
 * then the fewest bad characters first: bytes that fit by chance spell nothing.
 */
export function readEncodings(bytes: Uint8Array, fileName: string): readonly EncodingReading[] {
  const isPage = /\.html?$/iu.test(fileName);
  const decoded = (isPage ? decodeHtml : decodeText)(bytes, fileName);
  const chosen = decoded.ok ? decoded.value.encoding : undefined;
  const readings = ENCODING_NAMES.map((encoding) => {
    const text = sampleOf(bytes, encoding);
    return {
      encoding,
      fits: tryDecode(bytes, encoding) !== undefined,
      badCharacters: encoding === chosen ? countUnlikely(text) : countBad(text),
      preview: previewOf(isPage ? withoutTags(text) : text),
      chosen: encoding === chosen,
    };
  });
  return readings.sort(
    (a, b) =>
      Number(b.chosen) - Number(a.chosen) ||
      a.badCharacters - b.badCharacters ||
      Number(b.fits) - Number(a.fits),
  );
}

/** UTF-16 takes almost any two bytes for a character: what says nothing is not read right. */
function countBad(text: string): number {
  return likelihoodOf(text) > 0 ? countUnlikely(text) : Math.max(1, beyondAscii(text));
}

const beyondAscii = (text: string) => text.match(/[^\p{ASCII}]/gu)?.length ?? 0;

/** The start of the text, read past every fault. */
function sampleOf(bytes: Uint8Array, encoding: Encoding): string {
  const start = bytes.subarray(0, SAMPLE_BYTES);
  // A character that the sample cuts is not broken.
  const stream = start.length < bytes.length;
  const text = new TextDecoder(encoding).decode(start, { stream });
  return text.slice(0, SAMPLE);
}

const withoutTags = (html: string) =>
  html.replace(/<(script|style)\b[^<>]*>[^<]*/giu, '').replace(/<[^<>]*>/gu, '\n');

function previewOf(text: string): string {
  const line = text.split(/[\r\n]+/u).find((words) => PRINTS.test(words)) ?? '';
  const visible = line.replace(/\p{C}/gu, '').replace(/\s+/gu, ' ').trim();
  return [...visible].slice(0, PREVIEW).join('');
}

const PRINTS = /[^\s\p{C}]/u;
