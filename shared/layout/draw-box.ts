import { toPlaces, type DisplayItem } from '#shared/display';
import type { FilledColumn } from './fill-columns';
import type { FlowBox, RowContent } from './flow-row';
import { baselineIn, drawLine } from './paragraph';
import { band, drawBandLine, type Pen } from './pen';
import { bandWidth, TAB_GAP_EM } from './section-bar';

/** Where the tint begins and ends in the box's first and last row, in rows. */
const TINT_TOP = 0.25;
const TINT_FOOT = 0.75;

/** A tint under each part of a box that stands in this column. */
export function drawBoxes({ rows }: FilledColumn, pen: Pen): void {
  const { pitch, size, columnEm } = pen.setting;
  for (const [index, { row, top }] of rows.entries()) {
    if (row.box === undefined || rows[index - 1]?.row.box === row.box) continue;
    const last = rows.findLast((placed) => placed.row.box === row.box);
    if (last === undefined) continue;
    const from = top + (row.content.kind === 'boxHead' ? TINT_TOP + (row.parted ? 0.25 : 0) : 0);
    const isEnd = last.row.content.kind === 'boxFoot';
    const foot = last.top + (isEnd ? TINT_FOOT - (row.parted ? 0.25 : 0) : last.row.rows);
    const place = {
      y: pen.y + from * pitch,
      width: columnEm * size,
      height: (foot - from) * pitch,
    };
    pen.drawing.shapes.push(boxShape(row.box, pen, place));
  }
}

function boxShape(
  box: FlowBox,
  pen: Pen,
  { y, width, height }: { y: number; width: number; height: number },
): DisplayItem {
  const shape = {
    kind: 'rect' as const,
    x: toPlaces(pen.x),
    y: toPlaces(y),
    width: toPlaces(width),
    height: toPlaces(height),
    owner: box.commentary.id,
  };
  const { tint, tabBand } = pen.template.commentaryBox;
  if (!box.draft) return { ...shape, fill: tint };
  return { ...shape, stroke: { ink: tabBand, width: 0.6, dash: [3, 2] } };
}

type BoxHead = Extract<RowContent, { kind: 'boxHead' }>;

/** The tab 解读 and the head beside it, in the first row of the box. */
export function drawBoxHead(content: BoxHead, top: number, pen: Pen): void {
  const { setting, template } = pen;
  const x = pen.x + template.commentaryBox.paddingEm * setting.size;
  const readingIndex = pen.next();
  const tabWidth = bandWidth(content.tab);
  const tabHeight = content.tab.size * 1.45;
  const tabTop = top + (setting.pitch - tabHeight) / 2;
  band(pen, x, tabTop, tabWidth, tabHeight, template.commentaryBox.tabBand);
  drawBandLine(content.tab, x, tabTop, tabHeight, readingIndex, pen);
  if (content.head === undefined) return;
  const headX = x + tabWidth + content.head.size * TAB_GAP_EM;
  const baseline = baselineIn(top, setting.pitch, content.head.size);
  for (const [index, line] of content.headLines.entries()) {
    const y = baseline + index * setting.pitch;
    const place = { x: headX, y, readingIndex: index === 0 ? readingIndex : pen.next() };
    pen.drawing.runs.push(...drawLine(content.head, line, place).runs);
  }
}
