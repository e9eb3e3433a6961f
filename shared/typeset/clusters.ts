import { graphemes, isInkless, isWhite } from './graphemes';
import { Trait, traits } from './traits';

/** What stands before a cluster in the source besides its neighbour, the stronger the greater. */
export const Space = { none: 0, plain: 1, noBreak: 2, newline: 3 } as const;

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
/** Extensions B and following; the planes behind them hold variation selectors. */
const isHighHan = (codePoint: number) => codePoint >= 0x20000 && codePoint < 0x3fffe;
const isPaired = (codePoint: number) =>
  codePoint === DASH || codePoint === 0x2026 || codePoint === 0x22ef;

/** Cuts text into clusters: grapheme clusters (UAX #29), with —— and …… as one each (B-05). */
export function clustersOf(text: string): Clusters {
  const { length } = text;
  const all = {
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    codePoints: new Int32Array(length),
    spaces: new Uint8Array(length),
  };
  const plain = cutPlain(text, all);
  const count = plain < 0 ? cutGraphemes(text, all) : plain;
  if (count === length) return { ...all, count };
  return {
    starts: all.starts.subarray(0, count),
    ends: all.ends.subarray(0, count),
    codePoints: all.codePoints.subarray(0, count),
    spaces: all.spaces.subarray(0, count),
    count,
  };
}

/** True for the one-cluster pairs —— and ……. */
export function isPair(clusters: Clusters, index: number): boolean {
  const length = (clusters.ends[index] ?? 0) - (clusters.starts[index] ?? 0);
  return length >= 2 && isPaired(clusters.codePoints[index] ?? 0);
}

type Columns = Omit<Clusters, 'count'>;

/** Text in which every code point is a cluster; −1 as soon as that is not certain. */
function cutPlain(text: string, { starts, ends, codePoints, spaces }: Columns): number {
  let count = 0;
  let space: number = Space.none;
  /** A mark that a second one of its kind would join, 0 if none. */
  let single = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const start = offset;
    let codePoint = text.charCodeAt(offset);
    const trait = traits[codePoint] ?? Trait.complex;
    if (trait === Trait.complex) return -1;
    if (trait >= Trait.white && trait <= Trait.newline) {
      space = stronger(space, trait);
      single = 0;
      continue;
    }
    if (trait === Trait.surrogate) {
      codePoint = text.codePointAt(offset) ?? 0;
      if (!isHighHan(codePoint)) return -1;
      offset += 1;
    } else if (codePoint === single) {
      ends[count - 1] = offset + 1;
      single = 0;
      continue;
    }
    starts[count] = start;
    ends[count] = offset + 1;
    codePoints[count] = codePoint;
    spaces[count] = count === 0 ? Space.none : space;
    space = Space.none;
    single = trait === Trait.paired ? codePoint : 0;
    count += 1;
  }
  return count;
}

/** `Trait.white`, `noBreak` and `newline` are named in the order of `Space`. */
const stronger = (space: number, found: number) => (found > space ? found : space);

/** Any text: combining marks, emoji, controls. */
function cutGraphemes(text: string, { starts, ends, codePoints, spaces }: Columns): number {
  let count = 0;
  let space: number = Space.none;
  let single = 0;
  for (const [start, length] of graphemes(text)) {
    const codePoint = text.codePointAt(start) ?? 0;
    const found = spaceOf(codePoint, length);
    if (found !== Space.none) {
      space = stronger(space, found);
    } else if (count > 0 && space === Space.none && isInkless(codePoint)) {
      ends[count - 1] = start + length;
    } else if (single === codePoint && space === Space.none) {
      ends[count - 1] = start + length;
      single = 0;
    } else {
      starts[count] = start;
      ends[count] = start + length;
      codePoints[count] = drawn(text, start, length, codePoint);
      spaces[count] = count === 0 ? Space.none : space;
      space = Space.none;
      count += 1;
      single = isPaired(codePoint) ? codePoint : 0;
    }
  }
  return count;
}

function spaceOf(codePoint: number, length: number): number {
  if (codePoint === NO_BREAK_SPACE) return Space.noBreak;
  if (!isWhite(codePoint)) return Space.none;
  const pair = codePoint === 0x0d && length === 2; // \r\n is one grapheme
  return pair || isNewline(codePoint) ? Space.newline : Space.plain;
}

const isNewline = (codePoint: number) =>
  codePoint === 0x0a || codePoint === 0x2028 || codePoint === 0x2029;

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
