import type { FlowContext } from './flow-row';
import { fillModule, type Module } from './module';
import { partModule } from './part-module';
import { TIER_AIR, type OpenPage, type PlacedTier, type Plan } from './planned-page';
import type { Tier, TierModule } from './tiers';

/** Text beside a vertical head goes no deeper than this many times what the head needs. */
const MOST_BESIDE = 1.6;

/**
 * The tiers beside a vertical head: modules one under the other until the head has its rows. A module
 * that would go much deeper is parted there and goes on below over the whole page.
 */
export function planBeside(
  queue: readonly Module[],
  { columns, head }: Plan,
  room: number,
  context: FlowContext,
): OpenPage | undefined {
  if (head === undefined) return undefined;
  const most = Math.min(room, Math.ceil(head.rows * MOST_BESIDE));
  const plan = { columns: columns - head.columns, facing: 0 };
  const tiers: PlacedTier[] = [];
  let used = 0;
  let rest = queue;
  while (used < Math.min(head.rows, most) && rest.length > 0) {
    const [next, ...further] = rest;
    const top = used === 0 ? 0 : used + TIER_AIR;
    const parted =
      next === undefined ? undefined : besideTier(next, plan, most - top, used === 0, context);
    if (parted === undefined) break;
    tiers.push({ tier: shifted(parted.tier, head.columns), top });
    used = top + parted.tier.depth;
    rest = [...(parted.rest === undefined ? [] : [parted.rest]), ...further];
  }
  const rows = Math.min(room, Math.max(used, head.rows));
  return { page: { tiers, room, used: rows, beside: { tiers: tiers.length, rows } }, rest };
}

/** A module as deep as it is, or as much of it as `room` rows take. */
function besideTier(
  module: Module,
  plan: Plan,
  room: number,
  forced: boolean,
  context: FlowContext,
): { tier: Tier; rest: Module | undefined } | undefined {
  const fill = fillModule(module, plan.columns, 0, room, context);
  if (fill === undefined) return partModule(module, plan, room, forced, context);
  const placed: TierModule = { module, fill, column: 0, columns: plan.columns, facing: 0 };
  return { tier: { modules: [placed], depth: fill.depth, cost: 0 }, rest: undefined };
}

function shifted(tier: Tier, columns: number): Tier {
  const modules = tier.modules.map((placed) => ({ ...placed, column: placed.column + columns }));
  return { ...tier, modules };
}
