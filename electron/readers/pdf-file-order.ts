import type { Gutter, PdfSegment } from './pdf-model';
import { SAME_LINE } from './pdf-segments';

/** Segments that show a column. */
const LEAST = 2;
/** Ems of body text. */
const LEAST_COLUMN = 6;

/**
 * The gutters that the file's own order shows: where it goes back up and on to the right, a column ended
 * and the next one begins. Few lines are enough, as under the headline of a newspaper page, where no
 * three of them need share an edge.
 * @param segments in the file's order
 * @param bodySize points
 */
export function guttersInFileOrder(segments: readonly PdfSegment[], bodySize: number): Gutter[] {
  const gutters: Gutter[] = [];
  let begins = 0;
  for (const [index, next] of segments.entries()) {
    const last = segments[index - 1];
    if (last === undefined || next.y >= last.y - next.size) continue;
    const before = segments.slice(begins, index).filter((one) => isBeside(one, next));
    const after = columnFrom(segments, index);
    const gutter = gutterBetween(before, after, bodySize);
    if (gutter !== undefined && !segments.some((one) => crosses(one, gutter))) gutters.push(gutter);
    begins = index;
  }
  return gutters;
}

const isBeside = ({ y, size }: PdfSegment, next: PdfSegment) => y > next.y - SAME_LINE * size;

/** The segments from one on, as long as the file reads down. */
function columnFrom(segments: readonly PdfSegment[], from: number): readonly PdfSegment[] {
  const end = segments.findIndex(
    (one, index) => index > from && one.y < (segments[index - 1]?.y ?? 0) - one.size,
  );
  return segments.slice(from, end < 0 ? segments.length : end);
}

function gutterBetween(
  before: readonly PdfSegment[],
  after: readonly PdfSegment[],
  bodySize: number,
): Gutter | undefined {
  if (before.length < LEAST || after.length < LEAST) return undefined;
  const left = Math.max(...before.map((one) => one.right));
  const bottom = Math.max(...before.map(({ y }) => y));
  // What stands below the column that ended may run under both.
  const beside = after.filter(({ y }) => y <= bottom);
  const right = Math.min(...beside.map((one) => one.left));
  const top = Math.min(...beside.map(({ y, size }) => y - size));
  const isWide = [before, beside].every(
    (column) => Math.max(...column.map((one) => one.right - one.left)) >= LEAST_COLUMN * bodySize,
  );
  return beside.length >= LEAST && isWide && right > left
    ? { left, right, top, bottom }
    : undefined;
}

const crosses = ({ left, right, y }: PdfSegment, gutter: Gutter) =>
  y >= gutter.top && y <= gutter.bottom && left < gutter.right && right > gutter.left;
