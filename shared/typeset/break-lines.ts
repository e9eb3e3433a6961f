import { Break } from './breaks';
import { isMark } from './classes';
import { Shrink } from './gaps';
import type { Prepared } from './prepare';

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

export interface BrokenParagraph {
  readonly lines: readonly Line[];
  readonly relaxed?: Relaxation;
  /** How many candidate lines were judged (E-03). */
  readonly candidates: number;
}

/** 0.25 em: beyond it a line is an error (W-10). */
const MAX_GAP = 250;
const UNIT = 1;

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

/** Prefix sums: entry `i` adds up what lies before cluster `i`. */
interface Sums {
  readonly width: Float64Array;
  readonly shrink: readonly Float64Array[];
  readonly stretch: Float64Array;
  readonly open: Float64Array;
  readonly characters: Float64Array;
}

const SHRINK_CLASSES = [Shrink.bracket, Shrink.comma, Shrink.autospace, Shrink.stop];

function sumUp(prepared: Prepared): Sums {
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
function at(list: NumberList, index: number): number {
  return list[index] ?? 0;
}

/** Clusters `[start, end)` with both edges trimmed: the outer gaps do not count. */
function widthOf(sums: Sums, prepared: Prepared, start: number, end: number): number {
  return at(sums.width, end - 1) - at(sums.width, start) + at(prepared.body, end - 1);
}

/** A sum over the gaps inside `[start, end)`. */
const inner = (sum: Float64Array, start: number, end: number) => at(sum, end - 1) - at(sum, start);

interface Solution {
  readonly found: boolean;
  readonly from: Int32Array;
  readonly candidates: number;
}

/** What giving way costs, far above any demerits within the limits. */
const COST: Readonly<Record<Relaxation, number>> = {
  dashStart: 1e6,
  loose: 1e7,
  softUnit: 1e9,
  loneCharacter: 1e10,
  veryLoose: 1e11,
  insideWord: 1e13,
  overflow: 1e15,
};

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
  let candidates = 0;
  for (let start = 0; start < count; start += 1) {
    const before = at(cost, start);
    if (before === Infinity) continue;
    const room = measure - (start === 0 ? indent : 0);
    for (let end = firstEnd(sums, prepared, start, room, relaxed); end <= count; end += 1) {
      if (
        minimumWidth(sums, prepared, start, end, room) > room + UNIT &&
        !mustTake(relaxed, start, end, prepared)
      )
        break;
      const price = breakPrice(prepared, end, relaxed);
      if (price === Infinity) continue;
      candidates += 1;
      const total = before + price + lineDemerits(prepared, sums, start, end, room, relaxed);
      if (total < at(cost, end)) {
        cost[end] = total;
        from[end] = start;
      }
    }
  }
  return { found: at(cost, count) !== Infinity, from, candidates };
}

/**
 * Where the search for a line's end begins. Within the limits a line is more than 0.6 of its
 * measure (E-03), unless it is the last.
 */
