import { Break } from './breaks';
import { isMark } from './classes';
import type { Line, Relaxation } from './line';
import type { Prepared } from './prepared';
import { inner, leastWidthOf, widthOf, type Sums } from './sums';

/** 0.25 em: beyond it a line is an error (W-10). */
const MAX_GAP = 250;
/** Widths within one unit count as equal (spec, conventions). */
export const UNIT = 1;

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

/** The narrowest that clusters `[start, end)` can be set, a hanging mark left out. */
export function minimumWidth(
  prepared: Prepared,
  sums: Sums,
  start: number,
  end: number,
  room: number,
): number {
  const least = leastWidthOf(sums, prepared, start, end);
  return least > room + UNIT ? least - hangingWidth(prepared, end) : least;
}

/** W-06: how much of the line's last mark may hang outside, 0 if it may not. */
export function hangingWidth(prepared: Prepared, end: number): number {
  if (!prepared.profile.hanging) return 0;
  const mark = prepared.clusters.codePoints[end - 1] ?? 0;
  if (mark !== 0x3001 && mark !== 0xff0c && mark !== 0x3002) return 0;
  const alone = !isMarkAt(prepared, end - 2) && !isMarkAt(prepared, end);
  return alone ? (prepared.body[end - 1] ?? 0) : 0;
}

const isMarkAt = (prepared: Prepared, index: number) =>
  index >= 0 && index < prepared.count && isMark(prepared.classes[index] ?? 0);

/** What it costs to end a line behind cluster `end - 1`, by the break alone. */
export function breakPrice(prepared: Prepared, end: number, relaxed: boolean): number {
  if (end === prepared.count) return 0;
  const penalty = prepared.penalties[end - 1] ?? 0;
  switch (prepared.breaks[end - 1]) {
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

export function lineDemerits(
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
  const demerits = (1 + badness) * (1 + badness) + loosePrice(badness);
  return demerits + (lone ? COST.loneCharacter : 0);
}

function loosePrice(badness: number): number {
  if (badness <= LIMIT) return 0;
  return badness <= LOOSE_LIMIT ? COST.loose : COST.veryLoose;
}

/** 孤字不成行 (W-12). */
function isLone(prepared: Prepared, sums: Sums, start: number, end: number): boolean {
  const characters = (sums.characters[end] ?? 0) - (sums.characters[start] ?? 0);
  return characters < prepared.profile.minLast;
}

const LIMIT = 100;
/** Half an em a gap. */
const LOOSE_LIMIT = 800;
/** 0 = as it comes; 100 = the limit of W-10. Infinity: cannot be set. */
function lineBadness(
  prepared: Prepared,
  sums: Sums,
  start: number,
  end: number,
  room: number,
  last: boolean,
): number {
  let need = widthOf(sums, prepared, start, end) - room;
  if (need > UNIT && leastWidthOf(sums, prepared, start, end) > room + UNIT) {
    need -= hangingWidth(prepared, end);
  }
  if (need > UNIT) return squeezeBadness(sums, start, end, need);
  if (last || need >= -UNIT) return 0;
  return stretchBadness(evenGap(sums, start, end, -need));
}

/** The classes of W-08 are used up one after the other, each at its price. */
function squeezeBadness(sums: Sums, start: number, end: number, need: number): number {
  const bracket = inner(sums.bracket, start, end);
  const comma = inner(sums.comma, start, end);
  const autospace = inner(sums.autospace, start, end);
  const stop = inner(sums.stop, start, end);
  const afterBracket = need - bracket;
  const afterComma = afterBracket - comma;
  const afterAutospace = afterComma - autospace;
  if (afterAutospace - stop > UNIT) return Infinity;
  return (
    spent(need, bracket, 3) +
    spent(afterBracket, comma, 7) +
    spent(afterComma, autospace, 6) +
    spent(afterAutospace, stop, 14)
  );
}

/** The price of a class by the share of it that is needed. */
function spent(need: number, most: number, price: number): number {
  return need <= UNIT || most === 0 ? 0 : price * Math.min(1, need / most);
}

/** The white that stage 3 of W-09 puts into each open gap; Infinity where there is none. */
function evenGap(sums: Sums, start: number, end: number, need: number): number {
  const rest = need - inner(sums.stretch, start, end);
  if (rest <= 0) return 0;
  const gaps = inner(sums.open, start, end);
  return gaps === 0 ? Infinity : rest / gaps;
}

/** Cubed, so that one loose line costs more than two airy ones; multiplied, for speed. */
function stretchBadness(gap: number): number {
  if (gap === Infinity) return 1e4;
  const share = gap / MAX_GAP;
  return LIMIT * Math.min(1e2, share * share * share);
}

export function relaxationOf(prepared: Prepared, sums: Sums, line: Line): Relaxation | undefined {
  const { start, end, measure, last } = line;
  const badness = lineBadness(prepared, sums, start, end, measure, last);
  if (badness === Infinity) return 'overflow';
  const kind = last ? Break.allowed : (prepared.breaks[end - 1] ?? Break.never);
  if (kind === Break.insideWord) return 'insideWord';
  if (badness > LOOSE_LIMIT) return 'veryLoose';
  if (last && start > 0 && isLone(prepared, sums, start, end)) return 'loneCharacter';
  if (kind === Break.softUnit) return 'softUnit';
  if (badness > LIMIT) return 'loose';
  return kind === Break.dashStart ? 'dashStart' : undefined;
}
