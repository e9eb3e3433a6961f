import type { GlyphRun, Page } from '#shared/display';

/** A thin line beside the rows of one owner, points. */
export interface MarginMark {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** How far left of the text the mark stands, and how far it reaches above and below a baseline. */
const DISTANCE = 5;
const ABOVE_EM = 0.9;
const BELOW_EM = 0.2;

/** Where an owner's text stands on the page: one mark a column it runs through. */
export function marginMarks(page: Page, owner: string): MarginMark[] {
  const marks: MarginMark[] = [];
  for (const column of columnsOf(page, owner)) {
    const top = Math.min(...column.map(({ y, size }) => y - size * ABOVE_EM));
    const foot = Math.max(...column.map(({ y, size }) => y + size * BELOW_EM));
    const left = Math.min(...column.map(({ x }) => x));
    marks.push({ x: left - DISTANCE, y: top, height: foot - top });
  }
  return marks;
}

/**
 * The owner's runs in reading order, cut where the text climbs back to the top of a next column. Its number
 * in the strip of figures is furniture and not among them.
 */
function columnsOf({ items }: Page, owner: string): GlyphRun[][] {
  const runs = items
    .filter((item) => item.kind === 'glyphRun')
    .filter((run) => run.owner === owner && run.role !== 'furniture')
    .sort((a, b) => a.readingIndex - b.readingIndex);
  const columns: GlyphRun[][] = [];
  for (const run of runs) {
    const column = columns.at(-1);
    const last = column?.at(-1);
    if (column === undefined || last === undefined || run.y < last.y - last.size)
      columns.push([run]);
    else column.push(run);
  }
  return columns;
}
