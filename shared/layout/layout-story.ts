import type { DisplayItem, GlyphRun, Page } from '#shared/display';
import type { Story } from '#shared/story';
import { POINTS_PER_MM, type BodyStep, type Template } from '#shared/template';
import type { FontBook } from '#shared/typeset';
import { drawTier } from './draw-tier';
import { ownSize } from './body-scale';
import type { FlowContext, FlowRow } from './flow-row';
import { endsEvenly, evenPage } from './even-page';
import { drawFigures } from './draw-figures';
import { drawTerms } from './draw-terms';
import type { FigureBlock } from './figures';
import type { ColumnDrawing } from './pen';
import { drawFolioLine, folioWords } from './folio-line';
import { besideRows, drawHead, headOf, type FirstHead } from './first-head';
import type { Layout, LayoutOptions, MissingGlyph, Quality, Setting } from './model';
import { facesOf } from './paragraph';
import { insertFigures } from './place-figures';
import { CONTINUED_ROWS, drawContinued, drawJump, JUMP_ROWS } from './jumps';
import { planPages } from './plan-pages';
import { planWithTerms } from './plan-terms';
import { whiteCells, type PlannedPage } from './planned-page';
import { picturesBeside } from './picture-rows';
import { modulesOf, type Module } from './module';
import { chooseSetting, headRows, settingOf, type Choice, type Outcome } from './setting';
import { blocksFor, drawSlotOn, hasRoom, lowered, slotRows } from './slot-on-page';
import { termBlock, termRows, type TermBlock } from './terms';
import { chooseFacing, fillerOf, tierPlanner } from './tiers';

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
  const terms: Terms = (at, facing) => termBlock(story, template, at, facing, faces);
  const planAt = planner(story, { template, faces, options }, { head, terms });
  const blocks = blocksFor(story, template, faces, options);
  const [richest] = blocks;
  // Without numbers beside it a picture takes the whole width and more rows: that is no cheaper.
  const none = richest?.panel === undefined ? undefined : richest;
  const evenAt: Planner = (each) => evenPages(planAt(each), each.setting);
  const choice = chooseSetting<FigureBlock | undefined>(template, blocks, none, {
    judge: (each) => (hasRoom(each, template) ? outcomeOf(planAt(each), each.setting) : NO_ROOM),
    isEven: (each) =>
      evenAt(each)
        .slice(-1)
        .every((page) => endsEvenly(page, each.setting.pitch)),
  });
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
    overset: oversetOf(pages.slice(1)),
    quality: qualityOf(pages, drawn.gaps),
    termsLeftOut: block?.leftOut.length ?? 0,
    missing: missingGlyphs(drawn.pages),
  };
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

type Planner = (choice: Choice<FigureBlock | undefined>) => readonly PlannedPage[];

function outcomeOf(pages: readonly PlannedPage[], { columns }: Setting): Outcome {
  const white = pages.reduce((sum, page) => sum + whiteCells(page, columns), 0);
  const room = pages.reduce((sum, page) => sum + page.room * columns, 0);
  return { pages: pages.length, white: white / room };
}

/** What a story's modules are in one step of the template; the pitch does not change them. */
interface StepPlan {
  readonly context: FlowContext;
  readonly modules: readonly Module[];
  readonly tiersOf: ReturnType<typeof tierPlanner>;
  readonly facing: number;
}

/** The strip of terms on a setting's columns, of which `facing` face the report. */
type Terms = (setting: Setting, facing: number) => TermBlock | undefined;

/** What stands on a story's pages besides its columns. */
interface Furnishing {
  readonly head: FirstHead;
  readonly terms: Terms;
}

/** The same, on the pages as they are drawn. */
interface Furnished {
  readonly head: FirstHead;
  readonly terms: TermBlock | undefined;
  readonly choice: Choice<FigureBlock | undefined>;
}

