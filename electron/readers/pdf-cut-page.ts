import { isBeside, middleOf } from './pdf-gutter-sides';
import type { Gutter, PdfSegment } from './pdf-model';

/**
 * Cuts the page along a gutter that nothing crosses, the left part before the right; where headings
 * or boxes cross every gutter, first across the page at the ends of the tallest one.
 */
export function byGutters(
  segments: readonly PdfSegment[],
  gutters: readonly Gutter[],
): PdfSegment[][] {
  if (segments.length === 0) return [];
  for (const gutter of gutters) {
    const { left, right, crossing } = besideGutter(segments, gutter);
    if (left.length > 0 && right.length > 0 && crossing.length === 0) {
      return [...byGutters(left, gutters), ...byGutters(right, gutters)];
    }
  }
  for (const gutter of gutters) {
    const bands = acrossGutter(segments, gutter).filter((band) => band.length > 0);
    if (bands.length > 1) return bands.flatMap((band) => byGutters(band, gutters));
  }
  return [segments.toSorted((a, b) => a.y - b.y)];
}

interface Parted {
  readonly left: PdfSegment[];
  readonly right: PdfSegment[];
  readonly crossing: PdfSegment[];
}

/** How segments stand to a gutter, were it as tall as they; all across it where it is elsewhere. */
function besideGutter(segments: readonly PdfSegment[], gutter: Gutter): Parted {
  const sides: Parted = { left: [], right: [], crossing: [] };
  const isElsewhere = !segments.some(({ y }) => isBeside(y, gutter));
  const middle = middleOf(gutter, 0);
  for (const segment of segments) {
    if (isElsewhere) sides.crossing.push(segment);
    else if (segment.right <= middle) sides.left.push(segment);
    else if (segment.left >= middle) sides.right.push(segment);
    else sides.crossing.push(segment);
  }
  return sides;
}

/** Above, beside and below the gutter; nothing where it does not divide them. */
function acrossGutter(segments: readonly PdfSegment[], gutter: Gutter): PdfSegment[][] {
  const beside = segments.filter(({ y }) => isBeside(y, gutter));
  const { left, right } = besideGutter(beside, gutter);
  if (left.length === 0 || right.length === 0) return [];
  return [
    segments.filter(({ y }) => y < gutter.top),
    beside,
    segments.filter(({ y }) => y > gutter.bottom),
  ];
}
