import type { FlowParts } from './flow-parts';
import type { FlowContext } from './flow-row';
import type { Module } from './module';
import { partModule } from './part-module';
import { planBeside } from './plan-beside';
import { TIER_AIR, type OpenPage, type PlannedPage, type Plan } from './planned-page';
import type { Filler, Tier } from './tiers';

/** Groups modules into tiers. */
type TierPlan = (modules: readonly Module[]) => readonly Tier[];

/** What pages are planned with in one step of the template. */
interface Parts {
  readonly tiersOf: TierPlan;
  readonly filler: Filler;
  readonly context: FlowContext;
}

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
  parts: Parts,
): PlannedPage[] {
  const pages: PlannedPage[] = [];
  let queue = modules;
  do {
    const isFirst = pages.length === 0;
    const planTo: PlanTo = (depth) => {
      const top = isFirst ? planBeside(queue, plan, depth, parts.context) : undefined;
      return planPage(top ?? startOf(queue, depth), plan, parts);
    };
    const { page, rest } = planWithJump(room(pages.length), plan, planTo);
    pages.push(page);
    queue = rest;
  } while (queue.length > 0);
  return pages;
}

type PlanTo = (depth: number) => OpenPage;

/** Rows of flow a column that a page without a jump line might take more than one with it. */
const FEW_ROWS = 4;

/** A page that keeps a row for its jump line, unless the story ends on it (P-17). */
function planWithJump(depth: number, { columns, jumpRows = 0 }: Plan, planTo: PlanTo): OpenPage {
  const short = planTo(Math.max(1, depth - jumpRows));
  const over = short.rest.reduce(
    (sum, { parts, facingParts }) => sum + countOf(parts) + countOf(facingParts),
    0,
  );
  if (over <= FEW_ROWS * columns) {
    const whole = planTo(depth);
    if (whole.rest.length === 0) return whole;
  }
  const page = spread(short.page);
  if (jumpRows === 0) return { ...short, page };
  return { ...short, page: { ...page, room: depth, used: depth, jumpTop: depth - jumpRows } };
}

const countOf = (parts: FlowParts) => parts.reduce((sum, { length }) => sum + length, 0);

const startOf = (queue: readonly Module[], room: number): OpenPage => ({
  page: { tiers: [], room, used: 0 },
  rest: queue,
});

/** Tiers from the top; then a section alone that would be too deep beside others; then part of one. */
function planPage(start: OpenPage, plan: Plan, { tiersOf, filler, context }: Parts): OpenPage {
  let open = start;
  for (let size = -1; size !== open.rest.length;) {
    size = open.rest.length;
    for (const tier of size === 0 ? [] : tiersOf(open.rest)) {
      if (topOf(open) + tier.depth > open.page.room) break;
      open = withTier(open, tier, undefined);
    }
    const alone = aloneTier(open, plan, filler);
    if (alone !== undefined) open = withTier(open, alone, undefined);
  }
  const [next] = open.rest;
  const { room, used } = open.page;
  const parted = next && partModule(next, plan, room - topOf(open), used === 0, context);
  return parted === undefined ? open : withTier(open, parted.tier, parted.rest);
}

const topOf = ({ page: { used } }: OpenPage) => (used === 0 ? 0 : used + TIER_AIR);

/** The page with one tier more, at whose foot `left` of its only module goes on. */
function withTier(open: OpenPage, tier: Tier, left: Module | undefined): OpenPage {
  const top = topOf(open);
  const tiers = [...open.page.tiers, { tier, top }];
  const further = open.rest.slice(tier.modules.length);
  return {
    page: { ...open.page, tiers, used: top + tier.depth },
    rest: left === undefined ? further : [left, ...further],
  };
}

function aloneTier(open: OpenPage, plan: Plan, filler: Filler): Tier | undefined {
  const [next] = open.rest;
  if (next === undefined) return undefined;
  const facing = next.facingParts.length > 0 ? plan.facing : 0;
  const columns = plan.columns - facing;
  const fill = filler(next, columns, facing);
  if (fill === undefined || fill.depth > open.page.room - topOf(open)) return undefined;
  return {
    modules: [{ module: next, fill, column: 0, columns, facing }],
    depth: fill.depth,
    cost: 0,
  };
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
  const { beside } = page;
  const foot = tiers[(beside?.tiers ?? 0) - 1];
  const moved =
    beside === undefined || foot === undefined
      ? {}
      : { beside: { ...beside, rows: Math.max(beside.rows, foot.top + foot.tier.depth) } };
  return { ...page, tiers, used: page.used + free, ...moved };
}
