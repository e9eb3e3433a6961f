import type { FlowContext } from './flow-row';
import { fillModule, type Module, type ModuleFill } from './module';

/** A module at its place in a tier: `column` counts from the tier's left. */
export interface TierModule {
  readonly module: Module;
  readonly fill: ModuleFill;
  readonly column: number;
  readonly columns: number;
  readonly facing: number;
}

/** Modules side by side, as deep as the deepest. */
export interface Tier {
  readonly modules: readonly TierModule[];
  readonly depth: number;
  readonly cost: number;
}

/** Fills one module; the same question is answered once. */
export type Filler = (module: Module, columns: number, facing: number) => ModuleFill | undefined;

/** A module deeper than this is never set beside another: it is parted over the page instead. */
export function fillerOf(context: FlowContext): Filler {
  return (module, columns, facing) => {
    const byShape = knownFills.get(module) ?? new Map<number, ModuleFill | undefined>();
    knownFills.set(module, byShape);
    const shape = columns * 16 + facing;
    if (!byShape.has(shape))
      byShape.set(shape, fillModule(module, columns, facing, MOST_ROWS, context));
    return byShape.get(shape);
  };
}

/** A module is made for one step of one template: its fills stay true as long as it lives. */
const knownFills = new WeakMap<Module, Map<number, ModuleFill | undefined>>();

const MOST_ROWS = 4000;

/** A bar over the whole page is dearer than two side by side: it takes as many rows for one section. */
const ALONE_COST = 14;

/**
 * Groups modules into tiers, `across` of them side by side at the most, so that the columns of a tier
 * end together: areas follow the text, the story's order is kept.
 *
 * @param facing columns that face the report with its commentary, 0 for none
 */
export function planTiers(
  modules: readonly Module[],
  columns: number,
  across: number,
  facing: number,
  filler: Filler,
): Tier[] {
  const best: { cost: number; tier?: Tier }[] = [{ cost: 0 }];
  for (let end = 1; end <= modules.length; end += 1) {
    let found: { cost: number; tier?: Tier } = { cost: Infinity };
    for (let count = 1; count <= Math.min(across, end); count += 1) {
      const tier = bestTier(modules.slice(end - count, end), columns, facing, filler);
      const cost = (best[end - count]?.cost ?? Infinity) + (tier?.cost ?? Infinity);
      if (tier !== undefined && cost < found.cost) found = { cost, tier };
    }
    best.push(found);
  }
  return tiersBack(best, modules.length);
}

function tiersBack(best: readonly { tier?: Tier }[], count: number): Tier[] {
  const tiers: Tier[] = [];
  for (let end = count; end > 0;) {
    const tier = best[end]?.tier;
    if (tier === undefined) throw new Error('a module fits no tier');
    tiers.unshift(tier);
    end -= tier.modules.length;
  }
  return tiers;
}

/** `planTiers`, answered once for the same list of modules. */
export function tierPlanner(
  columns: number,
  across: number,
  facing: number,
  filler: Filler,
): (modules: readonly Module[]) => readonly Tier[] {
  const known = new WeakMap<readonly Module[], readonly Tier[]>();
  return (modules) => {
    const tiers = known.get(modules) ?? planTiers(modules, columns, across, facing, filler);
    known.set(modules, tiers);
    return tiers;
  };
}

/** The split of the columns that leaves the least white. */
function bestTier(
  modules: readonly Module[],
  columns: number,
  facing: number,
  filler: Filler,
): Tier | undefined {
  if (modules.length === 1) return tierOf(modules, [columns], facing, filler);
  let best: Tier | undefined;
  for (const split of splits(columns, modules.length)) {
    const tier = tierOf(modules, split, 0, filler);
    if (tier !== undefined && (best === undefined || tier.cost < best.cost)) best = tier;
  }
  return best;
}

function tierOf(
  modules: readonly Module[],
  split: readonly number[],
  facing: number,
  filler: Filler,
): Tier | undefined {
  const placed: TierModule[] = [];
  let column = 0;
  for (const [index, module] of modules.entries()) {
    const wide = split[index] ?? 0;
    const beside = module.facingParts.length > 0 ? facing : 0;
    const fill = filler(module, wide - beside, beside);
    if (fill === undefined) return undefined;
    placed.push({ module, fill, column, columns: wide - beside, facing: beside });
    column += wide;
  }
  const depth = Math.max(...placed.map(({ fill }) => fill.depth));
  const white = placed.reduce((sum, each) => sum + whiteCost(each, depth), 0);
  const uneven = new Set(split).size - 1;
  const alone = modules.length === 1 && facing === 0 ? ALONE_COST : 0;
  return { modules: placed, depth, cost: white + uneven * 4 + alone };
}

/** White at the foot weighs as its square: one row is nothing, five are a hole. */
function whiteCost({ fill, columns, facing }: TierModule, depth: number): number {
  const text = depth - fill.barRows - fill.textDepth;
  const side = depth - fill.barRows - fill.facingDepth;
  return columns * text ** 2 + facing * Math.max(0, side - 1) ** 2;
}

/** Every way to share `columns` among `count` modules, each at least one. */
function splits(columns: number, count: number): number[][] {
  if (count === 1) return [[columns]];
  const all: number[][] = [];
  for (let first = 1; first <= columns - count + 1; first += 1) {
    for (const rest of splits(columns - first, count - 1)) all.push([first, ...rest]);
  }
  return all;
}

/** The number of facing columns that suits the story best: the least white over all bands. */
export function chooseFacing(
  modules: readonly Module[],
  columns: number,
  options: readonly number[],
  filler: Filler,
): number {
  if (modules.every((module) => module.facingParts.length === 0)) return 0;
  let best = { facing: 0, white: Infinity };
  for (const facing of options.filter((count) => count < columns)) {
    const tiers = planTiers(modules, columns, 1, facing, filler);
    const white = tiers.reduce((sum, { cost }) => sum + cost, 0);
    if (white < best.white) best = { facing, white };
  }
  return best.facing;
}