function planner(
  story: Story,
  parts: Pick<FlowContext, 'template' | 'faces' | 'options'>,
  { head, terms }: Furnishing,
): Planner {
  const { template } = parts;
  const known = new Map<BodyStep, StepPlan>();
  return ({ step, setting, extra }) => {
    const plan =
      known.get(step) ?? planStep(story, { ...parts, setting: settingOf(template, step) });
    known.set(step, plan);
    const { columns } = setting;
    const figures = figureRows(extra, template);
    const over = head.kind === 'over' ? headRows(head.head.height, setting) : 0;
    const taken = over + slotRows(story, plan.context, extra) + figures;
    const jumps = template.jump === undefined ? 0 : JUMP_ROWS;
    const continued = template.jump === undefined ? 0 : CONTINUED_ROWS;
    const room = (page: number) => Math.max(1, setting.rows - (page === 0 ? taken : continued));
    const block = terms(setting, plan.facing);
    const strip = block === undefined ? 0 : termRows(block, template, setting.pitch);
    const besides = head.kind === 'beside' ? { head: besideRows(head.at(setting), setting) } : {};
    const pages = planWithTerms(strip, room, (left) =>
      planPages(
        plan.modules,
        { columns, facing: plan.facing, jumpRows: jumps, ...besides },
        left,
        plan,
      ),
    );
    const [first, ...further] = pages;
    if (first === undefined || figures === 0) return pages;
    return [insertFigures(first, figures, template.figures?.place ?? 'top'), ...further];
  };
}

/** Grid rows of a block of figures; under the head it keeps a row of white below itself. */
function figureRows(block: FigureBlock | undefined, { figures }: Template): number {
  if (block === undefined || figures === undefined || block.panel !== undefined) return 0;
  return block.rows.length * figures.cellRows + (figures.place === 'top' ? 1 : 0);
}

function planStep(story: Story, parts: Omit<FlowContext, 'facing'>): StepPlan {
  const pictures = picturesBeside(story.pictures);
  const context = { ...parts, facing: parts.template.plan.facing.length > 0, pictures };
  const modules = modulesOf(story, context);
  const filler = fillerOf(context);
  const { facing: options } = context.template.plan;
  const facing = chooseFacing(modules, context.setting.columns, options, filler);
  const { across } = context.template.plan;
  const tiersOf = tierPlanner(context.setting.columns, across, facing, filler);
  return { context, modules, tiersOf, facing };
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
  const next = () => reading++;
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

/** The rows of the flow on a page, module by module. */
function rowsOn(page: PlannedPage): FlowRow[] {
  const modules = page.tiers.flatMap(({ tier }) => tier.modules);
  const columns = modules.flatMap(({ fill }) => [...fill.columns, ...fill.facing]);
  return columns.flatMap((column) => column.rows.map(({ row }) => row));
}

/** What stands on the pages after the first, in rows and characters. */
function oversetOf(pages: readonly PlannedPage[]): Layout['overset'] {
  let count = 0;
  let characters = 0;
  for (const row of pages.flatMap(rowsOn)) {
    count += row.rows;
    if (row.content.kind === 'line') characters += row.content.line.end - row.content.line.start;
  }
  return { rows: count, characters };
}

function qualityOf(pages: readonly PlannedPage[], gaps: readonly number[]): Quality {
  const sorted = [...gaps].sort((a, b) => a - b);
  const relaxed = pages
    .flatMap(rowsOn)
    .filter(({ content }) => content.kind === 'line' && content.line.relaxed !== undefined).length;
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { lines: gaps.length, maxGapEm: at(1), gap99Em: at(0.99), relaxed };
}

function missingGlyphs(pages: readonly Page[]): MissingGlyph[] {
  const missing: MissingGlyph[] = [];
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.kind !== 'glyphRun') continue;
    for (const [index, gid] of item.gids.entries()) {
      if (gid !== 0) continue;
      const { owner = '', role } = item;
      missing.push({ character: item.text[index] ?? '', owner, role });
    }
  }
  return missing;
}
