import type { Gutter, PdfSegment } from './pdf-model';
import { rowsOf } from './pdf-segments';

/** Ems of body text. */
const LEAST_GAP = 0.7;
const LEAST_COLUMN = 6;
/** A line that ends within so much of the gutter fills its column. */
const RAGGED = 2;
/** The first line of a paragraph may be all that stands in a known column. */
const INDENT = 2.2;
/** Lines that show where a column begins. */
const LEAST_LINES = 3;
/** Of a column's lines: so many fill it, or it is a table. */
const FILLED = 0.4;
/** More segments than a page of text has: drawings and maps made of letters. */
const MOST_SEGMENTS = 5_000;

/**
 * Finds the gutters of a page: a white strip beside the left edge that lines share, with lines of text
 * on both sides. A table's strips are not gutters, since its cells do not fill their columns.
 * @param bodySize points
 * @param known where other pages have gutters: there, one line on either side is enough
 */
export function findGutters(
  segments: readonly PdfSegment[],
  bodySize: number,
  known: readonly number[] = [],
): Gutter[] {
  if (segments.length > MOST_SEGMENTS) return [];
  const rows = rowsOf(segments);
  const proven = sharedEdges(segments).flatMap((edge) =>
    stripsBeside(edge, rows, bodySize).filter(({ strip, before, after }) =>
      isBetweenColumns(strip, before, after, bodySize),
    ),
  );
  const indent = INDENT * bodySize;
  const expected = known.flatMap((edge) => stripsBeside(edge, rows, bodySize, indent));
  return withoutDoubles([...proven, ...expected].map(({ strip }) => strip));
}

/** Left edges at which at least three segments begin. */
function sharedEdges(segments: readonly PdfSegment[]): number[] {
  const counts = new Map<number, number>();
  for (const { left } of segments) {
    const edge = Math.round(left);
    counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const shared = (edge: number) =>
    [edge - 1, edge, edge + 1].reduce((sum, near) => sum + (counts.get(near) ?? 0), 0);
  return [...counts.keys()].filter((edge) => shared(edge) >= LEAST_LINES);
}

interface Strip {
  readonly strip: Gutter;
  /** What begins at it, and what ends before it. */
  readonly after: readonly PdfSegment[];
  readonly before: readonly PdfSegment[];
}

/** The white strips that end at an edge: one between each two segments that cross it. */
function stripsBeside(
  edge: number,
  rows: readonly (readonly PdfSegment[])[],
  bodySize: number,
  indent = 0,
): Strip[] {
  const from = edge - LEAST_GAP * bodySize;
  const tolerance = 0.3 * bodySize;
  const strips: Strip[] = [];
  let after: PdfSegment[] = [];
  let before: PdfSegment[] = [];
  const close = () => {
    const strip = stripOf(edge, before, after, indent);
    if (strip !== undefined) strips.push(strip);
    after = [];
    before = [];
  };
  for (const row of rows) {
    const toLeft = row.filter(({ right }) => right <= from + tolerance);
    const toRight = row.filter(
      ({ left, right }) => right > from + tolerance && left >= edge - tolerance,
    );
    // What stands beside a segment that crosses is on its row, not beside the strip.
    if (toLeft.length + toRight.length < row.length) close();
    else {
      before.push(...toLeft);
      after.push(...toRight);
    }
  }
  close();
  return strips;
}

function stripOf(
  edge: number,
  before: readonly PdfSegment[],
  after: readonly PdfSegment[],
  indent: number,
): Strip | undefined {
  const starting = after.filter(({ left, size }) => Math.abs(left - edge) <= indent + 0.35 * size);
  if (before.length === 0 || starting.length === 0) return undefined;
  const both = [...before, ...after];
  return {
    strip: {
      left: Math.max(...before.map(({ right }) => right)),
      right: edge,
      top: Math.min(...both.map(({ y, size }) => y - size)),
      bottom: Math.max(...both.map(({ y }) => y)),
    },
    before,
    after: starting,
  };
}

function isBetweenColumns(
  strip: Gutter,
  before: readonly PdfSegment[],
  after: readonly PdfSegment[],
  bodySize: number,
): boolean {
  if (after.length < LEAST_LINES) return false;
  const filled = before.filter(
    ({ right, size }) => right > strip.left - RAGGED * Math.max(size, bodySize),
  );
  const width = widthOfMost(filled);
  // Further left there may be other columns.
  const beside = before.filter(({ right }) => right > strip.left - width);
  // By height, so that the two lines of a headline weigh more than the small print above them.
  return (
    heightOf(filled) >= Math.max(LEAST_LINES * bodySize, FILLED * heightOf(beside)) &&
    width >= LEAST_COLUMN * bodySize &&
    widthOfMost(after) >= LEAST_COLUMN * bodySize
  );
}

const heightOf = (segments: readonly PdfSegment[]) =>
  segments.reduce((sum, { size }) => sum + size, 0);

/** The width that the wider half of the segments reach. */
function widthOfMost(segments: readonly PdfSegment[]): number {
  const widths = segments.map(({ left, right }) => right - left).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** Of strips that overlap, the tallest: the others are its parts. */
function withoutDoubles(strips: readonly Gutter[]): Gutter[] {
  const kept: Gutter[] = [];
  for (const strip of strips.toSorted((a, b) => b.bottom - b.top - (a.bottom - a.top))) {
    if (!kept.some((other) => overlap(strip, other))) kept.push(strip);
  }
  return kept;
}

export const overlap = (a: Gutter, b: Gutter): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
