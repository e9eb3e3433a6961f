import type { Story } from '#shared/story';
import type { Template } from '#shared/template';
import type { FigureBlock } from './figures';
import { besideRows, type FirstHead } from './first-head';
import type { FlowContext } from './flow-row';
import { withFewerLines } from './fewer-lines';
import { CONTINUED_ROWS, JUMP_ROWS } from './jumps';
import type { SetStep } from './model';
import { modulesOf, type Module } from './module';
import { picturesBeside } from './picture-rows';
import { insertFigures } from './place-figures';
import { planPages } from './plan-pages';
import { planWithTerms } from './plan-terms';
import { whiteCells, type PlannedPage } from './planned-page';
import { remembered } from './remembered';
import { headRows, settingOf, type Choice, type Outcome } from './setting';
import { shapeOf } from './shape';
import { slotRows } from './slot-on-page';
import { termRows, type TermBlock } from './terms';
import { chooseFacing, fillerOf, tierPlanner, type Filler } from './tiers';

export type BlockChoice = Choice<FigureBlock | undefined>;

/** What stands on a story's pages besides its columns. */
export interface Furnishing {
  readonly head: FirstHead;
  /** The strip of terms on a setting's columns, of which `facing` face the report. */
  readonly terms: (setting: BlockChoice['setting'], facing: number) => TermBlock | undefined;
}

/** Plans a story in any setting of its template. */
export interface StoryPlanner {
  pagesAt(choice: BlockChoice): readonly PlannedPage[];
  /** Without planning, where the same shapes were planned before. */
  outcomeAt(choice: BlockChoice): Outcome;
}

type StepParts = Pick<FlowContext, 'template' | 'faces' | 'options'>;

export function storyPlanner(story: Story, parts: StepParts, furnishing: Furnishing): StoryPlanner {
  const steps = new Map<string, StepPlan>();
  const planned = new Map<string, readonly PlannedPage[]>();
  const stepOf = (step: SetStep) => {
    const name = JSON.stringify(step);
    const plan = steps.get(name) ?? planStep(story, step, parts);
    steps.set(name, plan);
    return plan;
  };
  const pagesFor = (key: string, choice: BlockChoice, plan: StepPlan, rooms: Rooms) => {
    const pages = planned.get(key) ?? planIn(rooms, choice, plan);
    planned.set(key, pages);
    return pages;
  };
  const ask = (choice: BlockChoice) => {
    const plan = stepOf(choice.step);
    const rooms = roomsOf(story, choice, plan, furnishing);
    return { plan, rooms, key: JSON.stringify([choice.step, rooms, plan.shapes]) };
  };
  return {
    pagesAt(choice) {
      const { plan, rooms, key } = ask(choice);
      return pagesFor(key, choice, plan, rooms);
    },
    outcomeAt(choice) {
      const { plan, rooms, key } = ask(choice);
      const make = () => outcomeOf(pagesFor(key, choice, plan, rooms), choice.setting.columns);
      return knownOutcomes(parts.faces, key, make);
    },
  };
}

const knownOutcomes = remembered<Outcome>(5000);

function outcomeOf(pages: readonly PlannedPage[], columns: number): Outcome {
  const white = pages.reduce((sum, page) => sum + whiteCells(page, columns), 0);
  const room = pages.reduce((sum, page) => sum + page.room * columns, 0);
  return { pages: pages.length, white: white / room };
}

/** What a story's modules are in one step of the template; the pitch does not change them. */
interface StepPlan {
  readonly context: FlowContext;
  readonly modules: readonly Module[];
  readonly shapes: string;
  readonly tiersOf: ReturnType<typeof tierPlanner>;
  readonly filler: Filler;
  readonly facing: number;
}

function planStep(story: Story, step: SetStep, parts: StepParts): StepPlan {
  const { template, faces } = parts;
  const pictures = picturesBeside(story.pictures);
  const setting = settingOf(template, step);
  const context = { ...parts, setting, facing: template.plan.facing.length > 0, pictures };
  const modules = withFewerLines(modulesOf(story, context), step.fewerLines ?? 0);
  const shapes = modules.map(shapeOf).join();
  const filler = fillerOf(context);
  const { across, facing: options } = template.plan;
  const choose = () => chooseFacing(modules, setting.columns, options, filler);
  const facing = knownFacings(faces, JSON.stringify([step, shapes]), choose);
  const tiersOf = tierPlanner(setting.columns, across, facing, filler);
  return { context, modules, shapes, tiersOf, filler, facing };
}

const knownFacings = remembered<number>(5000);

/** The rows that a choice leaves to the columns. */
interface Rooms {
  readonly first: number;
  readonly further: number;
  readonly figures: number;
  readonly strip: number;
  readonly jump: number;
  readonly head?: { readonly columns: number; readonly rows: number };
}

function roomsOf(
  story: Story,
  { setting, extra }: BlockChoice,
  plan: StepPlan,
  { head, terms }: Furnishing,
): Rooms {
  const { template } = plan.context;
  const figures = figureRows(extra, template);
  const over = head.kind === 'over' ? headRows(head.head.height, setting) : 0;
  const taken = over + slotRows(story, plan.context, extra) + figures;
  const block = terms(setting, plan.facing);
  return {
    first: setting.rows - taken,
    further: setting.rows - (template.jump === undefined ? 0 : CONTINUED_ROWS),
    figures,
    strip: block === undefined ? 0 : termRows(block, template, setting.pitch),
    jump: template.jump === undefined ? 0 : JUMP_ROWS,
    ...(head.kind === 'beside' ? { head: besideRows(head.at(setting), setting) } : {}),
  };
}

/** Grid rows of a block of figures; under the head it keeps a row of white below itself. */
function figureRows(block: FigureBlock | undefined, { figures }: Template): number {
  if (block === undefined || figures === undefined || block.panel !== undefined) return 0;
  return block.rows.length * figures.cellRows + (figures.place === 'top' ? 1 : 0);
}

function planIn(rooms: Rooms, { setting }: BlockChoice, step: StepPlan): readonly PlannedPage[] {
  const { columns } = setting;
  const { figures, strip, head } = rooms;
  const room = (page: number) => Math.max(1, page === 0 ? rooms.first : rooms.further);
  const plan = { columns, facing: step.facing, jumpRows: rooms.jump, ...(head && { head }) };
  const pages = planWithTerms(strip, room, (left) => planPages(step.modules, plan, left, step));
  const [first, ...further] = pages;
  if (first === undefined || figures === 0) return pages;
  const place = step.context.template.figures?.place ?? 'top';
  return [insertFigures(first, figures, place), ...further];
}
