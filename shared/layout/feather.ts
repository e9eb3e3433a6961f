import type { FilledColumn, PlacedRow } from './fill-columns';
import { beginsInitiative } from './flow-row';

/** White rows above a bar or a box. */
const MOST_AIR = 2;
/** White rows above an initiative in running text: two show as a hole, rather white at the foot. */
const MOST_AIR_IN_TEXT = 1;
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
  const air = shareOut(missing, places, least);
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
function shareOut(
  missing: number,
  places: readonly Place[],
  least: number,
): ReadonlyMap<number, number> {
  const air = new Map<number, number>();
  let left = missing;
  for (let turn = 1; turn <= MOST_AIR_ON_TINT; turn += 1) {
    for (const { index, most } of places) {
      // A second row is taken only where the foot would stay open for it.
      if (left <= (turn === 1 ? 0 : least) || turn > most) continue;
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
    const above = rows[index - 1];
    if (above === undefined) continue;
    const most = mostAir(placed, above, withInitiatives) - airBetween(above, placed);
    if (most > 0) places.unshift({ index, most });
  }
  return places;
}

function mostAir({ row }: PlacedRow, above: PlacedRow, withInitiatives: boolean): number {
  const { kind } = row.content;
  if (kind === 'facingHead') return MOST_AIR_ON_TINT;
  if (kind === 'bar' || kind === 'boxHead' || followsBox(above)) return MOST_AIR;
  return withInitiatives && beginsInitiative(row) ? MOST_AIR_IN_TEXT : 0;
}

const airBetween = (above: PlacedRow, { top }: PlacedRow) => top - above.top - above.row.rows;

const followsBox = (placed: PlacedRow) => placed.row.content.kind === 'boxFoot';
