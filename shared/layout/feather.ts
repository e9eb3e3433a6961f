import type { FilledColumn, PlacedRow } from './fill-columns';

/** White rows that one bar, box or initiative may take on above itself. */
const MOST_AIR = 2;
/** A tint holds the commentary of a section together: there it may be more. */
const MOST_AIR_ON_TINT = 3;

/**
 * Brings a column that a keep has left short down towards `depth` with whole rows of white above its
 * bars and boxes, the lowest first, shared out evenly. The grid is kept. Initiatives in running text
 * take white only where the foot would stay open by more than `least` rows.
 */
export function feather(column: FilledColumn, depth: number, least = 1): FilledColumn {
  const missing = depth - column.depth;
  const places = airPlaces(column, missing > least);
  if (missing <= 0 || places.length === 0) return column;
  const air = shareOut(missing, places);
  let shift = 0;
  const rows = column.rows.map((placed, index) => {
    shift += air.get(index) ?? 0;
    return { ...placed, top: placed.top + shift };
  });
  return { ...column, rows, depth: column.depth + shift };
}

interface Place {
  readonly index: number;
  readonly most: number;
}

/** How many of `missing` rows each place takes: in turns, so that none takes two before each took one. */
function shareOut(missing: number, places: readonly Place[]): ReadonlyMap<number, number> {
  const air = new Map<number, number>();
  let left = missing;
  for (let turn = 1; turn <= MOST_AIR_ON_TINT; turn += 1) {
    for (const { index, most } of places) {
      if (left === 0 || turn > most) continue;
      air.set(index, turn);
      left -= 1;
    }
  }
  return air;
}

/** Rows of the column above which white may open, from the foot up. */
function airPlaces({ rows }: FilledColumn, withInitiatives: boolean): Place[] {
  const places: Place[] = [];
  for (const [index, placed] of rows.entries()) {
    if (index === 0) continue;
    const { kind } = placed.row.content;
    const opens = kind === 'bar' || kind === 'boxHead' || followsBox(rows[index - 1]);
    if (kind === 'facingHead') places.unshift({ index, most: MOST_AIR_ON_TINT });
    else if (opens || (withInitiatives && beginsInitiative(placed)))
      places.unshift({ index, most: MOST_AIR });
  }
  return places;
}

const followsBox = (placed: PlacedRow | undefined) => placed?.row.content.kind === 'boxFoot';

/** 【举措一】 runs in at the paragraph's first line. */
function beginsInitiative({ row: { content } }: PlacedRow): boolean {
  if (content.kind !== 'line' || content.line.start > 0) return false;
  return content.paragraph.pieces[0]?.role === 'label';
}
