import type { Setting } from './model';

/** 破栏: columns of another measure in the space of the page's own. */
export type BrokenColumns = Pick<Setting, 'columns' | 'columnEm' | 'gap'>;

/** Between two columns at the least, em. */
const LEAST_GUTTER = 1;

/**
 * `into` columns in the space of `width` points: a measure of whole em, at least an em of gutter, and
 * what is left goes to the gutters equally (P-03).
 *
 * @param size of the body, points
 */
export function brokenColumns(width: number, into: number, size: number): BrokenColumns {
  const ems = width / size;
  const columnEm = Math.floor((ems - LEAST_GUTTER * (into - 1)) / into + 1e-6);
  const gap = into === 1 ? 0 : (width - into * columnEm * size) / (into - 1);
  return { columns: into, columnEm, gap };
}
