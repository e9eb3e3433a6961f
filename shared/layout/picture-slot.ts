import { toPlaces } from '#shared/display';
import type { Picture, Story } from '#shared/story';
import type { FigureBlock } from './figures';
import { drawFigures } from './draw-figures';
import { drawPicture, drawSlotWords } from './draw-picture';
import type { FlowContext } from './flow-row';
import type { Setting } from './model';
import { widthOf } from './module';
import { newDrawing, type ColumnDrawing } from './pen';
import { setPicture, type PictureContext, type SetPicture } from './set-picture';

/** 图片位: pictures under the head on the first page, and numbers beside a single one. */
export interface PictureSlot {
  /** Pictures side by side, in rows one under the other. */
  readonly tiers: readonly (readonly SlotPicture[])[];
  readonly rows: number;
}

interface SlotPicture {
  readonly set: SetPicture;
  /** From the type area's left edge. */
  readonly column: number;
  readonly columns: number;
}

/** Side by side at the most. */
const MOST_ACROSS = 3;
/** A picture over the whole width may be so much deeper than the template's slot. */
const WIDE = 1.35;

export function slotPictures({ pictures = [] }: Story): readonly Picture[] {
  return pictures.filter(({ place }) => place.kind === 'slot');
}

/** True where numbers may stand beside the picture. */
export function takesPanel(pictures: readonly Picture[]): boolean {
  return pictures.length === 1;
}

/** Columns of the slot in a setting that may have more or fewer than the template's own. */
function slotColumns(context: Pick<PictureContext, 'template' | 'setting'>): number {
  const { template, setting } = context;
  const own = template.steps[0]?.columns ?? setting.columns;
  const columns = Math.round((template.pictures.slot.columns * setting.columns) / own);
  return Math.max(1, Math.min(setting.columns, columns));
}

/** @param panel numbers stand beside the picture */
export function setSlot(
  pictures: readonly Picture[],
  context: PictureContext,
  panel: boolean,
): PictureSlot | undefined {
  if (pictures.length === 0) return undefined;
  const wide = panel ? slotColumns(context) : context.setting.columns;
  const { rows: most, leastRows: least } = context.template.pictures.slot;
  const limits = { least, most: Math.round(most * (panel ? 1 : WIDE)) };
  const across = Math.min(MOST_ACROSS, wide, pictures.length);
  const count = Math.ceil(pictures.length / across);
  const shared = { least: Math.ceil(limits.least / count), most: Math.ceil(limits.most / count) };
  const tiers = Array.from({ length: count }, (_, index) =>
    setTier(pictures.slice(index * across, (index + 1) * across), wide, shared, context),
  );
  return { tiers, rows: tiers.reduce((sum, tier) => sum + depthOf(tier), 0) };
}

const depthOf = (tier: readonly SlotPicture[]) => Math.max(...tier.map(({ set }) => set.rows));

/** Pictures side by side are equally deep: as deep as the flattest wants to be. */
function setTier(
  pictures: readonly Picture[],
  wide: number,
  limits: { readonly least: number; readonly most: number },
  context: PictureContext,
): SlotPicture[] {
  const edges = pictures.map((_, index) => Math.floor((index * wide) / pictures.length));
  const placed = pictures.map((picture, index) => {
    const column = edges[index] ?? 0;
    const columns = (edges[index + 1] ?? wide) - column;
    return { picture, column, columns, width: widthOf(columns, context.setting) };
  });
  const set = placed.map(({ picture, width }) => setPicture(picture, width, limits, context));
  const rows = Math.min(...set.map(({ pictureRows }) => pictureRows));
  const even = { least: rows, most: rows };
  return placed.map(({ picture, column, columns, width }) => ({
    set: setPicture(picture, width, even, context),
    column,
    columns,
  }));
}

/** What a picture leaves for numbers beside it, points. */
export function panelWidth(context: Pick<PictureContext, 'template' | 'setting'>): number {
  return context.template.typeArea.width - slotColumns(context) * strideOf(context.setting);
}

/** Rows of cards that stand beside a picture. */
export function panelRows(pictures: readonly Picture[], context: PictureContext): number {
  const depth = setSlot(pictures, context, true)?.tiers[0]?.[0]?.set.pictureRows ?? 0;
  return Math.floor(depth / (context.template.figures?.cellRows ?? depth + 1));
}

/** @param top of the slot, points */
export function drawSlot(
  slot: PictureSlot,
  panel: FigureBlock | undefined,
  top: number,
  context: FlowContext,
  next: () => number,
): ColumnDrawing[] {
  const drawing = newDrawing();
  const { template, setting, faces } = context;
  const { left } = template.typeArea;
  const stride = setting.columnEm * setting.size + setting.gap;
  let y = top;
  for (const tier of slot.tiers) {
    for (const { set, column, columns } of tier) {
      const x = left + column * stride;
      const pen = { template, setting, x, y, next, drawing };
      drawPicture(set, x, y, pen);
      if (set.picture.asset !== undefined) continue;
      drawSlotWords(slotWords(columns, set), set, { x, top: y }, pen, faces);
    }
    y += depthOf(tier) * setting.pitch;
  }
  return panel === undefined ? [drawing] : [drawing, drawPanel(slot, panel, top, context, next)];
}

/** The numbers fill what the picture leaves of the width, as deep as the picture. */
function drawPanel(
  { tiers }: PictureSlot,
  panel: FigureBlock,
  top: number,
  context: FlowContext,
  next: () => number,
): ColumnDrawing {
  const { left, width } = context.template.typeArea;
  const shift = slotColumns(context) * strideOf(context.setting);
  const rows = tiers[0]?.[0]?.set.pictureRows ?? 0;
  const rowHeight = toPlaces((rows * context.setting.pitch) / panel.rows.length);
  const zone = { x: left + shift, width: width - shift, y: top, rowHeight };
  return drawFigures(panel, zone, context, next);
}

const strideOf = ({ columnEm, size, gap }: Setting) => columnEm * size + gap;

const NUMERALS = '零一两三四五六七八九十';

function slotWords(columns: number, { pictureRows }: SetPicture): string {
  const named = columns <= 10 ? NUMERALS.charAt(columns) : String(columns);
  return `图片位　${named}栏 × ${pictureRows} 行`;
}
