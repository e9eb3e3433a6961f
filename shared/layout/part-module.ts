import { fillColumns, type Filled } from './fill-columns';
import type { FlowContext, FlowRow } from './flow-row';
import { barOf, type Module, type ModuleFill } from './module';
import type { Plan } from './planned-page';
import { barRows } from './section-bar';
import type { Tier, TierModule } from './tiers';

/** Rows of text that the part of a module must have to begin on a page. */
const LEAST_PART = 4;
/** As much of a module as `room` rows take, over the whole width; `undefined` if too little. */
export function partModule(
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
    taken: { text: text.taken, side: side.taken },
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
