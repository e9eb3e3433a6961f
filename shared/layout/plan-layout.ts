import type { Story } from '#shared/story';
import type { Template } from '#shared/template';
import type { FontBook } from '#shared/typeset';
import { ownSize } from './body-scale';
import { BLOCK_ROWS, blocksOf, SHORT } from './declared-block';
import { endsEvenly, evenPage } from './even-page';
import type { FigureBlock } from './figures';
import { headOf, type FirstHead } from './first-head';
import type { Chosen, DeclaredBlock, LayoutOptions, Setting } from './model';
import { storyPlanner, type BlockChoice, type Furnishing } from './plan-story';
import type { PlannedPage } from './planned-page';
import { chooseSetting, settingOf, type Outcome } from './setting';
import { blocksFor, hasRoom } from './slot-on-page';
import { facesOf, type Faces } from './template-faces';
import { termBlock, type TermBlock } from './terms';

/** A story's pages before they are drawn. */
export interface LayoutPlan {
  /** The one that it is set with: the page's own, or that of a block on the page. */
  readonly template: Template;
  readonly block: DeclaredBlock | undefined;
  readonly faces: Faces;
  readonly head: FirstHead;
  readonly choice: BlockChoice;
  readonly chosen: Chosen;
  readonly pages: readonly PlannedPage[];
  readonly terms: TermBlock | undefined;
}

/** The whole page; a block of it where the story is too short for any measure to fill it. */
export function planLayout(
  story: Story,
  template: Template,
  fonts: FontBook,
  options: LayoutOptions,
): LayoutPlan {
  const { kept } = options;
  const blocks = blocksOf(story, template);
  const asked = blocks.find(({ block }) => block.columns === kept?.columns);
  if (asked !== undefined) {
    const plan = planOn(story, asked.template, fonts, options, asked.block);
    if (plan.pages.length === kept?.pages) return plan;
  }
  const whole = planOn(story, template, fonts, options);
  if (depthOf(whole) > SHORT) return whole;
  let narrowest = whole;
  for (const each of blocks) {
    const plan = planOn(story, each.template, fonts, options, each.block);
    if (plan.pages.length > 1) break;
    narrowest = plan;
    if ((plan.pages[0]?.used ?? 0) >= BLOCK_ROWS) break;
  }
  return narrowest;
}

/** The share of the type area's depth that a story takes; more than 1 where it goes on. */
function depthOf({ pages, choice: { setting } }: LayoutPlan): number {
  const [first] = pages;
  if (first === undefined || pages.length > 1) return pages.length;
  return (setting.rows - first.room + first.used) / setting.rows;
}

function planOn(
  story: Story,
  template: Template,
  fonts: FontBook,
  options: LayoutOptions,
  block?: DeclaredBlock,
): LayoutPlan {
  const faces = facesOf(template, fonts);
  const own = headOf(story, template, faces, ownSize(template));
  const terms: Furnishing['terms'] = (at, facing) => termBlock(story, template, at, facing, faces);
  const planner = storyPlanner(story, { template, faces, options }, { head: own, terms });
  const figures = blocksFor(story, template, faces, options);
  const [richest] = figures;
  // Without numbers beside it a picture takes the whole width and more rows: that is no cheaper.
  const none = richest?.panel === undefined ? undefined : richest;
  const evenAt = (each: BlockChoice) => evenPages(planner.pagesAt(each), each.setting);
  const judge = (each: BlockChoice) =>
    hasRoom(each, template) ? planner.outcomeAt(each) : NO_ROOM;
  const isEven = (each: BlockChoice) =>
    evenAt(each)
      .slice(-1)
      .every((page) => endsEvenly(page, each.setting.pitch));
  const kept = options.kept?.columns === block?.columns ? options.kept : undefined;
  const choice =
    block === undefined
      ? (keptChoice(kept, template, figures, judge) ??
        chooseSetting<FigureBlock | undefined>(template, figures, none, { judge, isEven }))
      : ownChoice(template);
  const { setting, step, extra } = choice;
  const pages = evenAt(choice);
  // Only its index grows with the body, inside the room that the head has anyway.
  const isOwn = setting.size === ownSize(template);
  const chosen: Chosen = {
    step,
    pitch: setting.pitch,
    figures: figures.indexOf(extra),
    pages: pages.length,
    ...(block === undefined ? {} : { columns: block.columns }),
  };
  return {
    template,
    block,
    faces,
    head: isOwn ? own : headOf(story, template, faces, setting.size),
    choice,
    chosen,
    pages,
    terms: terms(setting, facingOn(pages)),
  };
}

/** A block keeps to the paper's own size and grid, as the stories beside it do. */
function ownChoice(template: Template): BlockChoice {
  const [step] = template.steps;
  if (step === undefined) throw new Error(`template ${template.id} has no body step`);
  return { step, setting: settingOf(template, step), extra: undefined };
}

/** The choice of an earlier layout, if the story still needs as many pages with it. */
function keptChoice(
  kept: Chosen | undefined,
  template: Template,
  figures: readonly (FigureBlock | undefined)[],
  judge: (choice: BlockChoice) => Outcome,
): BlockChoice | undefined {
  if (kept === undefined || kept.figures >= figures.length) return undefined;
  const setting = settingOf(template, kept.step, kept.pitch);
  const choice = { step: kept.step, setting, extra: figures[kept.figures] };
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

/** The columns of commentary that face the report, on the pages that have them. */
function facingOn(pages: readonly PlannedPage[]): number {
  const modules = pages.flatMap(({ tiers }) => tiers.flatMap(({ tier }) => tier.modules));
  return Math.max(0, ...modules.map(({ facing }) => facing));
}
