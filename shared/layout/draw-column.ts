import { toPlaces, type GlyphRun } from '#shared/display';
import type { Template } from '#shared/template';
import { drawBar } from './draw-bar';
import { drawBoxes, drawBoxHead } from './draw-box';
import type { FilledColumn } from './fill-columns';
import type { FlowBox, FlowRow, RowContent } from './flow-row';
import type { Setting } from './model';
import { baselineIn, drawLine, type SetParagraph } from './paragraph';
import { wholeLine, type ColumnDrawing, type Pen } from './pen';

/** Draws one filled column at its place. */
export function drawColumn(
  rows: readonly FlowRow[],
  column: FilledColumn,
  place: { readonly x: number; readonly y: number },
  template: Template,
  setting: Setting,
  next: () => number,
): ColumnDrawing {
  const drawing: ColumnDrawing = { shapes: [], runs: [], furniture: [], gaps: [] };
  const pen = { template, setting, ...place, next, drawing };
  drawBoxes(rows, column, pen);
  for (let index = column.start; index < column.end; index += 1) {
    const row = rows[index];
    const top = place.y + (column.tops[index - column.start] ?? 0) * setting.pitch;
    if (row !== undefined) drawRow(row, top, pen);
  }
  return drawing;
}

function drawRow(row: FlowRow, top: number, pen: Pen): void {
  switch (row.content.kind) {
    case 'line':
      drawTextLine(row.content, row.box, top, pen);
      break;
    case 'bar':
      drawBar(row.content.bar, top, row.rows * pen.setting.pitch, pen);
      break;
    case 'boxHead':
      drawBoxHead(row.content, top, row.rows * pen.setting.pitch, pen);
      break;
    case 'boxFoot':
      break;
  }
}

type LineContent = Extract<RowContent, { kind: 'line' }>;

const END_MARK_SIZE = 6;
const END_MARK_GAP = 4;

function drawTextLine(content: LineContent, box: FlowBox | undefined, top: number, pen: Pen): void {
  const { setting, drawing } = pen;
  const y = baselineIn(top, setting.pitch, setting.size);
  const x = pen.x + content.insetEm * setting.size;
  const readingIndex = pen.next();
  if (content.marker !== undefined) {
    drawing.runs.push(...drawMarker(content.marker, x, y, readingIndex, setting));
  }
  const drawn = drawLine(content.paragraph, content.line, { x, y, readingIndex });
  drawing.runs.push(...drawn.runs);
  if (box === undefined && !content.line.last) drawing.gaps.push(drawn.gapEm);
  if (content.ends === true) {
    drawing.shapes.push({
      kind: 'rect',
      x: toPlaces(drawn.right + END_MARK_GAP),
      y: toPlaces(y - END_MARK_SIZE - 0.5),
      width: END_MARK_SIZE,
      height: END_MARK_SIZE,
      fill: pen.template.endMark,
    });
  }
}

/** The bullet or number hangs in the item's indent. */
function drawMarker(
  marker: SetParagraph,
  textX: number,
  y: number,
  readingIndex: number,
  setting: Setting,
): readonly GlyphRun[] {
  const line = wholeLine(marker);
  if (line === undefined) return [];
  const widthEm = Math.max(1, line.natural / 1000);
  return drawLine(marker, line, { x: textX - widthEm * setting.size, y, readingIndex }).runs;
}
