import { cutColumns, rowsOver, type Cut } from './cut-columns';
import type { FlowRow } from './flow-row';
import { unitsOf, type Units } from './units';

/** A row of the flow at its grid row, counted from the top of its column. */
export interface PlacedRow {
  readonly row: FlowRow;
  readonly top: number;
}

export interface FilledColumn {
  readonly rows: readonly PlacedRow[];
  /** Rows used. */
  readonly depth: number;
}

/** Columns side by side, and what did not go into them. */
export interface Filled {
  readonly columns: readonly FilledColumn[];
  /** What stands in the columns, in the order of the flow: a box may stand behind where it belongs. */
  readonly taken: readonly FlowRow[];
  readonly rest: readonly FlowRow[];
}

/** A flow and its units. */
export interface Flow {
  readonly rows: readonly FlowRow[];
  readonly units: Units;
}

/** Fills columns of `depth` rows; boxes stay whole where the columns take them (P-13). */
export function fillColumns(rows: readonly FlowRow[], columns: number, depth: number): Filled {
  const whole = flowOf(rows, false);
  const cuts = cutColumns(whole.units, columns, depth);
  if (!cuts.some(({ forced }) => forced)) return filled(whole, cuts);
  const parted = flowOf(rows, true);
  return filled(parted, cutColumns(parted.units, columns, depth));
}

export interface Balanced {
  readonly depth: number;
  readonly columns: readonly FilledColumn[];
  readonly taken: readonly FlowRow[];
}

/**
 * The least depth at which the rows fill the columns evenly (P-11), up to `limit`; `undefined` where
 * they do not fit. A box is parted where keeping it whole would leave columns ragged.
 */
export function balance(
  rows: readonly FlowRow[],
  columns: number,
  limit: number,
): Balanced | undefined {
  const whole = leastDepth(flowOf(rows, false), columns, limit);
  if (whole !== undefined && whole.depth - whole.least <= MOST_RAGGED) return balanced(whole);
  const parted = leastDepth(flowOf(rows, true), columns, limit);
  const best =
    whole === undefined || (parted !== undefined && parted.depth < whole.depth - 1)
      ? parted
      : whole;
  return best && balanced(best);
}

/** Rows that whole boxes may make a block deeper than its text needs. */
const MOST_RAGGED = 3;

interface LeastDepth {
  readonly flow: Flow;
  readonly cuts: readonly Cut[];
  readonly depth: number;
  /** What its rows would need if they could be cut anywhere. */
  readonly least: number;
}

function leastDepth(flow: Flow, columns: number, limit: number): LeastDepth | undefined {
  const total = flow.units.height.reduce((sum, height) => sum + height, 0);
  const least = Math.ceil(total / columns);
  for (let depth = Math.max(1, least); depth <= limit; depth += 1) {
    const cuts = cutColumns(flow.units, columns, depth);
    if (rowsOver(cuts, flow.units) === 0) return { flow, cuts, depth, least };
  }
  return undefined;
}

function balanced({ flow, cuts, depth }: LeastDepth): Balanced {
  return { depth, columns: columnsOf(flow, cuts), taken: flow.rows };
}

/**
 * Kept with the flow of a module, which is balanced over many numbers of columns.
 *
 * @param part its boxes may be parted between columns (P-13, `allow`)
 */
export function flowOf(rows: readonly FlowRow[], part: boolean): Flow {
  const known = part ? knownParted : knownWhole;
  const flow = known.get(rows) ?? makeFlow(part ? rows.map(partedRow) : rows);
  known.set(rows, flow);
  return flow;
}

const makeFlow = (rows: readonly FlowRow[]): Flow => ({ rows, units: unitsOf(rows) });

const knownWhole = new WeakMap<readonly FlowRow[], Flow>();
const knownParted = new WeakMap<readonly FlowRow[], Flow>();

/** A row of a parted box: its head takes a row more, because its lines keep to the grid. */
function partedRow(row: FlowRow): FlowRow {
  if (row.box === undefined || row.parted) return row;
  return { ...row, parted: true, rows: row.rows + (row.content.kind === 'boxHead' ? 1 : 0) };
}

function filled(flow: Flow, cuts: readonly Cut[]): Filled {
  const { rows, units } = flow;
  const { next = 0, waiting = [] } = cuts.at(-1) ?? {};
  return {
    columns: columnsOf(flow, cuts),
    taken: waiting.length === 0 ? rows.slice(0, units.first[next]) : takenRows(),
    rest: [...waiting.flatMap((unit) => rowsIn(flow, unit)), ...rows.slice(units.first[next])],
  };

  function takenRows(): FlowRow[] {
    const numbers = Array.from({ length: next }, (_, unit) => unit);
    return numbers.filter((unit) => !waiting.includes(unit)).flatMap((unit) => rowsIn(flow, unit));
  }
}

const rowsIn = ({ rows, units: { first } }: Flow, unit: number) =>
  rows.slice(first[unit], first[unit + 1]);

/** The columns that cuts of a flow make. */
export function columnsOf(flow: Flow, cuts: readonly Cut[]): FilledColumn[] {
  return cuts.map((cut) => columnOf(flow, cut));
}

/** Most columns are only measured: rows are placed when somebody asks for them. */
function columnOf(flow: Flow, { placed, used }: Cut): FilledColumn {
  let rows: readonly PlacedRow[] | undefined;
  return {
    depth: used,
    get rows() {
      return (rows ??= placedRows(flow, placed));
    },
  };
}

function placedRows({ rows, units }: Flow, placed: readonly number[]): PlacedRow[] {
  const column: PlacedRow[] = [];
  let top = 0;
  for (const [index, unit] of placed.entries()) {
    if (index > 0) top += units.air[unit] ?? 0;
    const end = units.first[unit + 1] ?? rows.length;
    for (let at = units.first[unit] ?? end; at < end; at += 1) {
      const row = rows[at];
      if (row === undefined) continue;
      column.push({ row, top });
      top += row.rows;
    }
  }
  return column;
}
