import { fillColumns, type Filled } from './fill-columns';
import { rowsOf } from './flow-parts';
import type { FlowContext, FlowRow } from './flow-row';
import { barOf, type Module, type ModuleFill } from './module';
import type { Plan } from './planned-page';
import { barRows } from './section-bar';
import type { Tier, TierModule } from './tiers';

/** Rows of text that the part of a module must have to begin on a page. */
const LEAST_PART = 4;

interface Part {
  readonly tier: Tier;
  readonly rest: Module | undefined;
}

/** As much of a module as `room` rows take, over the whole width; `undefined` if too little. */
export function partModule(
  module: Module,
  plan: Plan,
  room: number,
  forced: boolean,
  context: FlowContext,
): Part | undefined {
  const parts = knownParts.get(module) ?? new Map<string, Part | undefined>();
  knownParts.set(module, parts);
  const key = [plan.columns, plan.facing, room, forced].join('/');
  if (!parts.has(key)) parts.set(key, makePart(module, plan, room, forced, context));
  return parts.get(key);
}

/** A module is made for one step of one template: what parts it gives stays true as long as it lives. */
const knownParts = new WeakMap<Module, Map<string, Part | undefined>>();

function makePart(
  module: Module,
  { columns, facing }: Plan,
  room: number,
  forced: boolean,
  context: FlowContext,
): Part | undefined {
  const beside = module.facingParts.length > 0 ? facing : 0;
  const wide = columns - beside;
  const own = module.broken?.columns ?? wide;
  const bar = barOf(module, wide, context);
  const taken = bar === undefined ? 0 : barRows(bar, context);
  const depth = room - taken;
  if (depth < LEAST_PART && !forced) return undefined;
  const full = fillColumns(rowsOf(module.parts), own, Math.max(1, depth));
  const jumps = context.template.jump !== undefined;
  const text = jumps ? cutAtParagraph(full, own, Math.max(1, depth)) : full;
  const side = fillColumns(rowsOf(module.facingParts), beside, Math.max(1, depth));
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
    : {
        ...module,
        section: undefined,
        parts: [text.rest],
        facingParts: side.rest.length > 0 ? [side.rest] : [],
      };
  return { tier: { modules: [placed], depth: fill.depth, cost: 0 }, rest };
}

/** Lines of a paragraph that go over to the next page with it, so that none is parted there (P-17). */
const MOST_TO_PARAGRAPH = 4;

/** Columns that end with a paragraph where its end lies close enough above their foot. */
function cutAtParagraph(filled: Filled, columns: number, depth: number): Filled {
  const { taken, rest } = filled;
  const over = paragraphOf(rest[0]);
  if (over === undefined || paragraphOf(taken.at(-1)) !== over) return filled;
  const start = taken.findIndex((row) => paragraphOf(row) === over);
  if (taken.length - start > MOST_TO_PARAGRAPH || taken[start - 1]?.keepNext !== false) {
    return filled;
  }
  const whole = fillColumns(taken.slice(0, start), columns, depth);
  if (whole.rest.length > 0) return filled;
  return { ...whole, rest: [...taken.slice(start), ...rest] };
}

const paragraphOf = (row: FlowRow | undefined) =>
  row?.content.kind === 'line' ? row.content.paragraph : undefined;
