import type { DisplayItem, GlyphRun, Page } from '#shared/display';
import type { Story } from '#shared/story';
import { POINTS_PER_MM, type Template } from '#shared/template';
import type { FontBook } from '#shared/typeset';
import { blockRules } from './declared-block';
import { drawFigures } from './draw-figures';
import { drawTerms } from './draw-terms';
import { drawTier } from './draw-tier';
import type { FigureBlock } from './figures';
import { drawHead } from './first-head';
import type { FlowContext } from './flow-row';
import { drawFolioLine, folioWords } from './folio-line';
import { drawContinued, drawJump } from './jumps';
import type { Layout, LayoutOptions } from './model';
import type { ColumnDrawing, Reading } from './pen';
import { planLayout, type LayoutPlan } from './plan-layout';
import type { PlannedPage } from './planned-page';
import { settingOf } from './setting';
import { drawSlotOn, lowered, slotRows } from './slot-on-page';
import { termRows, type TermBlock } from './terms';
import { fillOf, missingGlyphs, oversetOf, qualityOf } from './told';

/**
 * Lays a story out on as many pages as it needs, or in a block of one. Pure: the same story, template
 * and fonts give the same pages.
 */
export function layoutStory(
  story: Story,
  template: Template,
  fonts: FontBook,
  options: LayoutOptions = {},
): Layout {
  const plan = planLayout(story, template, fonts, options);
  const { choice, pages } = plan;
  const { setting } = choice;
  const drawn = drawPages(story, plan, template, options);
  return {
    pages: drawn.pages,
    fills: pages.map((page) => fillOf(page, setting)),
    setting,
    ...(plan.block === undefined ? {} : { block: plan.block }),
    chosen: plan.chosen,
    overset: oversetOf(pages),
    quality: qualityOf(pages, drawn.gaps),
    termsLeftOut: plan.terms?.leftOut.length ?? 0,
    missing: missingGlyphs(drawn.pages),
  };
}

/** @param sheet the template of the whole page, whose 报眉 it carries */
function drawPages(
  story: Story,
  { template, faces, head, choice, terms, pages: planned, block }: LayoutPlan,
  sheet: Template,
  options: LayoutOptions,
): { pages: Page[]; gaps: number[] } {
  const { setting } = choice;
  const context: FlowContext = { template, setting, faces, options, facing: false };
  const base = { ...context, setting: settingOf(template, choice.step) };
  let reading = 0;
  const next: Reading = (count = 1) => (reading += count) - count;
  const gaps: number[] = [];
  const pages = planned.map((page, index) => {
    const below = index === 0 && head.kind === 'beside' ? slotRows(story, base, choice.extra) : 0;
    const bare = index === 0 ? drawHead(head, page, setting, next) : { shapes: [], runs: [] };
    const top = lowered(bare, below * setting.pitch);
    const zone = {
      x: template.typeArea.left,
      y: template.typeArea.top + (setting.rows - page.room) * setting.pitch,
    };
    const slot = index === 0 ? drawSlotOn(story, head, context, choice, next) : [];
    const tiers = page.tiers.map((tier) => drawTier(tier, zone, context, next));
    gaps.push(...tiers.flatMap((tier) => tier.gaps));
    tiers.unshift(...slot);
    tiers.push(...figuresOn(page, choice.extra, zone.y, context, next));
    const jumping = { story, template, setting, faces };
    if (index > 0) tiers.push(drawContinued(jumping, index, next));
    if (page.jumpTop !== undefined) {
      tiers.push(drawJump(jumping, index, zone.y + page.jumpTop * setting.pitch, next));
    }
    tiers.push(...termsOn(page, terms, zone.y, context, next));
    const folio = drawFolioLine(sheet, faces, folioWords(story.edition, index), next);
    const items: DisplayItem[] = [
      ...folio.shapes,
      ...(block === undefined ? [] : blockRules(template, zone.y + page.used * setting.pitch)),
      ...top.shapes,
      ...tiers.flatMap((tier) => tier.shapes),
      ...top.runs.filter(({ role }) => role !== 'furniture'),
      ...tiers.flatMap((tier): GlyphRun[] => tier.runs),
      ...top.runs.filter(({ role }) => role === 'furniture'),
      ...tiers.flatMap((tier) => tier.furniture),
      ...folio.runs,
    ];
    return pageOf(template, index, items);
  });
  return { pages, gaps };
}

/** In the middle the block stands between two tiers, its white half above and half below. */
function figuresOn(
  { figuresTop }: PlannedPage,
  block: FigureBlock | undefined,
  top: number,
  context: FlowContext,
  next: () => number,
): ColumnDrawing[] {
  const style = context.template.figures;
  if (figuresTop === undefined || block === undefined || style === undefined) return [];
  const { pitch } = context.setting;
  const shift = style.place === 'top' ? 0 : 0.5;
  const y = top + (figuresTop + shift) * pitch;
  return [drawFigures(block, { y, rowHeight: style.cellRows * pitch }, context, next)];
}

function termsOn(
  { termsTop }: PlannedPage,
  block: TermBlock | undefined,
  top: number,
  { template, setting }: FlowContext,
  next: () => number,
): ColumnDrawing[] {
  if (termsTop === undefined || block === undefined) return [];
  const rows = termsTop + termRows(block, template, setting.pitch);
  return [drawTerms(block, top + rows * setting.pitch, template, next)];
}

function pageOf(template: Template, index: number, items: readonly DisplayItem[]): Page {
  const points = (mm: number) => Math.round(mm * POINTS_PER_MM * 1000) / 1000;
  return {
    number: index + 1,
    width: points(template.trimWidthMm),
    height: points(template.trimHeightMm),
    bleed: points(template.bleedMm),
    items,
  };
}
