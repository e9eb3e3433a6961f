import { toPlaces } from '#shared/display';
import type { Template } from '#shared/template';
import { baselineIn, drawLine } from './paragraph';
import { newDrawing, wholeLine, type ColumnDrawing } from './pen';
import { heightOf, lineHeightOf, TERM_PADDING, type TermBlock } from './terms';

/** The strip that ends at `foot` points: a rule, the stacked heading, entries column by column. */
export function drawTerms(
  block: TermBlock,
  foot: number,
  template: Template,
  next: () => number,
): ColumnDrawing {
  const drawing = newDrawing();
  const style = template.terms;
  if (style === undefined) return drawing;
  const { left, width } = template.typeArea;
  const y = foot - heightOf(block, style);
  const rule = { x: toPlaces(left), y: toPlaces(y), width: toPlaces(width) };
  drawing.shapes.push({
    kind: 'rule',
    ...rule,
    height: style.topRule,
    ink: template.body.ink,
  });
  const top = y + style.topRule + TERM_PADDING;
  const stack = lineHeightOf(style.heading);
  for (const [index, words] of block.heading.entries()) {
    const line = wholeLine(words);
    if (line === undefined) continue;
    const baseline = baselineIn(top + index * stack, stack, words.size);
    const place = { x: left, y: baseline, readingIndex: next() };
    drawing.runs.push(...drawLine(words, line, place).runs);
  }
  for (const [index, column] of block.columns.entries()) {
    const x = left + (block.lefts[index] ?? 0);
    drawColumn(column, { x, y: top, pitch: lineHeightOf(style.text) }, drawing, next);
  }
  return drawing;
}

interface ColumnPlace {
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
}

function drawColumn(
  entries: TermBlock['columns'][number],
  { x, y, pitch }: ColumnPlace,
  drawing: ColumnDrawing,
  next: () => number,
): void {
  let top = y;
  for (const { words, lines } of entries) {
    for (const line of lines) {
      const place = { x, y: baselineIn(top, pitch, words.size), readingIndex: next() };
      drawing.runs.push(...drawLine(words, line, place).runs);
      top += pitch;
    }
  }
}
