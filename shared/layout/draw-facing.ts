import { COMMENTARY_KIND_NAMES } from '#shared/story';
import { facingPlaces } from './column-places';
import { baselineIn, drawLine, type LinePlace, type SetParagraph } from './paragraph';
import { drawColumns } from './draw-column';
import type { FlowContext } from './flow-row';
import { furnitureWords } from './furniture-words';
import { widthOf } from './module';
import { band, wholeLine, type Pen } from './pen';
import { BAND_PADDING_EM, bandWidth, barStyle } from './section-bar';
import type { TierModule } from './tiers';

/** Rows by which the tint stops short of the band's foot. */
const TINT_SHORT = 0.25;

/** The commentary beside a section: its own bar, one tint under all its columns. */
export function drawFacing(
  placed: TierModule,
  depth: number,
  pen: Pen,
  context: FlowContext,
): void {
  const { fill, columns, facing } = placed;
  const { setting, template } = pen;
  const stride = setting.columnEm * setting.size + setting.gap;
  const left = pen.x + columns * stride;
  const width = widthOf(facing, setting);
  const barHeight = fill.barRows * setting.pitch;
  const textTop = pen.y + barHeight;
  const height = (depth - fill.barRows + TINT_SHORT) * setting.pitch;
  if (fill.barRows > 0) drawFacingBar(placed, { ...pen, x: left }, width, context);
  band(pen, left, textTop, width, height, template.commentaryBox.tint);
  const lefts = facingPlaces(setting, facing, left).map((place) => place.left);
  drawColumns(fill.facing, lefts, { ...pen, y: textTop });
}

/** 解读 and the section it speaks of. */
function drawFacingBar(
  { module, fill }: TierModule,
  pen: Pen,
  width: number,
  context: FlowContext,
): void {
  const { template, setting } = pen;
  const height = fill.barRows * setting.pitch;
  const bandTop = pen.y + 1.5;
  const bandHeight = height - template.sectionBar.footRule - 3.5;
  const { tag } = barStyle(context);
  const head = { ...template.commentaryBox.head, size: tag.size };
  const tab = furnitureWords(COMMENTARY_KIND_NAMES.interpretation, tag, '', context.faces);
  band(pen, pen.x, pen.y + 1.5, width, height - 1.5, template.commentaryBox.tint);
  band(pen, pen.x, bandTop, bandWidth(tab), bandHeight, template.commentaryBox.tabBand);
  const index = pen.next();
  putFurniture(tab, pen, {
    x: pen.x + BAND_PADDING_EM * tag.size,
    y: baselineIn(bandTop, bandHeight, tag.size),
    readingIndex: index,
  });
  // The bar repeats the section's name: no part of the text that is read.
  putFurniture(furnitureWords(module.heading, head, '', context.faces), pen, {
    x: pen.x + bandWidth(tab) + BAND_PADDING_EM * setting.size,
    y: baselineIn(bandTop, bandHeight, head.size),
    readingIndex: index,
  });
  band(pen, pen.x, bandTop + bandHeight, width, template.sectionBar.footRule, template.body.ink);
}

function putFurniture(words: SetParagraph, pen: Pen, place: LinePlace): void {
  const line = wholeLine(words);
  if (line !== undefined) pen.drawing.furniture.push(...drawLine(words, line, place).runs);
}
