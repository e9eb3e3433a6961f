import type { Gutter, PdfSegment } from './pdf-model';

/** The gutters on the two sides of a segment, by index; −1 for none. */
export interface Sides {
  readonly before: number;
  readonly after: number;
}

export function guttersBeside({ left, right, y }: PdfSegment, gutters: readonly Gutter[]): Sides {
  let before = -1;
  let after = -1;
  for (const [index, gutter] of gutters.entries()) {
    if (!isBeside(y, gutter)) continue;
    const middle = middleOf(gutter, 0);
    if (middle <= (left + right) / 2 && middle > middleOf(gutters[before], -Infinity)) {
      before = index;
    }
    if (middle > (left + right) / 2 && middle < middleOf(gutters[after], Infinity)) after = index;
  }
  return { before, after };
}

export function isSameColumn(
  one: PdfSegment,
  other: PdfSegment,
  gutters: readonly Gutter[],
): boolean {
  const [a, b] = [guttersBeside(one, gutters), guttersBeside(other, gutters)];
  return a.before === b.before && a.after === b.after;
}

export const middleOf = (gutter: Gutter | undefined, none: number): number =>
  gutter === undefined ? none : (gutter.left + gutter.right) / 2;

export const isBeside = (y: number, { top, bottom }: Gutter): boolean => y >= top && y <= bottom;
