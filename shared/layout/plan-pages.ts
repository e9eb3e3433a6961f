import { fillColumns, type Filled } from './fill-columns';
import type { FlowContext, FlowRow } from './flow-row';
import { barRows } from './section-bar';
import { barOf, type Module, type ModuleFill } from './module';
import type { Tier, TierModule } from './tiers';

/** A tier at its grid row, counted from the first row below the head. */
export interface PlacedTier {
  readonly tier: Tier;
  readonly top: number;
}

/** What stands on one page below its head. */
export interface PlannedPage {
  readonly tiers: readonly PlacedTier[];
  /** Rows there are, and rows used from the top. */
  readonly room: number;
  readonly used: number;
  /** The grid row at which the block of figures begins, on the page that has it. */
  readonly figuresTop?: number;
  /** The grid row at which the strip of terms begins, on the page that has it. */
  readonly termsTop?: number;
}

export interface Plan {
  readonly columns: number;
  readonly facing: number;
}

/** Groups modules into tiers. */
type TierPlan = (modules: readonly Module[]) => readonly Tier[];

/** White rows between tiers. */
export const TIER_AIR = 1;
/** Rows of text that the part of a module must have to begin on a page. */
const LEAST_PART = 4;
/** White rows that stretching may put between two tiers. */
const MOST_TIER_AIR = 2;

/**
 * Shares modules out to pages: tiers from the top; a tier that does not fit is parted, and the rest of
 * its first module goes on at the top of the next page.
 *
 * @param room rows of page `index` below its head
 */
export function planPages(
  modules: readonly Module[],
  plan: Plan,
  room: (index: number) => number,
  { tiersOf, context }: { readonly tiersOf: TierPlan; readonly context: FlowContext },
): PlannedPage[] {
  const pages: PlannedPage[] = [];
  let queue = modules;
  do {
    const depth = room(pages.length);
    const { page, rest } = planPage(queue, plan, depth, tiersOf, context);
    pages.push(rest.length > 0 ? spread(page) : page);
    queue = rest;
  } while (queue.length > 0);
  return pages;
}

function planPage(
  queue: readonly Module[],
  plan: Plan,
  room: number,
  tiersOf: TierPlan,
  context: FlowContext,
): { page: PlannedPage; rest: readonly Module[] } {
  const tiers: PlacedTier[] = [];
  let used = 0;
  let rest = queue;
  for (const tier of tiersOf(queue)) {
    const top = tiers.length === 0 ? 0 : used + TIER_AIR;
    if (top + tier.depth > room) break;
    tiers.push({ tier, top });
    used = top + tier.depth;
    rest = rest.slice(tier.modules.length);
  }
  const [next, ...further] = rest;
  const top = tiers.length === 0 ? 0 : used + TIER_AIR;
  const parted =
    next === undefined
      ? undefined
      : partModule(next, plan, room - top, tiers.length === 0, context);
  if (parted === undefined) return { page: { tiers, room, used }, rest };
  tiers.push({ tier: parted.tier, top });
  const page = { tiers, room, used: top + parted.tier.depth };
  return { page, rest: [...(parted.rest === undefined ? [] : [parted.rest]), ...further] };
}

/** As much of a module as `room` rows take, over the whole width; `undefined` if too little. */
function partModule(
  module: Module,
  { columns, facing }: Plan,
  room: number,
  forced: boolean,
  context: FlowContext,
): { tier: Tier; rest: Module | undefined } | undefined {
  const beside = module.facing.length > 0 ? facing : 0;
  const wide = columns - beside;
  const bar = barOf(module, wide, context);
  const taken = bar === undefined ? 0 : barRows(bar, context);
  const depth = room - taken;
  if (depth < LEAST_PART && !forced) return undefined;
  const text = fillPart(module.rows, wide, Math.max(1, depth));
  const side = fillPart(module.facing, beside, Math.max(1, depth));
  const fill: ModuleFill = {
    columns: text.columns,
    facing: side.columns,
    bar,
    barRows: taken,
    textDepth: Math.max(...text.columns.map((column) => column.depth)),
    facingDepth: Math.max(0, ...side.columns.map((column) => column.depth)),
    depth: taken + Math.max(1, depth),
  };
  const placed: TierModule = { module, fill, column: 0, columns: wide, facing: beside };
  const isWhole = text.rest.length === 0 && side.rest.length === 0;
  const rest = isWhole
    ? undefined
    : { ...module, section: undefined, rows: text.rest, facing: side.rest };
  return { tier: { modules: [placed], depth: fill.depth, cost: 0 }, rest };
}

