import type { FilledColumn } from './fill-columns';

/** White rows that one bar or box may take on above itself. */
const MOST_AIR = 1;

/**
 * Brings a column that a keep has left short down to `depth` with whole rows of white above its bars
 * and boxes, the lowest first. The grid is kept; a column too short for that stays as it is.
 */
export function feather(column: FilledColumn, depth: number): FilledColumn {
  const missing = depth - column.depth;
  const places = airPlaces(column);
  if (missing <= 0 || missing > places.length * MOST_AIR) return column;
  const opened = new Set(places.slice(0, missing));
  let shift = 0;
  const rows = column.rows.map((placed, index) => {
    if (opened.has(index)) shift += 1;
    return { ...placed, top: placed.top + shift };
  });
  return { ...column, rows, depth };
}

/** Rows of the column above which white may open, from the foot up. */
function airPlaces({ rows }: FilledColumn): number[] {
  const places: number[] = [];
  for (const [index, { row }] of rows.entries()) {
    const { kind } = row.content;
    const behindBox = rows[index - 1]?.row.content.kind === 'boxFoot';
    const opens = kind === 'bar' || kind === 'boxHead' || kind === 'facingHead' || behindBox;
    if (index > 0 && opens) places.unshift(index);
  }
  return places;
}
