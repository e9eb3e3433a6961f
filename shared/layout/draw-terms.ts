import { toPlaces } from '#shared/display';
import type { Template } from '#shared/template';
import { baselineIn, drawLine } from './paragraph';
import { newDrawing, type ColumnDrawing } from './pen';
import type { TermLine } from './share-entries';
import { heightOf, lineHeightOf, TERM_PADDING, type TermBlock } from './terms';

/** The strip that ends at `foot` points: a rule, then heading and entries column by column. */
export function drawTerms(
  block: TermBlock,
  foot: number,
  template: Template,
  next: () => number,
): ColumnDrawing {
  const drawing = newDrawing();
  const { terms: style, typeArea, body } = template;
  if (style === undefined) return drawing;
  const { left, width } = typeArea;
  const y = foot - heightOf(block, style);
  const rule = { x: toPlaces(left), y: toPlaces(y), width: toPlaces(width) };
  drawing.shapes.push({ kind: 'rule', ...rule, height: style.topRule, ink: body.ink });
  const top = y + style.topRule + TERM_PADDING;
  for (const [index, column] of block.columns.entries()) {
    const x = left + (block.lefts[index] ?? 0);
    drawColumn(column, { x, y: top, pitch: lineHeightOf(style.text) }, drawing, next);
  }
  return drawing;
}

interface StripPlace {
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
}

/** Every line stands on the baseline of the strip's text: the larger heading rises above its own. */
function drawColumn(
  lines: readonly TermLine[],
  { x, y, pitch }: StripPlace,
  drawing: ColumnDrawing,
  next: () => number,
): void {
  const size = Math.min(...lines.map(({ words }) => words.size));
  for (const [index, { words, line }] of lines.entries()) {
    const place = { x, y: baselineIn(y + index * pitch, pitch, size), readingIndex: next() };
    drawing.runs.push(...drawLine(words, line, place).runs);
  }
}