/** Boxes stay whole where the columns take them. */
function fillPart(rows: readonly FlowRow[], columns: number, depth: number): Filled {
  const whole = fillColumns(rows, columns, depth);
  return whole.columns.some(({ forced }) => forced)
    ? fillColumns(rows, columns, depth, true)
    : whole;
}

/** Brings the last tier of a page down to its foot with white rows between the tiers. */
export function spread(page: PlannedPage): PlannedPage {
  const gaps = page.tiers.length - 1;
  const free = Math.min(page.room - page.used, gaps * (MOST_TIER_AIR - TIER_AIR));
  if (gaps <= 0 || free <= 0) return page;
  const tiers = page.tiers.map(({ tier, top }, index) => ({
    tier,
    top: top + Math.floor((index * free) / gaps),
  }));
  return { ...page, tiers, used: page.used + free };
}

/**
 * Opens `rows` rows on a page for the block of figures: under the head, or where the tiers part nearest
 * the middle. A page of one tier takes it at its foot.
 */
export function insertFigures(
  page: PlannedPage,
  rows: number,
  place: 'top' | 'middle',
): PlannedPage {
  const split = place === 'top' ? 0 : middleTier(page);
  const above = page.tiers[split - 1];
  const figuresTop = above === undefined ? 0 : above.top + above.tier.depth;
  const tiers = page.tiers.map(({ tier, top }, index) =>
    index < split ? { tier, top } : { tier, top: top + rows },
  );
  const terms = page.termsTop === undefined ? {} : { termsTop: page.termsTop + rows };
  return { tiers, room: page.room + rows, used: page.used + rows, figuresTop, ...terms };
}

/** Rows of white that the strip of terms may leave above itself and still stand at the page's foot. */
const MOST_TERM_AIR = 4;

/** Rows of text that a page keeps beside the strip; a page that has fewer gives it a page of its own. */
const LEAST_BESIDE_TERMS = 6;

/**
 * Pages with `rows` rows kept for the strip of terms where the story ends without it: at the page's
 * foot, or right under text that ends high. Text that it pushes out goes on to the next page.
 *
 * @param room rows of page `index` below its head
 * @param planWith plans pages that have these rows
 */
export function planWithTerms(
  rows: number,
  room: (index: number) => number,
  planWith: (room: (index: number) => number) => readonly PlannedPage[],
): readonly PlannedPage[] {
  const pages = planWith(room);
  if (rows === 0) return pages;
  const last = pages.length - 1;
  const left = room(last) - rows;
  if (left < LEAST_BESIDE_TERMS) {
    const empty = { tiers: [], room: room(last + 1) - rows, used: 0 };
    return [...pages, { ...withTerms(empty, rows), termsTop: 0 }];
  }
  const planned = planWith((index) => (index === last ? left : room(index)));
  return planned.map((page, index) => (index === last ? withTerms(page, rows) : page));
}

function withTerms(page: PlannedPage, rows: number): PlannedPage {
  const free = page.room - page.used;
  const termsTop = free <= MOST_TERM_AIR ? page.room : page.used + TIER_AIR;
  return { ...page, room: page.room + rows, used: page.used + rows, termsTop };
}

/** The tier before which the page parts nearest its middle. */
function middleTier({ tiers, used }: PlannedPage): number {
  const distance = (index: number) => Math.abs((tiers[index]?.top ?? used) - used / 2);
  let best = tiers.length;
  for (let index = 1; index < tiers.length; index += 1) {
    if (distance(index) < distance(best)) best = index;
  }
  return best;
}

/** Cells of the grid that stay white inside the tiers and below them. */
export function whiteCells({ tiers, room, used }: PlannedPage, columns: number): number {
  let white = (room - used) * columns;
  for (const { tier } of tiers) {
    for (const { fill, columns: text, facing } of tier.modules) {
      const depth = tier.depth - fill.barRows;
      white += text * (depth - fill.textDepth) + facing * (depth - fill.facingDepth);
    }
  }
  return white;
}
