import { isMark } from './classes';
import { Shrink } from './gaps';
import type { Prepared } from './prepared';

/** Prefix sums: entry `i` adds up what lies before cluster `i`. */
export interface Sums {
  readonly width: Float64Array;
  readonly shrink: readonly Float64Array[];
  readonly stretch: Float64Array;
  readonly open: Float64Array;
  readonly characters: Float64Array;
}

const SHRINK_CLASSES = [Shrink.bracket, Shrink.comma, Shrink.autospace, Shrink.stop];

export function sumUp(prepared: Prepared): Sums {
  const size = prepared.count + 1;
  const sums: Sums = {
    width: new Float64Array(size),
    shrink: SHRINK_CLASSES.map(() => new Float64Array(size)),
    stretch: new Float64Array(size),
    open: new Float64Array(size),
    characters: new Float64Array(size),
  };
  for (let i = 0; i < prepared.count; i += 1) {
    sums.width[i + 1] = at(sums.width, i) + at(prepared.body, i) + at(prepared.gap, i);
    sums.stretch[i + 1] = at(sums.stretch, i) + at(prepared.stretch, i);
    sums.open[i + 1] = at(sums.open, i) + at(prepared.open, i);
    sums.characters[i + 1] = at(sums.characters, i) + (isMark(at(prepared.classes, i)) ? 0 : 1);
    for (const [k, sum] of sums.shrink.entries()) {
      const mine = at(prepared.shrinkClass, i) === k + 1 ? at(prepared.shrink, i) : 0;
      sum[i + 1] = at(sum, i) + mine;
    }
  }
  return sums;
}

interface NumberList {
  readonly [index: number]: number;
}

/** Reads a typed array inside its bounds. */
export function at(list: NumberList, index: number): number {
  return list[index] ?? 0;
}

/** Clusters `[start, end)` with both edges trimmed: the outer gaps do not count. */
export function widthOf(sums: Sums, prepared: Prepared, start: number, end: number): number {
  return at(sums.width, end - 1) - at(sums.width, start) + at(prepared.body, end - 1);
}

/** A sum over the gaps inside `[start, end)`. */
export const inner = (sum: Float64Array, start: number, end: number) =>
  at(sum, end - 1) - at(sum, start);
