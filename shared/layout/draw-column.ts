import { toPlaces, type DisplayItem, type GlyphRun, type Ink } from '#shared/display';
import type { Template } from '#shared/template';
import { breakLines, type Line } from '#shared/typeset';
import type { FilledColumn } from './fill-columns';
import type { FlowBox, FlowRow, RowContent, SectionBar } from './flow-row';
import type { Setting } from './model';
import { baselineIn, drawLine, type SetParagraph } from './paragraph';
import { BAND_PADDING_EM, bandWidth } from './section-bar';

/** What a column draws: shapes lie under the runs. */
export interface ColumnDrawing {
  readonly shapes: DisplayItem[];
  readonly runs: GlyphRun[];
  /** Section counts and the like: not part of the text that is read. */
  readonly furniture: GlyphRun[];
  /** The gap opened in each justified line of the report, em. */
  readonly gaps: number[];
}

interface Pen {
  readonly template: Template;
  readonly setting: Setting;
  /** Left edge of the column and top of its row 0, points. */
  readonly x: number;
  readonly y: number;
  readonly next: () => number;
  readonly drawing: ColumnDrawing;
}

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
  const [line] = breakLines(marker.prepared, Number.MAX_SAFE_INTEGER).lines;
  if (line === undefined) return [];
  const widthEm = Math.max(1, line.natural / 1000);
  return drawLine(marker, line, { x: textX - widthEm * setting.size, y, readingIndex }).runs;
}

function drawBar(bar: SectionBar, top: number, height: number, pen: Pen): void {
  const { sectionBar } = pen.template;
  const columnWidth = pen.setting.columnEm * pen.setting.size;
  const foot = top + height - sectionBar.footRule - 2;
  const bandTop = top + 1.5;
  const bandHeight = foot - bandTop;
  const readingIndex = pen.next();
  const tagWidth = bar.tag === undefined ? 0 : bandWidth(bar.tag);
  if (bar.tag !== undefined) {
    band(pen, pen.x, bandTop, tagWidth, bandHeight, sectionBar.tagBand);
    drawBandLine(bar.tag, pen.x, bandTop, bandHeight, readingIndex, pen);
  }
  const headingX = pen.x + tagWidth;
  const natural = Math.max(0, ...bar.lines.map((line) => line.natural)) / 1000;
  const headingWidth = (natural + 2 * BAND_PADDING_EM) * bar.heading.size;
  band(pen, headingX, bandTop, headingWidth, bandHeight, sectionBar.headingBand);
  drawHeading(bar, headingX, bandTop, bandHeight, readingIndex, pen);
  pen.drawing.shapes.push({
    kind: 'rule',
    x: toPlaces(pen.x),
    y: toPlaces(foot),
    width: toPlaces(columnWidth),
    height: sectionBar.footRule,
    ink: [0, 0, 0, 100],
  });
  drawCount(bar, pen.x + columnWidth, tagWidth + headingWidth, bandTop, bandHeight, pen);
}

function band(pen: Pen, x: number, y: number, width: number, height: number, fill: Ink): void {
  pen.drawing.shapes.push({
    kind: 'rect',
    x: toPlaces(x),
    y: toPlaces(y),
    width: toPlaces(width),
    height: toPlaces(height),
    fill,
  });
}

function drawBandLine(
  words: SetParagraph,
  x: number,
  top: number,
  height: number,
  readingIndex: number,
  pen: Pen,
): void {
  const [line] = breakLines(words.prepared, Number.MAX_SAFE_INTEGER).lines;
  if (line === undefined) return;
  const place = {
    x: x + BAND_PADDING_EM * words.size,
    y: baselineIn(top, height, words.size),
    readingIndex,
  };
  pen.drawing.runs.push(...drawLine(words, line, place).runs);
}

function drawHeading(
  bar: SectionBar,
  x: number,
  top: number,
  height: number,
  readingIndex: number,
  pen: Pen,
): void {
  const { heading, lines } = bar;
  const lineHeight = height / Math.max(1, lines.length);
  for (const [index, line] of lines.entries()) {
    const place = {
      x: x + BAND_PADDING_EM * heading.size,
      y: baselineIn(top + index * lineHeight, lineHeight, heading.size),
      readingIndex: index === 0 ? readingIndex : pen.next(),
    };
    pen.drawing.runs.push(...drawLine(heading, { ...line, last: true }, place).runs);
  }
}

/** The number of initiatives, flush right, where there is room for it. */
function drawCount(
  bar: SectionBar,
  right: number,
  taken: number,
  top: number,
  height: number,
  pen: Pen,
): void {
  if (bar.count === undefined) return;
  const [line] = breakLines(bar.count.prepared, Number.MAX_SAFE_INTEGER).lines;
  if (line === undefined) return;
  const width = (line.natural / 1000) * bar.count.size;
  if (taken + width + bar.count.size > right - pen.x) return;
  const place = {
    x: right - width,
    y: baselineIn(top, height, bar.count.size),
    readingIndex: pen.next(),
  };
  pen.drawing.furniture.push(...drawLine(bar.count, line, place).runs);
}

/** Where the tint begins and ends in the box's first and last row, in rows. */
const TINT_TOP = 0.4;
const TINT_FOOT = 0.45;

/** A tint under each part of a box that stands in this column. */
function drawBoxes(rows: readonly FlowRow[], column: FilledColumn, pen: Pen): void {
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
function drawBoxHead(content: BoxHead, top: number, height: number, pen: Pen): void {
  const { setting, template } = pen;
  const x = pen.x + template.commentaryBox.paddingEm * setting.size;
  const zoneTop = top + TINT_TOP * setting.pitch + 1;
  const zone = top + height - zoneTop;
  const readingIndex = pen.next();
  const tabWidth = bandWidth(content.tab);
  const tabHeight = content.tab.size * 1.45;
  const tabTop = zoneTop + (zone - tabHeight) / 2;
  band(pen, x, tabTop, tabWidth, tabHeight, template.commentaryBox.tabBand);
  drawBandLine(content.tab, x, tabTop, tabHeight, readingIndex, pen);
  if (content.head === undefined) return;
  const headX = x + tabWidth + content.head.size * 0.6;
  const [line] = headLine(content.head);
  if (line === undefined) return;
  const place = { x: headX, y: baselineIn(zoneTop, zone, content.head.size), readingIndex };
  pen.drawing.runs.push(...drawLine(content.head, line, place).runs);
}

const headLine = (head: SetParagraph): readonly Line[] =>
  breakLines(head.prepared, Number.MAX_SAFE_INTEGER).lines;
