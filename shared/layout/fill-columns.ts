import type { FlowRow } from './flow-row';

/** Rows `[start, end)` of the flow in one column; `tops[i]` is the grid row of row `start + i`. */
export interface FilledColumn {
  readonly start: number;
  readonly end: number;
  readonly tops: readonly number[];
  /** Rows used. */
  readonly depth: number;
  /** It ends where no column may: nothing else fitted. */
  readonly forced: boolean;
}

/** What one page takes: its columns, and how many rows they could hold. */
export interface FilledPage {
  readonly columns: readonly FilledColumn[];
  readonly room: number;
}

/**
 * Fills pages column by column. Full pages run to the foot; the columns of the last page are
 * balanced (P-11). Every row of the flow stands in exactly one column.
 *
 * @param room rows of a column on page `index`
 */
export function fillPages(
  rows: readonly FlowRow[],
  columns: number,
  room: (index: number) => number,
): FilledPage[] {
  const pages: FilledPage[] = [];
  let start = 0;
  do {
    const depth = room(pages.length);
    const page = fillPage(rows, start, columns, depth);
    const end = page.at(-1)?.end ?? start;
    const filled = end === rows.length ? balance(rows, start, columns, depth) : page;
    pages.push({ columns: filled, room: depth });
    start = end;
  } while (start < rows.length);
  return pages;
}

function fillPage(
  rows: readonly FlowRow[],
  from: number,
  columns: number,
  depth: number,
): FilledColumn[] {
  const filled: FilledColumn[] = [];
  let start = from;
  for (let index = 0; index < columns; index += 1) {
    const column = fillColumn(rows, start, depth);
    filled.push(column);
    start = column.end;
  }
  return filled;
}

/** As many rows as fit, ending where a column may end; at least one, so that nothing is lost. */
function fillColumn(rows: readonly FlowRow[], start: number, depth: number): FilledColumn {
  let used = 0;
  let end = start;
  let allowed = start;
  for (let index = start; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) break;
    used += row.rows + (index === start ? 0 : row.airBefore);
    if (used > depth) break;
    end = index + 1;
    if (!row.keepNext || end === rows.length) allowed = end;
  }
  if (allowed > start || start === rows.length) return columnOf(rows, start, allowed, false);
  return columnOf(rows, start, Math.max(end, Math.min(start + 1, rows.length)), true);
}

function columnOf(
  rows: readonly FlowRow[],
  start: number,
  end: number,
  forced: boolean,
): FilledColumn {
  const tops: number[] = [];
  let depth = 0;
  for (let index = start; index < end; index += 1) {
    const row = rows[index];
    if (row === undefined) break;
    if (index > start) depth += row.airBefore;
    tops.push(depth);
    depth += row.rows;
  }
  return { start, end, tops, depth, forced };
}

/** The least depth at which the rest of the flow fits into the columns, by bisection. */
function balance(
  rows: readonly FlowRow[],
  start: number,
  columns: number,
  depth: number,
): FilledColumn[] {
  let low = 1;
  let high = depth;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(rows, start, columns, middle)) high = middle;
    else low = middle + 1;
  }
  return fillPage(rows, start, columns, low);
}

function holds(rows: readonly FlowRow[], start: number, columns: number, depth: number): boolean {
  const filled = fillPage(rows, start, columns, depth);
  return (
    filled.at(-1)?.end === rows.length &&
    filled.every((column) => column.depth <= depth && !column.forced)
  );
}

/** White rows that one bar or box may take on above itself. */
const MOST_AIR = 2;

/**
 * Brings a column that a keep has left short down to the page's depth with whole rows of white above
 * its bars and boxes, the lowest first. The grid is kept; a column too short for that stays.
 */
export function feather(
  rows: readonly FlowRow[],
  column: FilledColumn,
  depth: number,
): FilledColumn {
  const missing = depth - column.depth;
  const places: number[] = [];
  for (let index = column.start + 1; index < column.end; index += 1) {
    const kind = rows[index]?.content.kind;
    if (kind === 'bar' || kind === 'boxHead') places.unshift(index);
  }
  if (missing <= 0 || missing > places.length * MOST_AIR) return column;
  const air = new Map<number, number>();
  for (let given = 0; given < missing; given += 1) {
    const place = places[given % places.length] ?? column.start;
    air.set(place, (air.get(place) ?? 0) + 1);
  }
  let shift = 0;
  const tops = column.tops.map((top, at) => {
    shift += air.get(column.start + at) ?? 0;
    return top + shift;
  });
  return { ...column, tops, depth };
}
