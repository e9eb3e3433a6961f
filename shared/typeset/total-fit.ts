import {
  breakPrice,
  COST,
  hangingWidth,
  lineBadness,
  loosePrice,
  UNIT,
  worstBadness,
  type Tier,
} from './demerits';
import type { Prepared } from './prepared';
import { STRIDE, Sum, type Sums } from './sums';

/** Bound once: the search runs for every candidate line. */
const { least: LEAST, stretch: STRETCH, open: OPEN } = Sum;
const ROW = STRIDE;
const SLIP = UNIT;

/** A stretch of a paragraph that is broken on its own: all of it, or up to a forced break. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The first cluster from which a line to the segment's end would be too short (W-12). */
  readonly loneFrom: number;
}

export interface Solution {
  /** The ends of the lines; `undefined` when the tier knows no way. */
  readonly ends: readonly number[] | undefined;
  /** How many candidate lines were judged (E-03). */
  readonly candidates: number;
}

/** What the search works on; kept between paragraphs, so that nothing is made for a candidate. */
interface Board {
  /** The places where a line may end in this tier, ascending, and their prices. */
  legal: Int32Array;
  prices: Float64Array;
  hangs: Float64Array;
  /** The cheapest way to each state (row of lines × break), and the state it comes from. */
  cost: Float64Array;
  from: Int32Array;
}

const board: Board = {
  legal: new Int32Array(0),
  prices: new Float64Array(0),
  hangs: new Float64Array(0),
  cost: new Float64Array(0),
  from: new Int32Array(0),
};

/** Where a search starts to look for states, and where it stops. */
interface Range {
  first: number;
  last: number;
}

/**
 * The cheapest breaks of a segment (E-02): dynamic programming over states (row, break). Rows beyond
 * the last of `rooms` are as wide as that one, so the last row of states leads into itself.
 *
 * @param rooms the width of each row, 1/1000 em
 * @param wanted the number of lines, where it is settled; `rooms` then has two rows more
 */
export function totalFit(
  prepared: Prepared,
  sums: Sums,
  segment: Segment,
  rooms: Float64Array,
  tier: Tier,
  wanted?: number,
): Solution {
  const width = segment.end - segment.start + 1;
  const legal = listBreaks(prepared, segment, tier);
  const states = rooms.length * width;
  reserveStates(states);
  board.cost.fill(Infinity, 0, states);
  board.cost[0] = 0;
  let candidates = 0;
  let range: Range = { first: 0, last: rooms.length === 1 ? width - 2 : 0 };
  for (let row = 0; row < rooms.length; row += 1) {
    const next: Range = { first: width, last: -1 };
    candidates += fillRow(sums, segment, rooms, row, tier, legal, range, next);
    // The last row of states leads into itself.
    const last = row + 2 === rooms.length ? width - 2 : Math.min(next.last, width - 2);
    range = { first: next.first, last };
  }
  const rows = wanted === undefined ? [...rooms.keys()] : [wanted];
  return { ends: trace(segment, width, rows), candidates };
}

/** Lists the legal ends of lines; the segment's end is always one. Returns their number. */
function listBreaks(prepared: Prepared, segment: Segment, tier: Tier): number {
  const { start, end } = segment;
  if (board.legal.length < end - start) {
    board.legal = new Int32Array(2 * (end - start));
    board.prices = new Float64Array(2 * (end - start));
    board.hangs = new Float64Array(2 * (end - start));
  }
  const { legal, prices, hangs } = board;
  const { hanging } = prepared.profile;
  let count = 0;
  for (let at = start + 1; at <= end; at += 1) {
    const price = at === end ? 0 : breakPrice(prepared, at, tier);
    if (price === Infinity) continue;
    legal[count] = at;
    prices[count] = price;
    hangs[count] = hanging ? hangingWidth(prepared, at) : 0;
    count += 1;
  }
  return count;
}

