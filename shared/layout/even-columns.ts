import { cutColumns, rowsOver, type Cut } from './cut-columns';
import { columnsOf, flowOf, type FilledColumn } from './fill-columns';
import { beginsInitiative, type FlowRow } from './flow-row';
import { hasLines, paragraphsIn, withLines, type ParagraphRows } from './other-lines';
import { keptWith } from './remembered';
import { withLineCount, type Units } from './units';

/** Columns with what their white costs; infinite where they do not take the rows. */
export interface EvenColumns {
  readonly columns: readonly FilledColumn[];
  readonly cost: number;
}

/** A line won or lost shows a little in the grey of its paragraph. */
const LINE_COST = 0.3;
/** Lines won or lost in one column: more would show as a change of grey. */
const MOST_LINES_A_COLUMN = 3;
/** A row of white at the foot of the last column, where the eye expects it (P-11). */
const LAST_ROW_COST = 0.2;
/** A row above each initiative parts what belongs together. */
const AIR_COST = 2;

/**
 * Columns of `depth` rows that end together: paragraphs win or lose a line (P-19, the first of its
 * knobs) as long as that takes white from the columns' feet, or until the columns take all rows. Where
 * much is left, each initiative takes a row of white above itself: regular white is no hole.
 */
export function evenColumns(rows: readonly FlowRow[], count: number, depth: number): EvenColumns {
  const tried = knownColumns.get(rows) ?? new Map<string, EvenColumns>();
  knownColumns.set(rows, tried);
  const key = `${count}/${depth}`;
  const even = tried.get(key) ?? makeEven(rows, count, depth);
  tried.set(key, even);
  return even;
}

/** A tier tries its modules at several depths, some of them more than once. */
const knownColumns = new WeakMap<readonly FlowRow[], Map<string, EvenColumns>>();

function makeEven(rows: readonly FlowRow[], count: number, depth: number): EvenColumns {
  const close = withLinesMoved(rows, count, depth);
  if (close.cost < AIR_COST) return columnsFor(close, close.cost);
  const airy = withLinesMoved(airyRows(rows), count, depth);
  if (airy.cost + AIR_COST < close.cost) return columnsFor(airy, airy.cost + AIR_COST);
  return columnsFor(close, close.cost);
}

/** Asked for at every depth that columns are tried at. */
const airyRows = keptWith((rows: readonly FlowRow[]) => rows.map(withAir));

function withAir(row: FlowRow, index: number): FlowRow {
  return index > 0 && beginsInitiative(row) ? { ...row, airBefore: row.airBefore + 1 } : row;
}

/** A paragraph of the flow, the unit of its first line, and the lines it has won so far. */
interface Paragraph {
  readonly rows: ParagraphRows;
  readonly at: number;
  readonly more: number;
}

/** A flow with lines moved, cut into columns. */
interface Try {
  readonly units: Units;
  readonly paragraphs: readonly Paragraph[];
  readonly cuts: readonly Cut[];
  /** Rows that the columns do not take. */
  readonly over: number;
  readonly white: number;
}

interface Moved {
  readonly rows: readonly FlowRow[];
  readonly best: Try;
  readonly cost: number;
}

function withLinesMoved(rows: readonly FlowRow[], count: number, depth: number): Moved {
  const { units } = flowOf(rows, false);
  let best = cut(units, startOf(rows), count, depth);
  let lines = 0;
  while (best.white > LINE_COST && lines < MOST_LINES_A_COLUMN * count) {
    const better = betterStep(rows, best, count, depth);
    if (better === undefined) break;
    best = better;
    lines += 1;
  }
  return { rows, best, cost: best.over > 0 ? Infinity : best.white + lines * LINE_COST };
}

const startOf = keptWith((rows: readonly FlowRow[]): readonly Paragraph[] => {
  const { first } = flowOf(rows, false).units;
  return paragraphsIn(rows).map((paragraph) => ({
    rows: paragraph,
    at: first.indexOf(paragraph.start),
    more: 0,
  }));
});

/** The first step that helps, long paragraphs first: a line shows least in them. */
function betterStep(
  rows: readonly FlowRow[],
  from: Try,
  count: number,
  depth: number,
): Try | undefined {
  const longestFirst = from.paragraphs.toSorted((a, b) => linesOf(b) - linesOf(a));
  for (const more of from.over > 0 ? [-1] : [1, -1]) {
    for (const paragraph of longestFirst) {
      if (!hasLines(rows, paragraph.rows, paragraph.more + more)) continue;
      const found = moved(from, paragraph, more, count, depth);
      if (found.over < from.over) return found;
      if (found.over === 0 && found.white + LINE_COST < from.white) return found;
    }
  }
  return undefined;
}

const linesOf = ({ rows: { start, end }, more }: Paragraph) => end - start + more;

/** The same with a line more, or fewer, in one paragraph. */
function moved(from: Try, which: Paragraph, more: number, count: number, depth: number): Try {
  const lines = linesOf(which);
  const units = withLineCount(from.units, which.at, lines, lines + more);
  const paragraphs = from.paragraphs.map((paragraph) => {
    if (paragraph === which) return { ...paragraph, more: paragraph.more + more };
    return paragraph.at > which.at ? { ...paragraph, at: paragraph.at + more } : paragraph;
  });
  return cut(units, paragraphs, count, depth);
}

function cut(units: Units, paragraphs: readonly Paragraph[], count: number, depth: number): Try {
  const cuts = cutColumns(units, count, depth);
  const over = rowsOver(cuts, units);
  return { units, paragraphs, cuts, over, white: over > 0 ? Infinity : whiteCost(cuts, depth) };
}

/** White at the feet weighs as its square: two rows in one column are worse than one in each of two. */
function whiteCost(cuts: readonly Cut[], depth: number): number {
  let cost = 0;
  for (const [index, { used }] of cuts.entries()) {
    const white = depth - used;
    cost += index === cuts.length - 1 && white === 1 ? LAST_ROW_COST : white ** 2;
  }
  return cost;
}

function columnsFor({ rows, best }: Moved, cost: number): EvenColumns {
  const { cuts } = best;
  let set = rows;
  for (const { rows: paragraph, more } of best.paragraphs.toReversed()) {
    if (more !== 0) set = withLines(set, paragraph, more) ?? set;
  }
  return { columns: columnsOf(flowOf(set, false), cuts), cost };
}
