import { Break } from './breaks';
import { isMark } from './classes';
import type { Line, Relaxation } from './line';
import type { Prepared } from './prepared';
import { at, inner, widthOf, type Sums } from './sums';

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

export function minimumWidth(
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
export function hangingWidth(prepared: Prepared, end: number, tooWide: boolean): number {
  if (!prepared.profile.hanging || !tooWide) return 0;
  const mark = prepared.clusters.codePoints[end - 1] ?? 0;
  if (mark !== 0x3001 && mark !== 0xff0c && mark !== 0x3002) return 0;
  const alone = !isMark(at(prepared.classes, end - 2)) && !isMarkAt(prepared, end);
  return alone ? at(prepared.body, end - 1) : 0;
}

const isMarkAt = (prepared: Prepared, index: number) =>
  index < prepared.count && isMark(at(prepared.classes, index));

/** What it costs to end a line behind cluster `end - 1`, by the break alone. */
export function breakPrice(prepared: Prepared, end: number, relaxed: boolean): number {
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

export function relaxationOf(prepared: Prepared, sums: Sums, line: Line): Relaxation | undefined {
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