function reserveStates(states: number): void {
  if (board.cost.length >= states) return;
  board.cost = new Float64Array(2 * states);
  board.from = new Int32Array(2 * states);
}

/**
 * Judges every line that may stand in one row. The window of ends moves with the start: from the first
 * that the tier's widest gaps stretch to the measure, to the last that can be squeezed into it.
 */
function fillRow(
  sums: Sums,
  segment: Segment,
  rooms: Float64Array,
  row: number,
  tier: Tier,
  legalCount: number,
  range: Range,
  next: Range,
): number {
  const { starts, ends } = sums;
  const { legal, prices, hangs, cost, from } = board;
  const { start: base, end: segmentEnd, loneFrom } = segment;
  const width = segmentEnd - base + 1;
  const source = row * width;
  const target = Math.min(row + 1, rooms.length - 1) * width;
  const room = rooms[row] ?? 0;
  const any = tier.breaks === 'any';
  const strict = tier.breaks === 'allowed';
  const { maxGap } = tier;
  const worst = worstBadness(tier);
  let low = 0;
  let candidates = 0;
  for (let at = range.first; at <= range.last; at += 1) {
    const before = cost[source + at] ?? Infinity;
    if (before === Infinity) continue;
    const start = base + at;
    const s = start * ROW;
    const startLeast = starts[s + LEAST] ?? 0;
    while (low + 1 < legalCount) {
      const end = legal[low] ?? 0;
      if (end > start && (any || reaches(starts, ends, s, end * ROW, room, maxGap))) break;
      low += 1;
    }
    for (let index = low; index < legalCount; index += 1) {
      const end = legal[index] ?? 0;
      const e = end * ROW;
      const hang = hangs[index] ?? 0;
      const tooWide = (ends[e + LEAST] ?? 0) - startLeast - hang > room + SLIP;
      // Where everything may give way, a box wider than the measure ends at the first place it can.
      if (tooWide && (!any || index > low)) break;
      candidates += 1;
      const last = end === segmentEnd;
      const badness = lineBadness(sums, s, e, room, hang, last);
      if (badness > worst || (strict && last && start >= loneFrom)) continue;
      let price = before + (prices[index] ?? 0);
      if (badness === Infinity) price += COST.overflow;
      else price += (1 + badness) * (1 + badness) + loosePrice(badness);
      if (last && start >= loneFrom) price += COST.loneCharacter;
      const state = target + end - base;
      if (price < (cost[state] ?? Infinity)) {
        cost[state] = price;
        from[state] = source + at;
        if (end - base > next.last) next.last = end - base;
        if (end - base < next.first) next.first = end - base;
      }
    }
  }
  return candidates;
}

/** What an opening mark at a line's start may add where the profile keeps its white. */
const SLACK = 502;

/** Can the tier's widest gaps stretch the line to the measure? */
function reaches(
  starts: Float64Array,
  ends: Float64Array,
  start: number,
  end: number,
  room: number,
  maxGap: number,
): boolean {
  const natural = (ends[end] ?? 0) - (starts[start] ?? 0);
  const stretch = (ends[end + STRETCH] ?? 0) - (starts[start + STRETCH] ?? 0);
  const open = (ends[end + OPEN] ?? 0) - (starts[start + OPEN] ?? 0);
  return natural + stretch + open * maxGap + SLACK >= room;
}

/** Walks back from the cheapest of `rows` in which the segment ends. */
function trace(segment: Segment, width: number, rows: readonly number[]): number[] | undefined {
  const { cost, from } = board;
  let state = -1;
  let best = Infinity;
  for (const row of rows) {
    const final = row * width + width - 1;
    if ((cost[final] ?? Infinity) >= best) continue;
    best = cost[final] ?? Infinity;
    state = final;
  }
  if (state < 0) return undefined;
  const ends: number[] = [];
  for (; state > 0; state = from[state] ?? 0) ends.push(segment.start + (state % width));
  return ends.reverse();
}
