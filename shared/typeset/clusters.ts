/** What stands before a cluster in the source besides its neighbour. */
export const Space = { none: 0, plain: 1, noBreak: 2 } as const;

/** The text cut into clusters that are never parted (B-01): parallel arrays, one entry a cluster. */
export interface Clusters {
  /** UTF-16 offset of the cluster's first unit. */
  readonly starts: Int32Array;
  /** UTF-16 offset behind its last unit. */
  readonly ends: Int32Array;
  /** The code point that is drawn. */
  readonly codePoints: Int32Array;
  /** A `Space`: white space in front of the cluster. */
  readonly spaces: Uint8Array;
  readonly count: number;
}

const DASH = 0x2014;
const NO_BREAK_SPACE = 0xa0;
const isPaired = (codePoint: number) =>
  codePoint === DASH || codePoint === 0x2026 || codePoint === 0x22ef;

/** Anything that may join its neighbour into one grapheme; without it code points are clusters. */
const JOINS = new RegExp(
  `[${[
    '\\p{M}', // combining marks and variation selectors
    '\\u200d', // zero width joiner
    '\\u{1f3fb}-\\u{1f3ff}', // skin tones
    '\\u{1f1e6}-\\u{1f1ff}', // regional indicators
    '\\u1100-\\u11ff\\ud7b0-\\ud7ff', // conjoining jamo
    '\\r',
  ].join('')}]`,
  'u',
);
const WHITE = /^[\s\u3000\ufeff]$/u;
/** Controls and marks without ink: they stay with the cluster before them. */
const INKLESS = /^[\p{Cc}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufff9-\ufffb]$/u;

let segmenter: Intl.Segmenter | undefined;

/** Cuts text into clusters: grapheme clusters (UAX #29), with —— and …… as one each (B-05). */
export function clustersOf(text: string): Clusters {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const codePoints = new Int32Array(text.length);
  const spaces = new Uint8Array(text.length);
  let count = 0;
  let space: number = Space.none;
  let previousSingle = false;
  for (const [start, length] of graphemes(text)) {
    const codePoint = text.codePointAt(start) ?? 0;
    if (codePoint === NO_BREAK_SPACE) {
      space = Space.noBreak;
    } else if (isWhite(codePoint)) {
      if (space === Space.none) space = Space.plain;
    } else if (count > 0 && space === Space.none && isInkless(codePoint)) {
      ends[count - 1] = start + length;
    } else if (previousSingle && space === Space.none && codePoints[count - 1] === codePoint) {
      ends[count - 1] = start + length;
      previousSingle = false;
    } else {
      starts[count] = start;
      ends[count] = start + length;
      codePoints[count] = drawn(text, start, length, codePoint);
      spaces[count] = count === 0 ? Space.none : space;
      space = Space.none;
      count += 1;
      previousSingle = isPaired(codePoint);
    }
  }
  return {
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    codePoints: codePoints.subarray(0, count),
    spaces: spaces.subarray(0, count),
    count,
  };
}

/** True for the one-cluster pairs —— and ……. */
export function isPair(clusters: Clusters, index: number): boolean {
  const length = (clusters.ends[index] ?? 0) - (clusters.starts[index] ?? 0);
  return length >= 2 && isPaired(clusters.codePoints[index] ?? 0);
}

function* graphemes(text: string): Generator<readonly [start: number, length: number]> {
  if (JOINS.test(text)) {
    segmenter ??= new Intl.Segmenter('zh-Hans', { granularity: 'grapheme' });
    for (const { index, segment } of segmenter.segment(text)) yield [index, segment.length];
    return;
  }
  for (let start = 0; start < text.length;) {
    const length = (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
    yield [start, length];
    start += length;
  }
}

/** A base with its combining marks is drawn as the composed character, where there is one. */
function drawn(text: string, start: number, length: number, codePoint: number): number {
  if (length === (codePoint > 0xffff ? 2 : 1)) return codePoint;
  return (
    text
      .slice(start, start + length)
      .normalize('NFC')
      .codePointAt(0) ?? codePoint
  );
}

function isWhite(codePoint: number): boolean {
  if (codePoint > 0x20 && codePoint < 0x1680) return false;
  if (codePoint >= 0x3001 && codePoint < 0xfeff) return false;
  return WHITE.test(String.fromCodePoint(codePoint));
}

function isInkless(codePoint: number): boolean {
  if (codePoint >= 0x20 && codePoint < 0x7f) return false;
  if (codePoint >= 0x3000 && codePoint < 0xfff0) return false;
  return INKLESS.test(String.fromCodePoint(codePoint));
}
