import type { DisplayItem, GlyphRun, Page } from '#shared/display';
import type { Story } from '#shared/story';
import { POINTS_PER_MM, type Template } from '#shared/template';
import type { FontBook } from '#shared/typeset';
import { ownSize } from './body-scale';
import { drawFigures } from './draw-figures';
import { drawTerms } from './draw-terms';
import { drawTier } from './draw-tier';
import { endsEvenly, evenPage } from './even-page';
import type { FigureBlock } from './figures';
import { drawHead, headOf, type FirstHead } from './first-head';
import type { FlowContext } from './flow-row';
import { drawFolioLine, folioWords } from './folio-line';
import { drawContinued, drawJump } from './jumps';
import type { Chosen, Layout, LayoutOptions, Setting } from './model';
import { facesOf } from './template-faces';
import type { ColumnDrawing, Reading } from './pen';
import { storyPlanner, type BlockChoice, type Furnishing } from './plan-story';
import type { PlannedPage } from './planned-page';
import { chooseSetting, settingOf, type Outcome } from './setting';
import { blocksFor, drawSlotOn, hasRoom, lowered, slotRows } from './slot-on-page';
import { termBlock, termRows, type TermBlock } from './terms';
import { missingGlyphs, oversetOf, qualityOf } from './told';

/**
 * Lays a story out on as many pages as it needs. Pure: the same story, template and fonts give the
 * same pages.
 */
export function layoutStory(
  story: Story,
  template: Template,
  fonts: FontBook,
  options: LayoutOptions = {},
): Layout {
  const faces = facesOf(template, fonts);
  const head = headOf(story, template, faces, ownSize(template));
  const terms: Furnishing['terms'] = (at, facing) => termBlock(story, template, at, facing, faces);
  const planner = storyPlanner(story, { template, faces, options }, { head, terms });
  const blocks = blocksFor(story, template, faces, options);
  const [richest] = blocks;
  // Without numbers beside it a picture takes the whole width and more rows: that is no cheaper.
  const none = richest?.panel === undefined ? undefined : richest;
  const evenAt = (each: BlockChoice) => evenPages(planner.pagesAt(each), each.setting);
  const judge = (each: BlockChoice) =>
    hasRoom(each, template) ? planner.outcomeAt(each) : NO_ROOM;
  const isEven = (each: BlockChoice) =>
    evenAt(each)
      .slice(-1)
      .every((page) => endsEvenly(page, each.setting.pitch));
  const choice =
    keptChoice(options.kept, template, blocks, judge) ??
    chooseSetting<FigureBlock | undefined>(template, blocks, none, { judge, isEven });
  const pages = evenAt(choice);
  const { setting } = choice;
  const context = { template, setting, faces, options, facing: false };
  // Only its index grows with the body, inside the room that the head has anyway.
  const isOwn = setting.size === ownSize(template);
  const shown = isOwn ? head : headOf(story, template, faces, setting.size);
  const block = terms(setting, facingOn(pages));
  const drawn = drawPages(story, context, { head: shown, choice, terms: block }, pages);
  return {
    pages: drawn.pages,
    fills: pages.map(({ room, used }) => ({ room, free: room - used })),
    setting,
    chosen: {
      step: choice.step,
      pitch: setting.pitch,
      block: blocks.indexOf(choice.extra),
      pages: pages.length,
    },
    overset: oversetOf(pages),
    quality: qualityOf(pages, drawn.gaps),
    termsLeftOut: block?.leftOut.length ?? 0,
    missing: missingGlyphs(drawn.pages),
  };
}

/** The choice of an earlier layout, if the story still needs as many pages with it. */
function keptChoice(
  kept: Chosen | undefined,
  template: Template,
  blocks: readonly (FigureBlock | undefined)[],
  judge: (choice: BlockChoice) => Outcome,
): BlockChoice | undefined {
  if (kept === undefined || kept.block >= blocks.length) return undefined;
  const setting = settingOf(template, kept.step, kept.pitch);
  const choice = { step: kept.step, setting, extra: blocks[kept.block] };
  return judge(choice).pages === kept.pages ? choice : undefined;
}

/** A long story is evened on its last page only: the others are filled to the foot anyway. */
const MOST_PAGES_TO_EVEN = 3;

function evenPages(pages: readonly PlannedPage[], { pitch }: Setting): readonly PlannedPage[] {
  const last = pages.length - 1;
  return pages.map((page, index) =>
    pages.length <= MOST_PAGES_TO_EVEN || index === last
      ? evenPage(page, pitch, index === last)
      : page,
  );
}

const NO_ROOM: Outcome = { pages: Infinity, white: 1 };

/** What stands on a story's pages besides its columns, as they are drawn. */
interface Furnished {
  readonly head: FirstHead;
  readonly terms: TermBlock | undefined;
  readonly choice: BlockChoice;
}

function drawPages(
  story: Story,
  context: FlowContext,
  { head, terms, choice }: Furnished,
  planned: readonly PlannedPage[],
): { pages: Page[]; gaps: number[] } {
  const { template, setting, faces } = context;
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
    const folio = drawFolioLine(template, faces, folioWords(story.edition, index), next);
    const items: DisplayItem[] = [
      ...folio.shapes,
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

/** The columns of commentary that face the report, on the pages that have them. */
function facingOn(pages: readonly PlannedPage[]): number {
  const modules = pages.flatMap(({ tiers }) => tiers.flatMap(({ tier }) => tier.modules));
  return Math.max(0, ...modules.map(({ facing }) => facing));
}
