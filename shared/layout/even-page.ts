import { evenColumns, type EvenColumns } from './even-columns';
import { feather } from './feather';
import type { FilledColumn } from './fill-columns';
import { boxShift } from './flow-row';
import type { ModuleFill } from './module';
import type { PlacedTier, PlannedPage } from './planned-page';
import { STEP_SEEN } from './setting';
import type { Tier, TierModule } from './tiers';

/**
 * A page whose modules end together: their columns reach the foot of their tier, first by lines that
 * paragraphs win or lose, then by white above boxes and initiatives.
 */
export function evenPage(page: PlannedPage, pitch: number): PlannedPage {
  const tiers: PlacedTier[] = [];
  let saved = 0;
  let figuresTop = page.figuresTop;
  for (const { tier, top } of page.tiers) {
    if (page.figuresTop !== undefined && top <= page.figuresTop)
      figuresTop = page.figuresTop - saved;
    const even = evenTier(tier, pitch > STEP_SEEN ? 0 : 1);
    tiers.push({ tier: even, top: top - saved });
    saved += tier.depth - even.depth;
  }
  if (figuresTop === undefined) return { ...page, tiers, used: page.used - saved };
  return { ...page, tiers, used: page.used - saved, figuresTop };
}

/** Do the columns of a page's last tier end so close together that no step is seen? */
export function endsEvenly({ tiers }: PlannedPage, pitch: number): boolean {
  const fills = (tiers.at(-1)?.tier.modules ?? []).map(({ fill }) => fill);
  const feet = fills.flatMap(({ columns, facing, barRows }) =>
    [...columns, ...facing].map((column) => barRows + lastLine(column)),
  );
  return (Math.max(...feet) - Math.min(...feet)) * pitch <= STEP_SEEN;
}

/** Rows to the foot of a column's last line: under the text of a box its tint goes on. */
function lastLine({ depth, rows }: FilledColumn): number {
  const last = rows.at(-1)?.row;
  if (last?.content.kind !== 'boxFoot') return depth;
  return depth - 1 + boxShift(last);
}

/** A band of text may end a row higher where its columns are even there and not below. */
function evenTier(tier: Tier, open: number): Tier {
  const [only, ...others] = tier.modules;
  if (only === undefined || others.length > 0 || only.facing > 0) return atDepth(tier, open);
  const whole = evenModule(only, tier.depth, open);
  if (whole.white === 0) return { ...tier, modules: [whole.placed] };
  const higher = evenModule(only, tier.depth - 1, open);
  if (higher.white >= whole.white) return { ...tier, modules: [whole.placed] };
  return { ...tier, modules: [higher.placed], depth: tier.depth - 1 };
}

function atDepth(tier: Tier, open: number): Tier {
  const modules = tier.modules.map((each) => evenModule(each, tier.depth, open).placed);
  return { ...tier, modules };
}

interface Evened {
  readonly fill: ModuleFill;
  readonly white: number;
}

/** @param open rows that a column of running text may stay short of the others */
function evenModule(placed: TierModule, tierDepth: number, open: number) {
  const depth = tierDepth - placed.fill.barRows;
  const byDepth = knownFills.get(placed.fill) ?? new Map<string, Evened>();
  knownFills.set(placed.fill, byDepth);
  const even = byDepth.get(`${depth}/${open}`) ?? evenFill(placed.fill, depth, open);
  byDepth.set(`${depth}/${open}`, even);
  return { placed: { ...placed, fill: even.fill }, white: even.white };
}

/** Evened once for a depth: a keystroke evens the module that it changed. */
const knownFills = new WeakMap<ModuleFill, Map<string, Evened>>();

function evenFill(fill: ModuleFill, depth: number, open: number): Evened {
  const text = evened(fill.columns, depth);
  const side = evened(fill.facing, depth);
  const { white } = text;
  const columns = text.columns.map((column) => feather(column, depth, open));
  const facing = side.columns.map((column) => feather(column, depth, open));
  const depths = { textDepth: deepest(columns), facingDepth: deepest(facing) };
  return { fill: { ...fill, columns, facing, ...depths, depth: fill.barRows + depth }, white };
}

function evened(columns: readonly FilledColumn[], depth: number): EvenColumns {
  const rows = columns.flatMap((column) => column.rows.map(({ row }) => row));
  return evenColumns(columns, rows, depth);
}

const deepest = (columns: readonly FilledColumn[]) =>
  Math.max(0, ...columns.map((column) => column.depth));
