import { Break } from './breaks';
import { isMark } from './classes';
import type { Line, Relaxation } from './line';
import type { Prepared } from './prepared';
import { STRIDE, Sum, sumOf, type Sums } from './sums';

/** Bound once: the functions below run for every candidate line. */
const {
  least: LEAST,
  bracket: BRACKET,
  comma: COMMA,
  autospace: AUTOSPACE,
  stop: STOP,
  stretch: STRETCH,
  open: OPEN,
} = Sum;

/** 0.25 em: beyond it a line is an error (W-10). */
const MAX_GAP = 250;
/** Widths within one unit count as equal (spec, conventions). */
export const UNIT = 1;

/** What giving way costs, far above any demerits within the limits. */
export const COST: Readonly<Record<Relaxation, number>> = {
  dashStart: 1e6,
  loose: 1e7,
  softUnit: 1e9,
  loneCharacter: 1e10,
  veryLoose: 1e11,
  insideWord: 1e13,
  overflow: 1e15,
};

/** The badness of a line whose open gaps take `MAX_GAP`. */
const LIMIT = 100;
/** Half an em a gap. */
const LOOSE_LIMIT = 800;

/** How much a search may let give way (B-17). Each next one is tried only where none before finds a way. */
export interface Tier {
  /** The white that stage 3 of W-09 may put into a gap, 1/1000 em. */
  readonly maxGap: number;
  readonly breaks: 'allowed' | 'soft' | 'any';
}

/** Within `maxLoose`; within W-10; B-17's gentle reliefs; whatever it takes. */
export function tiersOf({ profile }: Prepared): readonly Tier[] {
  const within: Tier = { maxGap: Math.min(profile.maxLoose, MAX_GAP), breaks: 'allowed' };
  return within.maxGap < MAX_GAP ? [within, ...RELIEFS] : RELIEFS;
}

const RELIEFS: readonly Tier[] = [
  { maxGap: MAX_GAP, breaks: 'allowed' },
  { maxGap: 2 * MAX_GAP, breaks: 'soft' },
  { maxGap: Infinity, breaks: 'any' },
];

/** What it costs to end a line behind cluster `end - 1`, by the break alone. */
export function breakPrice(prepared: Prepared, end: number, tier: Tier): number {
  const penalty = prepared.penalties[end - 1] ?? 0;
  switch (prepared.breaks[end - 1]) {
    case Break.allowed:
      return penalty;
    case Break.softUnit:
      return tier.breaks === 'allowed' ? Infinity : COST.softUnit + penalty;
    case Break.dashStart:
      return tier.breaks === 'allowed' ? Infinity : COST.dashStart + penalty;
    case Break.insideWord:
      return tier.breaks === 'any' ? COST.insideWord + penalty : Infinity;
    default:
      return Infinity;
  }
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

/**
 * How ill a line looks: 0 = as it comes, 100 = the limit of W-10, Infinity = it cannot be set. `start`
 * and `end` are rows of the sums (cluster × STRIDE); numbers only, for this runs for every candidate.
 */
export function lineBadness(
  { starts, ends }: Sums,
  start: number,
  end: number,
  room: number,
  hang: number,
  last: boolean,
): number {
  let need = (ends[end] ?? 0) - (starts[start] ?? 0) - room;
  if (need > UNIT) {
    const least = (ends[end + LEAST] ?? 0) - (starts[start + LEAST] ?? 0);
    if (least > room + UNIT) need -= hang;
    if (need > UNIT) return squeezeBadness(starts, ends, start, end, need);
  }
  if (last || need >= -UNIT) return 0;
  const rest = -need - (ends[end + STRETCH] ?? 0) + (starts[start + STRETCH] ?? 0);
  if (rest <= 0) return 0;
  const gaps = (ends[end + OPEN] ?? 0) - (starts[start + OPEN] ?? 0);
  return stretchBadness(rest, gaps);
}

/** The classes of W-08 are used up one after the other, each at its price. */
function squeezeBadness(
  starts: Float64Array,
  ends: Float64Array,
  start: number,
  end: number,
  need: number,
): number {
  const bracket = (ends[end + BRACKET] ?? 0) - (starts[start + BRACKET] ?? 0);
  let badness = spent(need, bracket, 3);
  let rest = need - bracket;
  if (rest <= UNIT) return badness;
  const comma = (ends[end + COMMA] ?? 0) - (starts[start + COMMA] ?? 0);
  badness += spent(rest, comma, 7);
  rest -= comma;
  if (rest <= UNIT) return badness;
  const autospace = (ends[end + AUTOSPACE] ?? 0) - (starts[start + AUTOSPACE] ?? 0);
  badness += spent(rest, autospace, 6);
  rest -= autospace;
  if (rest <= UNIT) return badness;
  const stop = (ends[end + STOP] ?? 0) - (starts[start + STOP] ?? 0);
  return rest - stop > UNIT ? Infinity : badness + spent(rest, stop, 14);
}

/** The price of a class by the share of it that is needed. */
function spent(need: number, most: number, price: number): number {
  if (most === 0) return 0;
  return need < most ? price * (need / most) : price;
}

/** Cubed, so that one loose line costs more than two airy ones; multiplied, for speed. */
function stretchBadness(rest: number, gaps: number): number {
  if (gaps === 0) return 1e4;
  const share = rest / gaps / MAX_GAP;
  const cube = share * share * share;
  return LIMIT * (cube < 1e2 ? cube : 1e2);
}

/** The badness at which a tier gives a line up. */
export function worstBadness({ maxGap }: Tier): number {
  const share = maxGap / MAX_GAP;
  return LIMIT * share * share * share;
}

/** What a badness beyond the limits of W-10 costs besides itself. */
export function loosePrice(badness: number): number {
  if (badness <= LIMIT) return 0;
  return badness <= LOOSE_LIMIT ? COST.loose : COST.veryLoose;
}

export function relaxationOf(
  prepared: Prepared,
  sums: Sums,
  line: Line,
  loneFrom: number,
): Relaxation | undefined {
  const { start, end, measure, last } = line;
  const hang = hangingWidth(prepared, end);
  const badness = lineBadness(sums, start * STRIDE, end * STRIDE, measure, hang, last);
  if (badness === Infinity) return 'overflow';
  const kind = last ? Break.allowed : (prepared.breaks[end - 1] ?? Break.never);
  if (kind === Break.insideWord) return 'insideWord';
  if (badness > LOOSE_LIMIT) return 'veryLoose';
  if (last && start >= loneFrom) return 'loneCharacter';
  if (kind === Break.softUnit) return 'softUnit';
  if (badness > LIMIT) return 'loose';
  return kind === Break.dashStart ? 'dashStart' : undefined;
}

/** Does the line's last mark hang outside the measure (W-06)? */
export function hangsOut(prepared: Prepared, sums: Sums, line: Line): boolean {
  const { start, end, measure, natural } = line;
  if (natural <= measure + UNIT || sumOf(sums, LEAST, start, end) <= measure + UNIT) {
    return false;
  }
  return hangingWidth(prepared, end) > 0;
}
