import type { FlowRow } from './flow-row';

/** A row of the flow at its grid row, counted from the top of its column. */
export interface PlacedRow {
  readonly row: FlowRow;
  readonly top: number;
}

export interface FilledColumn {
  readonly rows: readonly PlacedRow[];
  /** Rows used. */
  readonly depth: number;
  /** It ends where no column may: nothing else fitted. */
  readonly forced: boolean;
}

/** Columns side by side, and what did not go into them. */
export interface Filled {
  readonly columns: readonly FilledColumn[];
  /** What stands in the columns, in the order of the flow: a box may stand behind where it belongs. */
  readonly taken: readonly FlowRow[];
  readonly rest: readonly FlowRow[];
}

/** What is placed whole: one row, or a commentary box that is not parted. */
interface Unit {
  readonly rows: readonly FlowRow[];
  readonly height: number;
  readonly air: number;
  readonly keep: boolean;
  /** It may wait for the top of the next column while the text runs on (P-15). */
  readonly floats: boolean;
  /** Nothing of a paragraph follows it: a box that waited parts none there. */
  readonly ends: boolean;
}

/**
 * Fills columns of `depth` rows one after the other. A box that does not fit behind its initiative goes
 * to the top of the next column and the text that follows fills the foot (P-15), in whole paragraphs
 * where those leave hardly any white. Boxes keep their order.
 *
 * @param part boxes may be parted between columns (P-13, `allow`)
 */
export function fillColumns(
  rows: readonly FlowRow[],
  columns: number,
  depth: number,
  part = false,
): Filled {
  return fillUnits(unitsOf(rows, part), columns, depth);
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
  const whole = leastDepth(unitsIn(rows, false), columns, limit);
  if (whole !== undefined && whole.depth - whole.least <= MOST_RAGGED) return whole;
  const parted = leastDepth(unitsIn(rows, true), columns, limit);
  if (parted === undefined) return whole;
  return whole === undefined || parted.depth < whole.depth - 1 ? parted : whole;
}

/** Rows that whole boxes may make a block deeper than its text needs. */
const MOST_RAGGED = 3;

interface Balanced {
  readonly depth: number;
  readonly least: number;
  readonly columns: readonly FilledColumn[];
  readonly taken: readonly FlowRow[];
}

function leastDepth(units: readonly Unit[], columns: number, limit: number): Balanced | undefined {
  const total = units.reduce((sum, unit) => sum + unit.height, 0);
  const least = Math.ceil(total / columns);
  for (let depth = Math.max(1, least); depth <= limit; depth += 1) {
    const cuts = cutColumns(units, columns, depth);
    if (!takesAll(cuts, units)) continue;
    const filled = cuts.map(({ placed }) => columnOf(placed, false));
    return { depth, least, columns: filled, taken: units.flatMap(({ rows }) => rows) };
  }
  return undefined;
}

function takesAll(cuts: readonly Cut[], units: readonly Unit[]): boolean {
  const { next, waiting } = cuts.at(-1)?.after ?? START;
  return next === units.length && waiting.length === 0 && cuts.every((cut) => !cut.forced);
}

/** A row of a parted box: its head takes a row more, because its lines keep to the grid. */
function partedRow(row: FlowRow): FlowRow {
  if (row.box === undefined || row.parted) return row;
  return { ...row, parted: true, rows: row.rows + (row.content.kind === 'boxHead' ? 1 : 0) };
}

/** Kept with the flow of a module, which is balanced over many numbers of columns. */
function unitsIn(flow: readonly FlowRow[], part: boolean): readonly Unit[] {
  const known = part ? knownParted : knownWhole;
  const units = known.get(flow) ?? unitsOf(flow, part);
  known.set(flow, units);
  return units;
}

const knownWhole = new WeakMap<readonly FlowRow[], readonly Unit[]>();
const knownParted = new WeakMap<readonly FlowRow[], readonly Unit[]>();

function unitsOf(flow: readonly FlowRow[], part: boolean): Unit[] {
  const rows = part ? flow.map(partedRow) : flow;
  const units: Unit[] = [];
  let index = 0;
  while (index < rows.length) {
    const row = rows[index];
    if (row === undefined) break;
    let end = index + 1;
    const isBox = row.box !== undefined && !row.parted;
    if (isBox) while (rows[end]?.box === row.box) end += 1;
    units.push(unitOf(rows.slice(index, end), isBox));
    index = end;
  }
  return units;
}

