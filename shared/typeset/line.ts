/**
 * Which of B-17's limits had to give way, the dearest last. A loose line (up to half an em a gap) is
 * preferred to a number parted from its unit, against B-17's order: see docs/decisions.
 */
export const Relaxation = [
  'dashStart',
  'loose',
  'softUnit',
  'loneCharacter',
  'veryLoose',
  'insideWord',
  'overflow',
] as const;
export type Relaxation = (typeof Relaxation)[number];

/** One line: clusters `[start, end)`. Widths are 1/1000 em of the style's size. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Distance from the column's left edge to the line's start. */
  readonly indent: number;
  /** The width it is set to fill. */
  readonly measure: number;
  /** Natural width, edges trimmed (W-01, W-03, W-04). */
  readonly natural: number;
  /** Last of its paragraph: start-aligned (W-11). */
  readonly last: boolean;
  /** A closing mark hangs outside the measure (W-06). */
  readonly hangs: boolean;
  readonly relaxed?: Relaxation;
}
