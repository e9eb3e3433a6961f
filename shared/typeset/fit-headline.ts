import { breakHeadline } from './break-headline';
import type { Line } from './line';
import type { Prepared } from './prepared';
import { tracked } from './tracking';

/** H-08: what a head takes before it is set smaller. */
const TIGHT = -50;
const NARROWEST = 0.85;

/** A head that fits, and what that took. */
export interface FittedHead {
  readonly prepared: Prepared;
  readonly lines: readonly Line[];
  /** Horizontal scale of the glyphs, 0.85 … 1. */
  readonly scaleX: number;
}

/**
 * Fits a head at its size, in the order of H-08: another break, tighter by 0.05 em, narrower down to
 * 85 %. `undefined`: it must be set smaller. The widths of a narrow head are before scaling.
 *
 * @param measure 1/1000 em of the head's size
 * @param words where words end, as `breakHeadline` takes them
 */
export function fitHeadline(
  prepared: Prepared,
  measure: number,
  maxLines: number,
  words?: readonly number[],
): FittedHead | undefined {
  const lines = breakHeadline(prepared, measure, maxLines, words);
  if (lines !== undefined) return { prepared, lines, scaleX: 1 };
  const tight = tracked(prepared, TIGHT);
  const tighter = breakHeadline(tight, measure, maxLines, words);
  if (tighter !== undefined) return { prepared: tight, lines: tighter, scaleX: 1 };
  const narrow = breakHeadline(tight, measure / NARROWEST, maxLines, words);
  if (narrow === undefined) return undefined;
  const longest = Math.max(...narrow.map(({ natural }) => natural));
  return { prepared: tight, lines: narrow, scaleX: Math.min(1, measure / longest) };
}