function unitOf(rows: readonly FlowRow[], isBox: boolean): Unit {
  const [row] = rows;
  return {
    rows,
    height: rows.reduce((sum, each) => sum + each.rows, 0),
    air: row?.airBefore ?? 0,
    keep: !isBox && (row?.keepPart ?? row?.keepNext ?? false),
    floats: isBox || row?.content.kind === 'picture',
    ends: endsText(rows.at(-1)),
  };
}

function endsText(row: FlowRow | undefined): boolean {
  if (row?.content.kind !== 'line') return true;
  const { line, paragraph } = row.content;
  return line.end === paragraph.prepared.count;
}

function fillUnits(units: readonly Unit[], columns: number, depth: number): Filled {
  const cuts = cutColumns(units, columns, depth);
  const { next, waiting } = cuts.at(-1)?.after ?? START;
  const filled = cuts.map((cut) => columnOf(cut.placed, cut.forced));
  const taken = units.slice(0, next).filter((unit) => !waiting.includes(unit));
  const rest = [...waiting, ...units.slice(next)];
  return {
    columns: filled,
    taken: taken.flatMap(({ rows }) => rows),
    rest: rest.flatMap(({ rows }) => rows),
  };
}

/** How far the flow is: its next unit, and the boxes that wait for a column's top. */
interface State {
  readonly next: number;
  readonly waiting: readonly Unit[];
}

const START: State = { next: 0, waiting: [] };

/** One column: its units from the top, and where the flow goes on behind it. */
interface Cut {
  readonly placed: readonly Unit[];
  readonly used: number;
  readonly after: State;
  readonly forced: boolean;
}

function cutColumns(units: readonly Unit[], columns: number, depth: number): Cut[] {
  const cuts: Cut[] = [];
  let state = START;
  for (let index = 0; index < columns; index += 1) {
    const cut = fillColumn(units, state, depth);
    cuts.push(cut);
    state = cut.after;
  }
  return cuts;
}

/** Rows that stay white so that no box comes between the halves of a paragraph; more are filled. */
const MOST_FOR_WHOLE = 1;

/** As much as fits, ending where a column may end; at least one unit, so that nothing is lost. */
function fillColumn(units: readonly Unit[], from: State, depth: number): Cut {
  const placed: Unit[] = [];
  let used = 0;
  let { next, waiting } = from;
  const fits = (unit: Unit) => used + heightIn(unit, placed.length) <= depth;
  const place = (unit: Unit) => {
    used += heightIn(unit, placed.length);
    placed.push(unit);
  };
  for (let [first] = waiting; first !== undefined && fits(first); [first] = waiting) {
    place(first);
    waiting = waiting.slice(1);
  }
  const end = () => ({ count: placed.length, used, after: { next, waiting } });
  let clean = placed.length > 0 ? end() : undefined;
  let parting: typeof clean;
  for (let unit = units[next]; unit !== undefined; unit = units[next]) {
    const waits = unit.floats && (waiting.length > 0 || !fits(unit)) && placed.length > 0;
    if (!waits && !fits(unit)) break;
    next += 1;
    if (waits) waiting = [...waiting, unit];
    else place(unit);
    if (unit.keep && next < units.length) continue;
    if (waiting.length === 0 || unit.ends) clean = end();
    else parting = end();
  }
  const least = clean === undefined ? 0 : clean.used + MOST_FOR_WHOLE + 1;
  const best = parting !== undefined && parting.used >= least ? parting : clean;
  if (best === undefined) return forceColumn(units, placed, used, { next, waiting });
  return { ...best, placed: placed.slice(0, best.count), forced: false };
}

const heightIn = (unit: Unit, placed: number) => unit.height + (placed === 0 ? 0 : unit.air);

/** Nothing may end here, or the first unit is deeper than the column: it stands there all the same. */
function forceColumn(units: readonly Unit[], placed: readonly Unit[], used: number, state: State) {
  if (placed.length > 0) return { placed, used, after: state, forced: true };
  const [waiting, ...further] = state.waiting;
  if (waiting !== undefined) return forced(waiting, { ...state, waiting: further });
  const unit = units[state.next];
  if (unit !== undefined) return forced(unit, { ...state, next: state.next + 1 });
  return { placed, used, after: state, forced: false };
}

const forced = (unit: Unit, after: State): Cut => ({
  placed: [unit],
  used: unit.height,
  after,
  forced: true,
});

function columnOf(units: readonly Unit[], forced: boolean): FilledColumn {
  const rows: PlacedRow[] = [];
  let depth = 0;
  for (const [index, unit] of units.entries()) {
    if (index > 0) depth += unit.air;
    for (const row of unit.rows) {
      rows.push({ row, top: depth });
      depth += row.rows;
    }
  }
  return { rows, depth, forced };
}
