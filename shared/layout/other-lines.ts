import { breakIntoLines, type Line } from '#shared/typeset';
import { keepsNext, type FlowRow } from './flow-row';
import type { SetParagraph } from './paragraph';

/** The rows of one paragraph in a flow: `[start, end)`. */
export interface ParagraphRows {
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a flow that may win or lose a line: those in no box and beside no picture. */
export function paragraphsIn(rows: readonly FlowRow[]): ParagraphRows[] {
  const found: ParagraphRows[] = [];
  let start = 0;
  for (let end = 1; end <= rows.length; end += 1) {
    if (end < rows.length && paragraphOf(rows[end]) === paragraphOf(rows[start])) continue;
    const isBeside = rows.slice(start, end).some(({ beside }) => beside);
    if (!isBeside && paragraphOf(rows[start]) !== undefined) found.push({ start, end });
    start = end;
  }
  return found;
}

function paragraphOf(row: FlowRow | undefined): SetParagraph | undefined {
  return row?.box === undefined && row?.content.kind === 'line' ? row.content.paragraph : undefined;
}

/** Can a paragraph be set in `more` lines more? */
export function hasLines(
  rows: readonly FlowRow[],
  paragraph: ParagraphRows,
  more: number,
): boolean {
  return more === 0 || linesWith(rows, paragraph, more) !== undefined;
}

/** The flow with one paragraph set in `more` lines more, or `undefined` where it does not give that. */
export function withLines(
  rows: readonly FlowRow[],
  paragraph: ParagraphRows,
  more: number,
): readonly FlowRow[] | undefined {
  const lines = linesWith(rows, paragraph, more);
  if (lines === undefined) return undefined;
  const { start, end } = paragraph;
  const old = rows.slice(start, end);
  const set = lines.map((_, index) => rowOf(index, lines, old));
  return [...rows.slice(0, start), ...set, ...rows.slice(end)];
}

/** Only a paragraph that stands here whole can win or lose a line. */
function linesWith(rows: readonly FlowRow[], { start, end }: ParagraphRows, more: number) {
  const first = rows[start]?.content;
  const last = rows[end - 1]?.content;
  if (first?.kind !== 'line' || last?.kind !== 'line' || first.line.start > 0) return undefined;
  const { paragraph, line } = first;
  if (last.line.end < paragraph.prepared.count) return undefined;
  return otherLines(paragraph, line, end - start + more);
}

function rowOf(index: number, lines: readonly Line[], old: readonly FlowRow[]): FlowRow {
  const model = index === 0 ? old[0] : index === lines.length - 1 ? old.at(-1) : old[1];
  const line = lines[index];
  if (model?.content.kind !== 'line' || line === undefined) throw new Error('a line without a row');
  const { marker: _, ...content } = model.content;
  return {
    ...model,
    keepNext: keepsNext(index, lines.length),
    content: index === 0 ? { ...model.content, line } : { ...content, line },
  };
}

/** Asked again and again while columns are evened: kept with the measured paragraph. */
function otherLines(paragraph: SetParagraph, first: Line, count: number) {
  const known =
    knownLines.get(paragraph.prepared) ?? new Map<string, readonly Line[] | undefined>();
  knownLines.set(paragraph.prepared, known);
  const key = `${first.measure + first.indent}/${first.indent}/${count}`;
  if (!known.has(key)) known.set(key, broken(paragraph, first, count));
  return known.get(key);
}

function broken({ prepared }: SetParagraph, { measure, indent }: Line, count: number) {
  return breakIntoLines(prepared, measure + indent, indent, count);
}

const knownLines = new WeakMap<
  SetParagraph['prepared'],
  Map<string, readonly Line[] | undefined>
>();
