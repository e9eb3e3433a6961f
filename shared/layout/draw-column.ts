import { toPlaces, type GlyphRun } from '#shared/display';
import { drawBar } from './draw-bar';
import { drawBoxes, drawBoxHead } from './draw-box';
import type { FilledColumn, PlacedRow } from './fill-columns';
import { boxShift, type FlowRow, type RowContent } from './flow-row';
import type { Setting } from './model';
import { drawPicture } from './draw-picture';
import { baselineIn, drawLine, type SetParagraph } from './paragraph';
import { wholeLine, type Pen } from './pen';
import { PICTURE_AIR } from './picture-rows';
import { inReadingOrder } from './reading-order';
import type { SetPicture } from './set-picture';

/** Draws columns from the pen's height down, each at its own left edge, points. */
export function drawColumns(
  columns: readonly FilledColumn[],
  lefts: readonly number[],
  pen: Pen,
): void {
  const pens = columns.map((_, index) => ({ ...pen, x: lefts[index] ?? pen.x }));
  for (const [index, column] of columns.entries()) drawBoxes(column, pens[index] ?? pen);
  for (const { placed, column } of inReadingOrder(columns)) drawPlaced(placed, pens[column] ?? pen);
}

function drawPlaced({ row, top }: PlacedRow, pen: Pen): void {
  const y = pen.y + (top + boxShift(row)) * pen.setting.pitch;
  if (row.picture !== undefined) drawBeside(row.picture, y, pen);
  drawRow(row, y + airAbove(row, top) * pen.setting.pitch, pen);
}

function drawRow(row: FlowRow, top: number, pen: Pen): void {
  const { pitch, columnEm, size } = pen.setting;
  const height = row.rows * pitch;
  switch (row.content.kind) {
    case 'line':
      drawTextLine(row.content, row, top, pen);
      break;
    case 'bar':
      drawBar(row.content.bar, top, { width: columnEm * size, height }, pen);
      break;
    case 'boxHead':
      drawBoxHead(row.content, top + (row.parted ? 0.75 * pitch : 0), pen);
      break;
    case 'facingHead':
      drawFacingHead(row.content, top, pen);
      break;
    case 'picture':
      drawPicture(row.content.set, pen.x, top, pen);
      break;
    case 'boxFoot':
    case 'white':
      break;
  }
}

/** At a column's top a picture stands level with the text of its neighbours. */
const airAbove = ({ content }: FlowRow, top: number) =>
  content.kind === 'picture' && top > 0 ? PICTURE_AIR : 0;

/** 串文: the picture stands at the column's right, level with the first line's characters. */
function drawBeside(set: SetPicture, top: number, pen: Pen): void {
  const { columnEm, size, pitch } = pen.setting;
  drawPicture(set, pen.x + columnEm * size - set.width, top + (pitch - size) / 2, pen);
}

type FacingHead = Extract<RowContent, { kind: 'facingHead' }>;

function drawFacingHead({ head, headLines }: FacingHead, top: number, pen: Pen): void {
  const { pitch, size } = pen.setting;
  for (const [index, line] of headLines.entries()) {
    const y = baselineIn(top + index * pitch, pitch, size);
    const place = { x: pen.x, y, readingIndex: pen.next() };
    pen.drawing.runs.push(...drawLine(head, line, place).runs);
  }
}

type LineContent = Extract<RowContent, { kind: 'line' }>;

const END_MARK_SIZE = 6;
const END_MARK_GAP = 4;

function drawTextLine(content: LineContent, row: FlowRow, top: number, pen: Pen): void {
  const { setting, drawing } = pen;
  const y = baselineIn(top, setting.pitch, setting.size);
  const x = pen.x + content.insetEm * setting.size;
  const readingIndex = pen.next();
  if (content.marker !== undefined) {
    drawing.runs.push(...drawMarker(content.marker, x, y, readingIndex, setting));
  }
  const drawn = drawLine(content.paragraph, content.line, { x, y, readingIndex });
  drawing.runs.push(...drawn.runs);
  const isReport = row.box === undefined && row.facing === undefined;
  if (isReport && !content.line.last) drawing.gaps.push(drawn.gapEm);
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
  const { runs } = drawLine(marker, line, { x: textX - widthEm * setting.size, y, readingIndex });
  return runs.map((run) => ({ ...run, ends: false }));
}
