import type { Gutter, PdfSegment } from './pdf-model';

/** Times the middle size: larger type that crosses gutters is a page's headline. */
const HEADLINE = 1.5;
/** Times the size: lines of one headline stand no further apart. */
const LINE_PITCH = 1.8;
/** Of the page's height: a headline and what stands beside it take no more. */
const TALLEST_HEAD = 0.5;

/**
 * The head of a newspaper page and the columns under it, where white runs across the page between
 * them: 提要 and 署名 beside the headline are read before the columns.
 */
export function belowHeadline(
  segments: readonly PdfSegment[],
  gutters: readonly Gutter[],
): (readonly PdfSegment[])[] {
  const bottom = headlineBottom(segments, gutters);
  if (bottom === undefined) return [segments];
  const cut = firstWhite(segments, bottom);
  const tops = segments.map(topOf);
  const height = Math.max(...segments.map(({ y }) => y)) - Math.min(...tops);
  if (cut === undefined || cut - Math.min(...tops) > TALLEST_HEAD * height) return [segments];
  return [segments.filter(({ y }) => y <= cut), segments.filter(({ y }) => y > cut)];
}

const topOf = ({ y, size }: PdfSegment) => y - 0.9 * size;

/** The last baseline of the topmost headline. */
function headlineBottom(
  segments: readonly PdfSegment[],
  gutters: readonly Gutter[],
): number | undefined {
  const sizes = segments.map(({ size }) => size).sort((a, b) => a - b);
  const least = HEADLINE * (sizes[Math.floor(sizes.length / 2)] ?? 0);
  const isAcross = ({ left, right }: PdfSegment) =>
    gutters.some((gutter) => left < gutter.left && right > gutter.right);
  const large = segments.filter((segment) => segment.size >= least && isAcross(segment));
  let bottom: PdfSegment | undefined;
  for (const segment of large.sort((a, b) => a.y - b.y)) {
    if (bottom !== undefined && segment.y - bottom.y > LINE_PITCH * segment.size) break;
    bottom = segment;
  }
  return bottom?.y;
}

/** The first height below which a white strip runs across all segments. */
function firstWhite(segments: readonly PdfSegment[], from: number): number | undefined {
  let edge = from;
  for (const segment of segments.toSorted((a, b) => topOf(a) - topOf(b))) {
    if (segment.y <= edge) continue;
    if (topOf(segment) > edge + 0.3 * segment.size) return edge;
    edge = segment.y;
  }
  return undefined;
}
