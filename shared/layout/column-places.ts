import type { Setting } from './model';

/** Where text stands in a column, points from the left of its first column. */
export interface ColumnPlace {
  readonly left: number;
  readonly width: number;
}

/** Whole em that a column of facing commentary gives up, for the padding of its tint. */
export const FACING_PADDING_EM = 1;

/** The columns of the report, then those that face it: their text keeps the padding of one tint. */
export function columnPlaces(setting: Setting, facing: number): ColumnPlace[] {
  const { columns, columnEm, size, gap } = setting;
  const width = columnEm * size;
  const report = Array.from({ length: columns - facing }, (_, index) => ({
    left: index * (width + gap),
    width,
  }));
  return [...report, ...facingPlaces(setting, facing, report.length * (width + gap))];
}

/** @param left of the tint, points */
export function facingPlaces(
  { columnEm, size, gap }: Setting,
  facing: number,
  left: number,
): ColumnPlace[] {
  const width = (columnEm - FACING_PADDING_EM) * size;
  const padding = (FACING_PADDING_EM * size * facing) / 2;
  return Array.from({ length: facing }, (_, index) => ({
    left: left + padding + index * (width + gap),
    width,
  }));
}