function firstEnd(
  sums: Sums,
  prepared: Prepared,
  start: number,
  room: number,
  relaxed: boolean,
): number {
  if (relaxed) return start + 1;
  const wanted = at(sums.width, start) + room * 0.6;
  let low = start + 1;
  let high = prepared.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sums.width, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In the relaxed pass a box wider than the measure still ends somewhere: at its first break. */
function mustTake(relaxed: boolean, start: number, end: number, prepared: Prepared): boolean {
  if (!relaxed) return false;
  for (let index = start; index + 1 < end; index += 1) {
    if (at(prepared.breaks, index) !== Break.never) return false;
  }
  return true;
}

function minimumWidth(
  sums: Sums,
  prepared: Prepared,
  start: number,
  end: number,
  room: number,
): number {
  let width = widthOf(sums, prepared, start, end);
  for (const sum of sums.shrink) width -= inner(sum, start, end);
  return width - hangingWidth(prepared, end, width > room + UNIT);
}

/** W-06: one of 、，。 may hang where it would otherwise start a line. */
function hangingWidth(prepared: Prepared, end: number, tooWide: boolean): number {
  if (!prepared.profile.hanging || !tooWide) return 0;
  const mark = prepared.clusters.codePoints[end - 1] ?? 0;
  if (mark !== 0x3001 && mark !== 0xff0c && mark !== 0x3002) return 0;
  const alone = !isMark(at(prepared.classes, end - 2)) && !isMarkAt(prepared, end);
  return alone ? at(prepared.body, end - 1) : 0;
}

const isMarkAt = (prepared: Prepared, index: number) =>
  index < prepared.count && isMark(at(prepared.classes, index));

/** What it costs to end a line behind cluster `end - 1`, by the break alone. */
function breakPrice(prepared: Prepared, end: number, relaxed: boolean): number {
  if (end === prepared.count) return 0;
  const penalty = at(prepared.penalties, end - 1);
  switch (at(prepared.breaks, end - 1)) {
    case Break.allowed:
      return penalty;
    case Break.softUnit:
      return relaxed ? COST.softUnit + penalty : Infinity;
    case Break.dashStart:
      return relaxed ? COST.dashStart + penalty : Infinity;
    case Break.insideWord:
      return relaxed ? COST.insideWord + penalty : Infinity;
    default:
      return Infinity;
  }
}

function lineDemerits(
  prepared: Prepared,
  sums: Sums,
  start: number,
  end: number,
  room: number,
  relaxed: boolean,
): number {
  const last = end === prepared.count;
  const lone = last && start > 0 && isLone(prepared, sums, start, end);
  if (lone && !relaxed) return Infinity;
  const badness = lineBadness(prepared, sums, start, end, room, last);
  if (badness === Infinity) return relaxed ? COST.overflow : Infinity;
  if (badness > LIMIT && !relaxed) return Infinity;
  const demerits = (1 + badness) ** 2 + loosePrice(badness);
  return demerits + (lone ? COST.loneCharacter : 0);
}

function loosePrice(badness: number): number {
  if (badness <= LIMIT) return 0;
  return badness <= LOOSE_LIMIT ? COST.loose : COST.veryLoose;
}

/** 孤字不成行 (W-12). */
function isLone(prepared: Prepared, sums: Sums, start: number, end: number): boolean {
  const characters = at(sums.characters, end) - at(sums.characters, start);
  return characters < prepared.profile.minLast;
}

const LIMIT = 100;
/** Half an em a gap. */
const LOOSE_LIMIT = 800;
/** What using up a class of W-08 costs; the classes are used one after the other. */
const SHRINK_BADNESS = [3, 7, 6, 14];

/** 0 = as it comes; 100 = the limit of W-10. Infinity: cannot be set. */
function lineBadness(
  prepared: Prepared,
  sums: Sums,
  start: number,
  end: number,
  room: number,
  last: boolean,
): number {
  const natural = widthOf(sums, prepared, start, end);
  let need = natural - room;
  if (need > UNIT && !canShrink(sums, start, end, need)) need -= hangingWidth(prepared, end, true);
  if (need > UNIT) {
    let badness = 0;
    for (const [k, sum] of sums.shrink.entries()) {
      const most = inner(sum, start, end);
      const used = Math.min(need, most);
      if (used > 0) badness += at(SHRINK_BADNESS, k) * (used / most);
      need -= used;
      if (need <= UNIT) return badness;
    }
    return Infinity;
  }
  if (last || need >= -UNIT) return 0;
  return stretchBadness(evenGap(sums, start, end, -need));
}

function canShrink(sums: Sums, start: number, end: number, need: number): boolean {
  let most = 0;
  for (const sum of sums.shrink) most += inner(sum, start, end);
  return need <= most + UNIT;
}

/** The white that stage 3 of W-09 puts into each open gap; Infinity where there is none. */
function evenGap(sums: Sums, start: number, end: number, need: number): number {
  const rest = need - inner(sums.stretch, start, end);
  if (rest <= 0) return 0;
  const gaps = inner(sums.open, start, end);
  return gaps === 0 ? Infinity : rest / gaps;
}

const stretchBadness = (gap: number) =>
  gap === Infinity ? 1e4 : LIMIT * Math.min(1e2, (gap / MAX_GAP) ** 3);

function trace(
  prepared: Prepared,
  sums: Sums,
  solution: Solution,
  measure: number,
  indent: number,
): BrokenParagraph {
  const ends: number[] = [];
  for (let end = prepared.count; end > 0; end = at(solution.from, end)) ends.push(end);
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
    minimumWidth(sums, prepared, start, end, Infinity) > room + UNIT &&
    hangingWidth(prepared, end, true) > 0;
  const line = { start, end, indent, measure: room, natural, last, hangs };
  const relaxed = relaxationOf(prepared, sums, line);
  return relaxed === undefined ? line : { ...line, relaxed };
}

function relaxationOf(prepared: Prepared, sums: Sums, line: Line): Relaxation | undefined {
  const { start, end, measure, last } = line;
  const badness = lineBadness(prepared, sums, start, end, measure, last);
  if (badness === Infinity) return 'overflow';
  const kind = last ? Break.allowed : at(prepared.breaks, end - 1);
  if (kind === Break.insideWord) return 'insideWord';
  if (badness > LOOSE_LIMIT) return 'veryLoose';
  if (last && start > 0 && isLone(prepared, sums, start, end)) return 'loneCharacter';
  if (kind === Break.softUnit) return 'softUnit';
  if (badness > LIMIT) return 'loose';
  return kind === Break.dashStart ? 'dashStart' : undefined;
}
