import { betweenBars } from './pdf-bars';
import { byGutters } from './pdf-cut-page';
import { isSameColumn } from './pdf-gutter-sides';
import { belowHeadline } from './pdf-headline';
import type { Gutter, PdfSegment } from './pdf-model';
import { SAME_LINE } from './pdf-segments';

/**
 * The segments of a page in reading order, a list for each column between two breaks. The file's own
 * order holds as long as it reads downwards, column after column; else the gutters tell.
 */
export function inReadingOrder(
  segments: readonly PdfSegment[],
  gutters: readonly Gutter[],
): PdfSegment[][] {
  const { columns, rest } = inFileOrder(segments, gutters);
  const bands = belowHeadline(rest, gutters)
    .flatMap(betweenBars)
    .flatMap((band) => byGutters(band, gutters));
  return [...columns, ...bands];
}

/** What the file's own order reads, and what it does not: a strip below it, or the whole page. */
interface FileOrder {
  readonly columns: PdfSegment[][];
  readonly rest: readonly PdfSegment[];
}

/** Ems that the first line of a paragraph stands in. */
const MOST_INDENT = 3;

/** A column as it is being read. */
interface Reading {
  readonly column: PdfSegment[];
  left: number;
  right: number;
}

/** Of the larger size: a line so near below another goes on from it. */
const NEXT_LINE = 3;

/**
 * Ends where a step goes back up, back to the left, or across a gutter on one line. What was read before
 * stands if all that follows is in a strip of its own below it, as explained terms are at a page's foot.
 */
function inFileOrder(segments: readonly PdfSegment[], gutters: readonly Gutter[]): FileOrder {
  const columns: PdfSegment[][] = [];
  const strips: { column: number; segment: number }[] = [];
  let reading: Reading | undefined;
  let lowest = -Infinity;
  for (const [index, segment] of segments.entries()) {
    const step = reading === undefined ? 'jump' : stepTo(segment, reading, gutters, lowest);
    if (step === 'back') {
      const strip = strips.findLast((at) => isStripAt(at.segment, segments));
      if (strip === undefined) return { columns: [], rest: segments };
      return { columns: columns.slice(0, strip.column), rest: segments.slice(strip.segment) };
    }
    if (step === 'jump' && segment.y > lowest + SAME_LINE * segment.size) {
      strips.push({ column: columns.length, segment: index });
    }
    if (reading === undefined || step === 'jump') {
      reading = { column: [segment], left: segment.left, right: segment.right };
      columns.push(reading.column);
    } else {
      reading.column.push(segment);
      reading.left = Math.min(reading.left, segment.left);
      reading.right = Math.max(reading.right, segment.right);
    }
    lowest = Math.max(lowest, segment.y);
  }
  return { columns, rest: [] };
}

/** Of a page's segments: a strip at its foot has fewer. */
const MOST_OF_STRIP = 0.2;

/** All from here on is below all before it. */
function isStripAt(index: number, segments: readonly PdfSegment[]): boolean {
  const strip = segments.slice(index);
  if (strip.length > MOST_OF_STRIP * segments.length) return false;
  const top = Math.min(...strip.map(({ y, size }) => y - size / 2));
  return segments.slice(0, index).every(({ y }) => y < top);
}

function stepTo(
  next: PdfSegment,
  { column, left, right }: Reading,
  gutters: readonly Gutter[],
  lowest: number,
): 'on' | 'jump' | 'back' {
  const last = column.at(-1) ?? next;
  const down = (next.y - last.y) / Math.max(next.size, last.size);
  const sameColumn = isSameColumn(next, last, gutters);
  if (Math.abs(down) <= SAME_LINE) return sameColumn || isTag(last, next) ? 'on' : 'back';
  if (down > 0 && sameColumn && next.left < right && next.right > left) return 'on';
  // 户。 ends a paragraph at the top of a column, and the next line is set in.
  const isSetIn = next.left > left && next.left - right < MOST_INDENT * next.size;
  if (down > 0 && down < NEXT_LINE && sameColumn && isSetIn) return 'on';
  // Right below a bar or a heading, whose own line no gutter need reach.
  const isBelow = down > 0 && down < NEXT_LINE && next.left < last.right && next.right > last.left;
  if (isBelow) return 'jump';
  if (next.y > lowest + SAME_LINE * next.size) return sameColumn ? 'on' : 'jump';
  return down < 0 && next.left >= right ? 'jump' : 'back';
}

/** Ems of a tag such as 解读, and of the white before the head beside it. */
const LONGEST_TAG = 3;
const TAG_GAP = 1.6;

/** A column's last line may be as short, but then the next column is far. */
const isTag = ({ left, right, size }: PdfSegment, next: PdfSegment) =>
  right - left <= LONGEST_TAG * size && next.left >= right && next.left - right <= TAG_GAP * size;
