import { toPlaces, type DisplayItem } from '#shared/display';
import type { FilledColumn } from './fill-columns';
import type { FlowBox, FlowRow, RowContent } from './flow-row';
import { baselineIn, drawLine } from './paragraph';
import { band, drawBandLine, type Pen } from './pen';
import { bandWidth, TAB_GAP_EM } from './section-bar';

/** Where the tint begins and ends in the box's first and last row, in rows. */
const TINT_TOP = 0.4;
const TINT_FOOT = 0.45;

/** A tint under each part of a box that stands in this column. */
export function drawBoxes(rows: readonly FlowRow[], column: FilledColumn, pen: Pen): void {
  const { pitch, size, columnEm } = pen.setting;
  for (let index = column.start; index < column.end; index += 1) {
    const row = rows[index];
    if (row?.box === undefined || (rows[index - 1]?.box === row.box && index > column.start))
      continue;
    let last = index;
    while (last + 1 < column.end && rows[last + 1]?.box === row.box) last += 1;
    const top = topOf(column, index) + (row.content.kind === 'boxHead' ? TINT_TOP : 0);
    const lastRow = rows[last];
    const foot =
      topOf(column, last) +
      (lastRow?.content.kind === 'boxFoot' ? TINT_FOOT : (lastRow?.rows ?? 0));
    const y = pen.y + top * pitch;
    pen.drawing.shapes.push(
      boxShape(row.box, pen, { y, width: columnEm * size, height: (foot - top) * pitch }),
    );
  }
}

const topOf = (column: FilledColumn, index: number) => column.tops[index - column.start] ?? 0;

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

/** The tab 解读 and the head beside it, between the tint's edge and the first row of text. */
export function drawBoxHead(content: BoxHead, top: number, height: number, pen: Pen): void {
  const { setting, template } = pen;
  const x = pen.x + template.commentaryBox.paddingEm * setting.size;
  const zoneTop = top + TINT_TOP * setting.pitch + 1;
  const further = Math.max(0, content.headLines.length - 1) * setting.pitch;
  const zone = top + height - further - zoneTop;
  const readingIndex = pen.next();
  const tabWidth = bandWidth(content.tab);
  const tabHeight = content.tab.size * 1.45;
  const tabTop = zoneTop + (zone - tabHeight) / 2;
  band(pen, x, tabTop, tabWidth, tabHeight, template.commentaryBox.tabBand);
  drawBandLine(content.tab, x, tabTop, tabHeight, readingIndex, pen);
  if (content.head === undefined) return;
  const headX = x + tabWidth + content.head.size * TAB_GAP_EM;
  const baseline = baselineIn(zoneTop, zone, content.head.size);
  for (const [index, line] of content.headLines.entries()) {
    const y = baseline + index * setting.pitch;
    const place = { x: headX, y, readingIndex: index === 0 ? readingIndex : pen.next() };
    pen.drawing.runs.push(...drawLine(content.head, line, place).runs);
  }
}
