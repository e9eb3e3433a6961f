import { fillColumns, type FilledColumn } from './fill-columns';
import { beginsInitiative, type FlowRow } from './flow-row';
import { paragraphsIn, withLines, type ParagraphRows } from './other-lines';

/** Columns with what their white costs; infinite where they do not take the rows. */
export interface EvenColumns {
  readonly columns: readonly FilledColumn[];
  readonly cost: number;
}

interface Try extends EvenColumns {
  readonly rows: readonly FlowRow[];
  /** Rows that the columns do not take. */
  readonly over: number;
}

/** A line won or lost shows a little in the grey of its paragraph. */
const LINE_COST = 0.3;
/** Lines won or lost in one column: more would show as a change of grey. */
const MOST_LINES_A_COLUMN = 3;
/** A row of white at the foot of the last column, where the eye expects it (P-11). */
const LAST_ROW_COST = 0.2;

/**
 * Columns of `depth` rows that end together: paragraphs win or lose a line (P-19, the first of its
 * knobs) as long as that takes white from the columns' feet, or until the columns take all rows. Where
 * much is left, each initiative takes a row of white above itself: regular white is no hole.
 */
export function evenColumns(rows: readonly FlowRow[], count: number, depth: number): EvenColumns {
  const close = withLinesMoved(rows, count, depth);
  if (close.cost < AIR_COST) return close;
  const airy = withLinesMoved(rows.map(withAir), count, depth);
  return airy.cost + AIR_COST < close.cost ? { ...airy, cost: airy.cost + AIR_COST } : close;
}

/** A row above each initiative parts what belongs together. */
const AIR_COST = 2;

function withAir(row: FlowRow, index: number): FlowRow {
  return index > 0 && beginsInitiative(row) ? { ...row, airBefore: row.airBefore + 1 } : row;
}

function withLinesMoved(rows: readonly FlowRow[], count: number, depth: number): EvenColumns {
  let best = tryRows(rows, count, depth);
  let lines = 0;
  while (best.cost > LINE_COST && lines < MOST_LINES_A_COLUMN * count) {
    const better = betterStep(best, count, depth);
    if (better === undefined) break;
    best = better;
    lines += 1;
  }
  if (best.over > 0) return { columns: best.columns, cost: Infinity };
  return { columns: best.columns, cost: best.cost + lines * LINE_COST };
}

/** The first step that helps, long paragraphs first: a line shows least in them. */
function betterStep(from: Try, count: number, depth: number): Try | undefined {
  const paragraphs = paragraphsIn(from.rows).toSorted((a, b) => length(b) - length(a));
  for (const more of from.over > 0 ? [-1] : [1, -1]) {
    for (const paragraph of paragraphs) {
      const rows = withLines(from.rows, paragraph, more);
      if (rows === undefined) continue;
      const found = tryRows(rows, count, depth);
      if (found.over < from.over) return found;
      if (found.over === 0 && found.cost + LINE_COST < from.cost) return found;
    }
  }
  return undefined;
}

const length = ({ start, end }: ParagraphRows) => end - start;

function tryRows(rows: readonly FlowRow[], count: number, depth: number): Try {
  const { columns, rest } = fillColumns(rows, count, depth);
  const isForced = columns.some(({ forced }) => forced);
  const over = isForced ? Infinity : rest.reduce((sum, row) => sum + row.rows, 0);
  return { rows, columns, over, cost: over > 0 ? Infinity : whiteCost(columns, depth) };
}

/** White at the feet weighs as its square: two rows in one column are worse than one in each of two. */
function whiteCost(columns: readonly FilledColumn[], depth: number): number {
  return columns.reduce((sum, column, index) => {
    const white = depth - column.depth;
    const isLast = index === columns.length - 1;
    return sum + (isLast && white === 1 ? LAST_ROW_COST : white ** 2);
  }, 0);
}
