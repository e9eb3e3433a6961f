import type { PdfSegment } from './pdf-model';

/** A head is so much larger than the text below it. */
const LARGER = 1.15;
/** White above and below the baseline of a head that no text stands in, of its size. */
const ABOVE = 1.3;
const BELOW = 0.35;
/** Lines on either side of a bar. */
const LEAST_LINES = 4;

/**
 * Cuts segments at bars: rows of nothing but heads, over the whole width that these segments take. Text
 * above a bar is read before the text below it, column by column.
 */
export function betweenBars(segments: readonly PdfSegment[]): PdfSegment[][] {
  const body = medianSize(segments);
  const isHead = ({ size }: PdfSegment) => size >= LARGER * body;
  const texts = segments.filter((segment) => !isHead(segment));
  const tops = segments
    .filter(isHead)
    .filter((head) => !texts.some((text) => standsIn(text, head)))
    .map(({ y, size }) => y - ABOVE * size)
    .sort((a, b) => a - b);
  const bands: PdfSegment[][] = [[]];
  let next = 0;
  for (const segment of segments.toSorted((a, b) => a.y - b.y)) {
    while (next < tops.length && (tops[next] ?? Infinity) < segment.y) {
      if (hasText(bands.at(-1))) bands.push([]);
      next += 1;
    }
    bands.at(-1)?.push(segment);
  }
  return bands.filter((band) => band.length > 0);

  function hasText(band: readonly PdfSegment[] = []): boolean {
    return band.filter((segment) => !isHead(segment)).length >= LEAST_LINES;
  }
}

const standsIn = ({ y, size }: PdfSegment, head: PdfSegment) =>
  y > head.y - ABOVE * head.size && y - 0.8 * size < head.y + BELOW * head.size;

function medianSize(segments: readonly PdfSegment[]): number {
  const sizes = segments.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}
