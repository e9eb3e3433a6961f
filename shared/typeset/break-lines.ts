import { Break } from './breaks';
import { isMark } from './classes';
import { hangsOut, relaxationOf, tiersOf } from './demerits';
import { leadOf, tailOf } from './gaps';
import { Relaxation, type Line } from './line';
import type { Prepared } from './prepared';
import { Sum, sumOf, sumUp, type Sums } from './sums';
import { totalFit, type Segment, type Solution } from './total-fit';

export interface BrokenParagraph {
  readonly lines: readonly Line[];
  /** The dearest of the limits that had to give way (B-17). */
  readonly relaxed?: Relaxation;
  /** How many candidate lines were judged (E-03). */
  readonly candidates: number;
}

/**
 * Breaks a paragraph into lines: total-fit over the legal breaks (E-02). First within all limits;
 * where that fails, limits give way at a price that follows the order of B-17. A line break in the
 * text ends its line at natural width.
 *
 * @param measure the column's width, 1/1000 em; or one width a row, the last for all that follow
 * @param indent of the first line, 1/1000 em
 */
export function breakLines(
  prepared: Prepared,
  measure: number | readonly number[],
  indent = 0,
): BrokenParagraph {
  const sums = sumUp(prepared);
  const measures = typeof measure === 'number' ? [measure] : measure;
  const lines: Line[] = [];
  let candidates = 0;
  for (let start = 0; start < prepared.count;) {
    const segment = segmentFrom(prepared, start);
    const rooms = roomsFrom(measures, lines.length, indent, segment.end - start);
    const solution = solve(prepared, sums, segment, rooms);
    candidates += solution.candidates;
    pushLines(prepared, sums, segment, solution.ends ?? [], rooms, indent, lines);
    start = segment.end;
  }
  const worst = Relaxation.findLast((name) => lines.some((line) => line.relaxed === name));
  return worst === undefined ? { lines, candidates } : { lines, candidates, relaxed: worst };
}

/**
 * Breaks a paragraph into exactly `count` lines within all limits: how copyfit wins or loses a line
 * (P-19). `undefined` where the text does not give it, or has line breaks of its own.
 *
 * @param measure the column's width, 1/1000 em
 */
export function breakIntoLines(
  prepared: Prepared,
  measure: number,
  indent: number,
  count: number,
): readonly Line[] | undefined {
  const [within] = tiersOf(prepared);
  const segment = segmentFrom(prepared, 0);
  if (within === undefined || count < 1 || segment.end < prepared.count) return undefined;
  const sums = sumUp(prepared);
  const rooms = new Float64Array(count + 2).fill(measure);
  rooms[0] = measure - indent;
  const { ends } = totalFit(prepared, sums, segment, rooms, within, count);
  if (ends === undefined) return undefined;
  const lines: Line[] = [];
  pushLines(prepared, sums, segment, ends, rooms, indent, lines);
  return lines;
}

/** The natural width of the whole text on one line, 1/1000 em. */
export function naturalWidth(prepared: Prepared): number {
  const { count, body, gap } = prepared;
  if (count === 0) return 0;
  let width = leadOf(prepared, 0) + (body[count - 1] ?? 0) + tailOf(prepared, count);
  for (let index = 0; index + 1 < count; index += 1) {
    width += (body[index] ?? 0) + (gap[index] ?? 0);
  }
  return width;
}

/** From `start` to the next forced break, or to the end. */
function segmentFrom(prepared: Prepared, start: number): Segment {
  const forced = prepared.breaks.indexOf(Break.forced, start);
  const end = forced < 0 ? prepared.count : forced + 1;
  return { start, end, loneFrom: loneFrom(prepared, start, end) };
}

/** 孤字不成行 (W-12): from here to `end` there are fewer characters than a last line holds. */
function loneFrom(prepared: Prepared, start: number, end: number): number {
  const { minLast } = prepared.profile;
  let characters = 0;
  let from = end;
  while (from > start) {
    if (!isMark(prepared.classes[from - 1] ?? 0)) characters += 1;
    if (characters >= minLast) break;
    from -= 1;
  }
  // The only line of a segment is never lone.
  return Math.max(from, start + 1);
}

/** The widths of a segment's rows; rows behind the last entry are as wide as that one. */
function roomsFrom(
  measures: readonly number[],
  row: number,
  indent: number,
  clusters: number,
): Float64Array {
  const first = Math.min(row, measures.length - 1);
  const rooms = measures.slice(first, first + clusters);
  let length = rooms.length;
  while (length > 1 && rooms[length - 1] === rooms[length - 2]) length -= 1;
  const kept = Float64Array.from(rooms.slice(0, Math.max(1, length)));
  if (row > 0 || indent === 0) return kept;
  const [widest = 0, ...rest] = kept;
  return Float64Array.of(widest - indent, ...(rest.length > 0 ? rest : [widest]));
}

function solve(prepared: Prepared, sums: Sums, segment: Segment, rooms: Float64Array): Solution {
  let candidates = 0;
  for (const tier of tiersOf(prepared)) {
    const solution = totalFit(prepared, sums, segment, rooms, tier);
    candidates += solution.candidates;
    if (solution.ends !== undefined) return { ends: solution.ends, candidates };
  }
  throw new Error('a search without limits found no lines');
}

function pushLines(
  prepared: Prepared,
  sums: Sums,
  segment: Segment,
  ends: readonly number[],
  rooms: Float64Array,
  indent: number,
  lines: Line[],
): void {
  let { start } = segment;
  for (const [row, end] of ends.entries()) {
    const measure = rooms[Math.min(row, rooms.length - 1)] ?? 0;
    const line: Line = {
      start,
      end,
      indent: lines.length === 0 ? indent : 0,
      measure,
      natural: sumOf(sums, Sum.width, start, end),
      last: end === segment.end,
      hangs: false,
    };
    lines.push(finished(prepared, sums, line, segment.loneFrom));
    start = end;
  }
}

function finished(prepared: Prepared, sums: Sums, line: Line, lone: number): Line {
  const hangs = hangsOut(prepared, sums, line);
  const relaxed = relaxationOf(prepared, sums, line, lone);
  return relaxed === undefined ? { ...line, hangs } : { ...line, hangs, relaxed };
}
