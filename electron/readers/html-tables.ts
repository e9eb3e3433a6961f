import { walk, type HtmlElement, type Root } from './html-nodes';

/** A cell with more characters than this holds a part of the page, not a figure. */
const LONGEST_CELL = 1000;
/** A table of one row has the heads of its columns and nothing under them. */
const LONGEST_HEAD = 40;

interface OpenTable {
  readonly element: HtmlElement;
  nested: boolean;
  rows: number;
  wideRows: number;
  cells: number;
  cellStart: number;
  longest: number;
}

/**
 * Tables that hold data: half of the rows that say something do so in two cells or more, and
 * none that holds another table or a page's worth of text. The others are there for the layout.
 */
export function findDataTables(
  root: Root,
  skips: (element: HtmlElement) => boolean,
): ReadonlySet<HtmlElement> {
  const found = new Set<HtmlElement>();
  const open: OpenTable[] = [];
  let characters = 0;
  for (const step of walk(root, skips)) {
    const top = open.at(-1);
    if (step.kind === 'text') characters += step.text.trim().length;
    else if (step.kind === 'leave') {
      if (top !== undefined) leaveTablePart(top, step.element.tagName, characters);
      if (top?.element === step.element) {
        open.pop();
        if (holdsData(top)) found.add(top.element);
      }
    } else if (step.element.tagName === 'table') {
      if (top !== undefined) top.nested = true;
      open.push({ ...EMPTY, element: step.element });
    } else if (top !== undefined) {
      if (step.element.tagName === 'tr') top.cells = 0;
      if (isCell(step.element.tagName)) top.cellStart = characters;
    }
  }
  return found;
}

const EMPTY = { nested: false, rows: 0, wideRows: 0, cells: 0, cellStart: 0, longest: 0 };

export const isCell = (tagName: string) => tagName === 'td' || tagName === 'th';

function leaveTablePart(table: OpenTable, tagName: string, characters: number): void {
  if (isCell(tagName)) {
    const length = characters - table.cellStart;
    table.longest = Math.max(table.longest, length);
    if (length > 0) table.cells += 1;
  } else if (tagName === 'tr') {
    if (table.cells >= 1) table.rows += 1;
    if (table.cells >= 2) table.wideRows += 1;
  }
}

function holdsData({ nested, rows, wideRows, longest }: OpenTable): boolean {
  const most = rows === 1 ? LONGEST_HEAD : LONGEST_CELL;
  return !nested && wideRows > 0 && 2 * wideRows >= rows && longest <= most;
}
