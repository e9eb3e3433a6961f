import { fillColumns, type FilledColumn } from './fill-columns';
import type { FlowRow } from './flow-row';
import { paragraphsIn, withLines } from './other-lines';

/** Lines won or lost in one module: more would show as a change of grey. */
const MOST_STEPS = 6;

/** Columns with the white at their feet; infinite where they do not take the rows. */
export interface EvenColumns {
  readonly columns: readonly FilledColumn[];
  readonly white: number;
}

interface Try extends EvenColumns {
  readonly rows: readonly FlowRow[];
}

/**
 * Columns of `depth` rows that end together: paragraphs win or lose a line (P-19, the first of its
 * knobs) as long as that takes white from the columns' feet. The same columns where nothing helps.
 */
export function evenColumns(
  columns: readonly FilledColumn[],
  rows: readonly FlowRow[],
  depth: number,
): EvenColumns {
  const fits = columns.every((column) => column.depth <= depth);
  let best: Try = { rows, columns, white: fits ? whiteAt(columns, depth) : Infinity };
  for (let step = 0; step < MOST_STEPS && best.white > 0; step += 1) {
    const better = bestStep(best, depth);
    if (better === undefined) break;
    best = better;
  }
  return best;
}

function bestStep(from: Try, depth: number): Try | undefined {
  let best: Try | undefined;
  for (const paragraph of paragraphsIn(from.rows)) {
    for (const more of [1, -1]) {
      const rows = withLines(from.rows, paragraph, more);
      const found = rows && tryRows(rows, from.columns.length, depth);
      if (found !== undefined && found.white < (best ?? from).white) best = found;
    }
  }
  return best;
}

function tryRows(rows: readonly FlowRow[], count: number, depth: number): Try | undefined {
  const { columns, rest } = fillColumns(rows, count, depth);
  if (rest.length > 0 || columns.some(({ forced }) => forced)) return undefined;
  return { rows, columns, white: whiteAt(columns, depth) };
}

/** White at the feet weighs as its square: two rows in one column are worse than one in each of two. */
const whiteAt = (columns: readonly FilledColumn[], depth: number) =>
  columns.reduce((sum, column) => sum + (depth - column.depth) ** 2, 0);
