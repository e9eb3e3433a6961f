import { Break } from './breaks';
import {
  breakPrice,
  hangingWidth,
  lineDemerits,
  minimumWidth,
  relaxationOf,
  UNIT,
} from './demerits';
import { Relaxation, type Line } from './line';
import type { Prepared } from './prepared';
import { leastWidthOf, sumUp, widthOf, type Sums } from './sums';

export interface BrokenParagraph {
  readonly lines: readonly Line[];
  readonly relaxed?: Relaxation;
  /** How many candidate lines were judged (E-03). */
  readonly candidates: number;
}

/**
 * Breaks a paragraph into lines: total-fit over the legal breaks (E-02). First within all limits;
 * where that fails, every limit may give way at a price that follows the order of B-17.
 *
 * @param measure the column's width, 1/1000 em
 * @param indent of the first line, 1/1000 em
 */
export function breakLines(prepared: Prepared, measure: number, indent = 0): BrokenParagraph {
  if (prepared.count === 0) return { lines: [], candidates: 0 };
  const sums = sumUp(prepared);
  const strict = optimise(prepared, sums, measure, indent, false);
  if (strict.found) return trace(prepared, sums, strict, measure, indent);
  const relaxed = optimise(prepared, sums, measure, indent, true);
  const result = trace(prepared, sums, relaxed, measure, indent);
  return { ...result, candidates: strict.candidates + result.candidates };
}

/** The natural width of the whole text on one line, 1/1000 em. */
export function naturalWidth(prepared: Prepared): number {
  if (prepared.count === 0) return 0;
  return widthOf(sumUp(prepared), prepared, 0, prepared.count);
}

interface Solution {
  readonly found: boolean;
  readonly from: Int32Array;
  readonly candidates: number;
}

function optimise(
  prepared: Prepared,
  sums: Sums,
  measure: number,
  indent: number,
  relaxed: boolean,
): Solution {
  const { count } = prepared;
  const cost = new Float64Array(count + 1).fill(Infinity);
  const from = new Int32Array(count + 1).fill(-1);
  cost[0] = 0;
  const next = relaxed ? nextEnds(prepared) : undefined;
  let candidates = 0;
  for (let start = 0; start < count; start += 1) {
    const before = cost[start] ?? Infinity;
    if (before === Infinity) continue;
    const room = measure - (start === 0 ? indent : 0);
    const first = next?.[start] ?? firstEnd(sums, prepared, start, room);
    for (let end = first; end <= count; end += 1) {
      const tooWide = minimumWidth(prepared, sums, start, end, room) > room + UNIT;
      if (tooWide && (next === undefined || end > first)) break;
      const price = breakPrice(prepared, end, relaxed);
      if (price === Infinity) continue;
      candidates += 1;
      const total = before + price + lineDemerits(prepared, sums, start, end, room, relaxed);
      if (total < (cost[end] ?? Infinity)) {
        cost[end] = total;
        from[end] = start;
      }
    }
  }
  return { found: cost[count] !== Infinity, from, candidates };
}

/**
 * Where the search for a line's end begins. Within the limits a line is more than 0.6 of its
 * measure (E-03), unless it is the last.
 */
function firstEnd(sums: Sums, prepared: Prepared, start: number, room: number): number {
  const wanted = (sums.width[start] ?? 0) + room * 0.6;
  let low = start + 1;
  let high = prepared.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums.width[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * For each cluster the first place at or behind it where a line may end at all: in the relaxed pass a
 * box wider than the measure still ends there.
 */
function nextEnds({ breaks, count }: Prepared): Int32Array {
  const next = new Int32Array(count);
  let end = count;
  for (let index = count - 1; index >= 0; index -= 1) {
    if (breaks[index] !== Break.never) end = index + 1;
    next[index] = end;
  }
  return next;
}

function trace(
  prepared: Prepared,
  sums: Sums,
  solution: Solution,
  measure: number,
  indent: number,
): BrokenParagraph {
  const ends: number[] = [];
  for (let end = prepared.count; end > 0; end = solution.from[end] ?? 0) ends.push(end);
  ends.reverse();
  const lines = ends.map((end, index) =>
    lineFrom(prepared, sums, ends[index - 1] ?? 0, end, measure, index === 0 ? indent : 0),
  );
  const worst = Relaxation.findLast((name) => lines.some((line) => line.relaxed === name));
  const result = { lines, candidates: solution.candidates };
  return worst === undefined ? result : { ...result, relaxed: worst };
}

function lineFrom(
  prepared: Prepared,
  sums: Sums,
  start: number,
  end: number,
  measure: number,
  indent: number,
): Line {
  const last = end === prepared.count;
  const room = measure - indent;
  const natural = widthOf(sums, prepared, start, end);
  const hangs =
    natural > room + UNIT &&
    leastWidthOf(sums, prepared, start, end) > room + UNIT &&
    hangingWidth(prepared, end) > 0;
  const line = { start, end, indent, measure: room, natural, last, hangs };
  const relaxed = relaxationOf(prepared, sums, line);
  return relaxed === undefined ? line : { ...line, relaxed };
}
