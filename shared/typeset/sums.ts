import { isMark } from './classes';
import { Shrink } from './gaps';
import type { Prepared } from './prepared';

/**
 * Prefix sums: entry `i` adds up what lies before cluster `i`, so that a candidate line is judged in
 * constant time (spec E-03). All of one kind of array: the breaker reads nothing else in its loop.
 */
export interface Sums {
  readonly width: Float64Array;
  /** Width with every gap squeezed as far as it goes. */
  readonly least: Float64Array;
  /** What each class of W-08 can give. */
  readonly bracket: Float64Array;
  readonly comma: Float64Array;
  readonly autospace: Float64Array;
  readonly stop: Float64Array;
  readonly stretch: Float64Array;
  readonly open: Float64Array;
  readonly characters: Float64Array;
}

export function sumUp(prepared: Prepared): Sums {
  const { count, body, gap, shrink, shrinkClass } = prepared;
  const ofClass = (wanted: number) =>
    prefix(count, (i) => (shrinkClass[i] === wanted ? (shrink[i] ?? 0) : 0));
  return {
    width: prefix(count, (i) => (body[i] ?? 0) + (gap[i] ?? 0)),
    least: prefix(count, (i) => (body[i] ?? 0) + (gap[i] ?? 0) - (shrink[i] ?? 0)),
    bracket: ofClass(Shrink.bracket),
    comma: ofClass(Shrink.comma),
    autospace: ofClass(Shrink.autospace),
    stop: ofClass(Shrink.stop),
    stretch: prefix(count, (i) => prepared.stretch[i] ?? 0),
    open: prefix(count, (i) => prepared.open[i] ?? 0),
    characters: prefix(count, (i) => (isMark(prepared.classes[i] ?? 0) ? 0 : 1)),
  };
}

function prefix(count: number, value: (index: number) => number): Float64Array {
  const sum = new Float64Array(count + 1);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    total += value(index);
    sum[index + 1] = total;
  }
  return sum;
}

/** Clusters `[start, end)` with both edges trimmed: the outer gaps do not count. */
export function widthOf(sums: Sums, prepared: Prepared, start: number, end: number): number {
  return inner(sums.width, start, end) + (prepared.body[end - 1] ?? 0);
}

/** The same with every gap squeezed as far as it goes. */
export function leastWidthOf(sums: Sums, prepared: Prepared, start: number, end: number): number {
  return inner(sums.least, start, end) + (prepared.body[end - 1] ?? 0);
}

/** A sum over the gaps inside `[start, end)`. */
export function inner(sum: Float64Array, start: number, end: number): number {
  return (sum[end - 1] ?? 0) - (sum[start] ?? 0);
}
