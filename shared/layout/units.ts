import { keepsNext, type FlowRow } from './flow-row';

/**
 * What a column takes or leaves whole, one row or a commentary box, as numbers: columns are filled many
 * times before they are drawn.
 */
export interface Units {
  /** The row of the flow with which each begins, and behind the last one the rows there are. */
  readonly first: Int32Array;
  /** Rows of the grid. */
  readonly height: Int32Array;
  /** White rows above it, dropped at the top of a column. */
  readonly air: Int32Array;
  readonly traits: Uint8Array;
}

/** No column may end behind it. */
export const KEEPS = 1;
/** It may wait for the top of the next column while the text runs on (P-15). */
export const FLOATS = 2;
/** Nothing of a paragraph follows it: a box that waited parts none there. */
export const ENDS = 4;

/** The units of a flow; a box whose rows are not parted is one. */
export function unitsOf(rows: readonly FlowRow[]): Units {
  const first = new Int32Array(rows.length + 1);
  const height = new Int32Array(rows.length);
  const air = new Int32Array(rows.length);
  const traits = new Uint8Array(rows.length);
  let count = 0;
  for (let index = 0; index < rows.length; count += 1) {
    const row = rows[index];
    if (row === undefined) break;
    first[count] = index;
    air[count] = row.airBefore;
    const isBox = row.box !== undefined && row.parted !== true;
    const end = isBox ? boxEnd(rows, index) : index + 1;
    height[count] = rowsHigh(rows, index, end);
    traits[count] = traitsOf(row, rows[end - 1] ?? row, isBox);
    index = end;
  }
  first[count] = rows.length;
  return {
    first: first.subarray(0, count + 1),
    height: height.subarray(0, count),
    air: air.subarray(0, count),
    traits: traits.subarray(0, count),
  };
}

function boxEnd(rows: readonly FlowRow[], start: number): number {
  let end = start + 1;
  while (end < rows.length && rows[end]?.box === rows[start]?.box) end += 1;
  return end;
}

function rowsHigh(rows: readonly FlowRow[], start: number, end: number): number {
  let high = 0;
  for (let at = start; at < end; at += 1) high += rows[at]?.rows ?? 0;
  return high;
}

function traitsOf(row: FlowRow, last: FlowRow, isBox: boolean): number {
  const keeps = !isBox && (row.keepPart ?? row.keepNext) ? KEEPS : 0;
  const floats = isBox || row.content.kind === 'picture' ? FLOATS : 0;
  return keeps | floats | (endsText(last) ? ENDS : 0);
}

function endsText({ content }: FlowRow): boolean {
  if (content.kind !== 'line') return true;
  return content.line.end === content.paragraph.prepared.count;
}

/**
 * The same units with `lines` lines in a paragraph that had `old` of them from unit `at` on, each line a
 * unit. `first` is no more true of them: they are there to be filled, not to be drawn.
 */
export function withLineCount(units: Units, at: number, old: number, lines: number): Units {
  const count = units.height.length + lines - old;
  const changed = {
    first: units.first,
    height: spliced(units.height, new Int32Array(count), at + 1, lines - old),
    air: spliced(units.air, new Int32Array(count), at + 1, lines - old),
    traits: spliced(units.traits, new Uint8Array(count), at + 1, lines - old),
  };
  for (let line = 0; line < lines; line += 1) {
    changed.height[at + line] = 1;
    if (line > 0) changed.air[at + line] = 0;
    changed.traits[at + line] = keepsNext(line, lines) ? KEEPS : line === lines - 1 ? ENDS : 0;
  }
  return changed;
}

/** `more` entries more, or fewer, from `at` on; those in between are for the caller to fill. */
function spliced<Numbers extends Int32Array | Uint8Array>(
  from: Numbers,
  to: Numbers,
  at: number,
  more: number,
): Numbers {
  to.set(from.subarray(0, at));
  to.set(from.subarray(Math.max(at, at - more)), Math.max(at, at + more));
  return to;
}
