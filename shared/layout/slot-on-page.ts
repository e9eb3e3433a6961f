import { toPlaces } from '#shared/display';
import type { Story } from '#shared/story';
import type { Template } from '#shared/template';
import { bodyScale } from './body-scale';
import { figureBlocks, panelBlocks, type FigureBlock } from './figures';
import type { FirstHead } from './first-head';
import type { FlowContext } from './flow-row';
import type { HeadDrawing } from './head-part';
import type { LayoutOptions } from './model';
import type { Faces } from './template-faces';
import type { ColumnDrawing } from './pen';
import { drawSlot, panelRows, panelWidth, setSlot, slotPictures, takesPanel } from './picture-slot';
import { headRows, settingOf, type Choice } from './setting';

type BlockChoice = Choice<FigureBlock | undefined>;

/** The blocks of figures that the story may take, the richest first. */
export function blocksFor(
  story: Story,
  template: Template,
  faces: Faces,
  { figures = [] }: LayoutOptions,
): readonly (FigureBlock | undefined)[] {
  const pictures = slotPictures(story);
  const [step] = template.steps;
  if (!takesPanel(pictures) || step === undefined) return figureBlocks(figures, template, faces);
  const context = { template, faces, setting: settingOf(template, step) };
  const panels = panelBlocks(figures, context, panelWidth(context), panelRows(pictures, context));
  return [...panels, undefined];
}

/** A step of fewer, wider columns may leave numbers beside a picture too little. */
export function hasRoom({ step, extra }: BlockChoice, template: Template): boolean {
  const least = extra?.panel?.leastWidth ?? 0;
  const setting = settingOf(template, step);
  return least === 0 || panelWidth({ template, setting }) >= least * bodyScale(template, setting);
}

/** Rows that the slot takes of the first page, counted at the step's own pitch. */
export function slotRows(
  story: Story,
  context: FlowContext,
  extra: FigureBlock | undefined,
): number {
  return setSlot(slotPictures(story), context, extra?.panel !== undefined)?.rows ?? 0;
}

/** The pictures of the slot and the numbers beside them: under the head, or above a vertical one. */
export function drawSlotOn(
  story: Story,
  head: FirstHead,
  context: FlowContext,
  { step, extra }: BlockChoice,
  next: () => number,
): ColumnDrawing[] {
  const { setting, template } = context;
  const panel = extra?.panel === undefined ? undefined : extra;
  // Its rows are those that the page was planned with, whatever the pitch became.
  const planned = { ...context, setting: settingOf(template, step) };
  const slot = setSlot(slotPictures(story), planned, panel !== undefined);
  if (slot === undefined) return [];
  const above = head.kind === 'over' ? headRows(head.head.height, setting) : 0;
  return drawSlot(slot, panel, template.typeArea.top + above * setting.pitch, context, next);
}

/** A vertical head stands below the pictures, beside its text. */
export function lowered({ shapes, runs }: HeadDrawing, by: number): HeadDrawing {
  if (by === 0) return { shapes, runs };
  const down = <T extends { readonly y: number }>(item: T): T => ({
    ...item,
    y: toPlaces(item.y + by),
  });
  return { shapes: shapes.map(down), runs: runs.map(down) };
}
