import type { Line } from '#shared/typeset';
import type { SetParagraph } from './paragraph';

/** A line of the strip of terms, ready to be drawn. */
export interface TermLine {
  readonly words: SetParagraph;
  readonly line: Line;
}

/** The lines of one entry from a place on: the measure of each, the last for all that follow. */
type Break = (entry: number, ems: readonly number[]) => readonly TermLine[];

interface Shared {
  readonly columns: readonly (readonly TermLine[])[];
  readonly cost: number;
}

/** An entry that goes on in the next column. */
const PARTED = 1;
/** A column that holds nothing but the short end of an entry. */
const LONE_END = 3;
/** Nothing but the heading in a column. */
const LONE_HEADING = 60;
/** A column that ends a line higher than it was asked to, or has none. */
const SHORT = 20;
/** One more line in every column. */
const DEEPER = 40;

/** Strips of more columns are filled to one depth, the last ones short. */
const MOST_COLUMNS_TO_TRY = 8;
/** Depths tried from the least one on. */
const DEPTHS = 3;

/**
 * Entries under a heading, flowing through columns that differ by a line at the most (P-11), so that as
 * few entries as can be are parted between two of them.
 *
 * @param ems measure of each column
 * @param entries how many there are
 * @param deepest lines that a column may have
 * @returns undefined where they need deeper columns
 */
export function shareEntries(
  heading: TermLine,
  ems: readonly number[],
  entries: number,
  breakEntry: Break,
  deepest: number,
): readonly (readonly TermLine[])[] | undefined {
  let best: Shared | undefined;
  let least = deepest;
  let depth = leastDepth(ems, entries, breakEntry);
  for (; depth <= deepest && depth < least + DEPTHS; depth += 1) {
    for (const depths of depthsOf(ems.length, depth)) {
      const found = fill(depths, heading, ems, entries, breakEntry);
      if (found === undefined) continue;
      least = Math.min(least, depth);
      const cost = found.cost + (depth - least) * DEEPER;
      if (best === undefined || cost < best.cost) best = { ...found, cost };
    }
  }
  return best?.columns;
}

function leastDepth(ems: readonly number[], entries: number, breakEntry: Break): number {
  const widest = [Math.max(...ems)];
  let lines = 1;
  for (let entry = 0; entry < entries; entry += 1) lines += breakEntry(entry, widest).length;
  return Math.ceil(lines / ems.length);
}

/** Every way to ask columns for `depth` lines or one less; those that are short on the right first. */
function depthsOf(columns: number, depth: number): number[][] {
  if (columns > MOST_COLUMNS_TO_TRY) return [Array.from({ length: columns }, () => depth)];
  let all: number[][] = [[]];
  for (let column = 0; column < columns; column += 1) {
    all = all.flatMap((depths) => [
      [...depths, depth],
      [...depths, depth - 1],
    ]);
  }
  return all;
}

function fill(
  depths: readonly number[],
  heading: TermLine,
  ems: readonly number[],
  entries: number,
  breakEntry: Break,
): Shared | undefined {
  const slots = depths.flatMap((depth, column) => Array.from({ length: depth }, () => column));
  const columns: TermLine[][] = depths.map(() => []);
  const place = (slot: number, line: TermLine) => columns[slots[slot] ?? 0]?.push(line);
  place(0, heading);
  let next = 1;
  let parted = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    const rooms = slots.slice(next).map((column) => ems[column] ?? 0);
    const lines = rooms.length === 0 ? [] : breakEntry(entry, withoutTail(rooms));
    if (lines.length === 0 || lines.length > rooms.length) return undefined;
    if (slots[next] !== slots[next + lines.length - 1]) parted += PARTED;
    for (const line of lines) place(next++, line);
  }
  const short = slots.length - next + columns.filter(({ length }) => length === 0).length;
  const lone = columns[slots[0] ?? 0]?.length === 1 ? LONE_HEADING : 0;
  const ends = columns.filter(isLoneEnd).length * LONE_END;
  return { columns, cost: parted + ends + short * SHORT + lone };
}

function isLoneEnd([only, ...others]: readonly TermLine[]): boolean {
  if (only === undefined || others.length > 0) return false;
  const { start, last, natural, measure } = only.line;
  return last && start > 0 && natural < measure / 2;
}

/** The last measure stands for all that follow. */
function withoutTail(ems: readonly number[]): readonly number[] {
  let { length } = ems;
  while (length > 1 && ems[length - 1] === ems[length - 2]) length -= 1;
  return ems.slice(0, length);
}
