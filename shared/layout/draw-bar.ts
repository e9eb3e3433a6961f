import { toPlaces } from '#shared/display';
import type { SectionBar } from './flow-row';
import { baselineIn, drawLine } from './paragraph';
import { band, drawBandLine, wholeLine, type Pen } from './pen';
import { BAND_PADDING_EM, bandWidth } from './section-bar';

/** 小节题: tag, reversed heading, count, and the rule at the foot over the column's width. */
export function drawBar(
  bar: SectionBar,
  top: number,
  { width, height }: { readonly width: number; readonly height: number },
  pen: Pen,
): void {
  const { sectionBar } = pen.template;
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
    width: toPlaces(width),
    height: sectionBar.footRule,
    ink: [0, 0, 0, 100],
  });
  drawCount(bar, pen.x + width, tagWidth + headingWidth, bandTop, bandHeight, pen);
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
    pen.drawing.runs.push(...drawLine(heading, line, place).runs);
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
  const line = wholeLine(bar.count);
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
