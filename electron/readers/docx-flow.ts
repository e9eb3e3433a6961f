import type { Look } from './docx-styles';
import { isVisible, tidy, type Block } from './reading';
import { codeOf, type Leavings } from './left-out';

/** A paragraph in the making. */
export interface OpenParagraph {
  look: Look;
  styleId: string | undefined;
  /** Its mark is deleted: what follows goes on with it. */
  joins: boolean;
  readonly lines: Line[];
}

/** A line of a paragraph, between the breaks that its author typed. */
interface Line {
  readonly runs: { readonly text: string; readonly bold: boolean }[];
}

/** A table that is open; its cells hold blocks. */
interface OpenTable {
  cells: Block[][];
  isDeleted: boolean;
}

/** Blocks go to the innermost cell, or to the document. */
export interface Flow {
  readonly blocks: Block[];
  readonly tables: OpenTable[];
  readonly left: Leavings;
  /** Tables that are open but lie too deep to be read as tables. */
  ignoredTables: number;
}

/** A heading is a line: a paragraph that only counts as one in the outline is longer. */
const LONGEST_HEADING = 100;
/** Tables in tables beyond this depth are read as the paragraphs in them. */
const DEEPEST_TABLE = 8;

export function newParagraph(): OpenParagraph {
  return { look: {}, styleId: undefined, joins: false, lines: [{ runs: [] }] };
}

export function addRun({ lines }: OpenParagraph, text: string, bold: boolean): void {
  if (text !== '') lines.at(-1)?.runs.push({ text, bold });
}

export function breakLine({ lines }: OpenParagraph): void {
  lines.push({ runs: [] });
}

/** Puts a paragraph's lines where it stands. */
export function closeParagraph(
  flow: Flow,
  { lines, look }: OpenParagraph,
  mark: { readonly isBullet: boolean; readonly text: string } | undefined,
): void {
  const depth = look.depth ?? 0;
  const isHeading = depth > 0;
  const joined = isHeading ? [joinLines(lines)] : lines.map(({ runs }) => joinRuns(runs));
  for (const [index, { text, lead }] of joined.entries()) {
    if (!isVisible(text)) {
      for (const control of text) flow.left.add('invisible', codeOf(control));
      continue;
    }
    const first = index === 0 ? mark : undefined;
    addBlock(flow, blockOf(text, lead, first, depth));
  }
}

function blockOf(
  text: string,
  lead: number,
  mark: { readonly isBullet: boolean; readonly text: string } | undefined,
  depth: number,
): Block {
  const words = (mark?.text ?? '') + text;
  if (depth > 0 && words.length <= LONGEST_HEADING) return { kind: 'heading', depth, text: words };
  const bold = lead === 0 ? 0 : lead + words.length - text.length;
  return { kind: mark?.isBullet === true ? 'bullet' : 'paragraph', text: words, lead: bold };
}

function joinLines(lines: readonly Line[]): { text: string; lead: number } {
  return joinRuns(lines.flatMap(({ runs }) => [...runs, { text: ' ', bold: false }]));
}

function joinRuns(runs: Line['runs']): { text: string; lead: number } {
  const text = tidy(runs.map((run) => run.text).join(''));
  const end = runs.findIndex((run) => !run.bold && run.text.trim() !== '');
  const bold = tidy((end < 0 ? runs : runs.slice(0, end)).map((run) => run.text).join(''));
  return { text, lead: text.startsWith(bold) ? bold.length : 0 };
}

export function addBlock({ blocks, tables }: Flow, block: Block): void {
  (tables.at(-1)?.cells.at(-1) ?? blocks).push(block);
}

export function openTable(flow: Flow): void {
  if (flow.tables.length >= DEEPEST_TABLE) flow.ignoredTables += 1;
  else flow.tables.push({ cells: [], isDeleted: false });
}

export function openCell({ tables, ignoredTables }: Flow): void {
  if (ignoredTables === 0) tables.at(-1)?.cells.push([]);
}

export function deleteRow({ tables, ignoredTables }: Flow): void {
  const table = tables.at(-1);
  if (table !== undefined && ignoredTables === 0) table.isDeleted = true;
}

/** A row is a line, its cells joined by bars; a row of one cell is the paragraphs in it. */
export function closeRow(flow: Flow): void {
  const table = flow.tables.at(-1);
  if (table === undefined || flow.ignoredTables > 0) return;
  const { cells, isDeleted } = table;
  table.cells = [];
  table.isDeleted = false;
  const text = cells.map((cell) => cell.map((block) => block.text).join(' ')).join(' | ');
  const [only = []] = cells;
  if (isDeleted) flow.left.add('deletion', text);
  else if (cells.length === 1) for (const block of only) addBlockAround(flow, block);
  else if (cells.some((cell) => cell.length > 0)) {
    addBlockAround(flow, { kind: 'row', text: text.trim() });
  }
}

/** The row belongs to what stands around its table. */
function addBlockAround({ blocks, tables }: Flow, block: Block): void {
  (tables.at(-2)?.cells.at(-1) ?? blocks).push(block);
}

export function closeTable(flow: Flow): void {
  if (flow.ignoredTables > 0) flow.ignoredTables -= 1;
  else flow.tables.pop();
}
