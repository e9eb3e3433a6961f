import { evenColumns, type EvenColumns } from './even-columns';
import { feather } from './feather';
import type { FilledColumn } from './fill-columns';
import { boxShift, type FlowRow } from './flow-row';
import type { ModuleFill } from './module';
import type { PlacedTier, PlannedPage } from './planned-page';
import { STEP_SEEN } from './setting';
import type { Tier, TierModule } from './tiers';

/**
 * A page whose modules end together: their columns reach the foot of their tier, first by lines that
 * paragraphs win or lose, then by white above boxes and initiatives.
 *
 * @param isLast the story ends on it, so that it may end higher
 */
export function evenPage(page: PlannedPage, pitch: number, isLast: boolean): PlannedPage {
  const open = pitch > STEP_SEEN ? 0 : 1;
  // Tiers beside a vertical head end where it ends.
  const beside = page.beside?.tiers ?? 0;
  const mostOf = (index: number) => (isLast && index >= beside ? MOST_HIGHER : 0);
  const evened = page.tiers.map(({ tier }, index) => evenTier(tier, open, mostOf(index)));
  const saved = page.tiers.map(({ tier }, index) => tier.depth - (evened[index]?.depth ?? 0));
  const given = givenBack(page, sum(saved));
  const shiftOf = (index: number) => sum(given.slice(0, index + 1)) - sum(saved.slice(0, index));
  const tiers = page.tiers.map(({ tier, top }, index): PlacedTier => ({
    tier: evened[index] ?? tier,
    top: top + shiftOf(index),
  }));
  const used = page.used + sum(given) - sum(saved);
  const { figuresTop } = page;
  if (figuresTop === undefined) return { ...page, tiers, used };
  const below = page.tiers.findIndex(({ top }) => top > figuresTop);
  const last = below < 0 ? page.tiers.length : below;
  return { ...page, tiers, used, figuresTop: figuresTop + shiftOf(last) };
}

/** What tiers save opens the gaps above them by a row each, the lowest first; not beside numbers. */
function givenBack({ tiers, figuresTop, beside }: PlannedPage, saved: number): number[] {
  const given = tiers.map(() => 0);
  let left = saved;
  const first = Math.max(1, beside?.tiers ?? 0);
  for (let index = tiers.length - 1; index >= first && left > 0; index -= 1) {
    const [above, here] = [tiers[index - 1]?.top ?? 0, tiers[index]?.top ?? 0];
    if (figuresTop !== undefined && above <= figuresTop && figuresTop < here) continue;
    given[index] = 1;
    left -= 1;
  }
  return given;
}

const sum = (rows: readonly number[]) => rows.reduce((total, each) => total + each, 0);

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

/** Rows by which a tier may end higher than its deepest module, whose paragraphs lose lines then. */
const MOST_HIGHER = 3;

/** What a tier costs that nobody would set anew. */
const EVEN_ENOUGH = 1;

/** The tier at the depth where its modules end together best: the deepest gives, the others take. */
function evenTier(tier: Tier, open: number, most: number): Tier {
  let best: { readonly modules: readonly Evened[]; readonly cost: number } | undefined;
  let depth = tier.depth;
  for (let higher = 0; higher <= most; higher += 1) {
    const modules = tier.modules.map((each) => evenModule(each, tier.depth - higher, open));
    const cost = modules.reduce((sum, each) => sum + each.cost, 0);
    if (cost === Infinity && best !== undefined) break;
    if (best !== undefined && cost >= best.cost) continue;
    best = { modules, cost };
    depth = tier.depth - higher;
    if (cost < EVEN_ENOUGH) break;
  }
  const fills = best?.modules ?? [];
  const modules = tier.modules.map((each, at) => ({ ...each, fill: fills[at]?.fill ?? each.fill }));
  return { ...tier, modules, depth };
}

interface Evened {
  readonly fill: ModuleFill;
  readonly cost: number;
}

/** @param open rows that a column of running text may stay short of the others */
function evenModule({ fill }: TierModule, tierDepth: number, open: number): Evened {
  const depth = tierDepth - fill.barRows;
  const byDepth = knownFills.get(fill) ?? new Map<string, Evened>();
  knownFills.set(fill, byDepth);
  const even = byDepth.get(`${depth}/${open}`) ?? evenFill(fill, depth, open);
  byDepth.set(`${depth}/${open}`, even);
  return even;
}

/** Evened once for a depth: a keystroke evens the module that it changed. */
const knownFills = new WeakMap<ModuleFill, Map<string, Evened>>();

function evenFill(fill: ModuleFill, depth: number, open: number): Evened {
  const text = evenWithin(fill.taken.text, fill.columns.length, depth);
  const side = evenWithin(fill.taken.side, fill.facing.length, depth);
  const columns = text.columns.map((column) => feather(column, depth, open));
  const facing = side.columns.map((column) => feather(column, depth, open));
  const depths = { textDepth: deepest(columns), facingDepth: deepest(facing) };
  return {
    fill: { ...fill, columns, facing, ...depths, depth: fill.barRows + depth },
    cost: text.cost + side.cost * ON_TINT,
  };
}

/** Rows by which all columns of a module may end above its tier's foot together. */
const MOST_SHORT = 3;
/** What a row below a column costs where all its neighbours leave it too: it is no step. */
const SHORT_COST = 0.75;

/** Columns that end together at `depth`, or all a little above it rather than the last one far above. */
function evenWithin(rows: readonly FlowRow[], count: number, depth: number): EvenColumns {
  let best = evenColumns(rows, count, depth);
  for (let short = 1; short <= MOST_SHORT; short += 1) {
    const together = count * short * SHORT_COST;
    if (best.cost <= together) break;
    const found = evenColumns(rows, count, depth - short);
    if (found.cost + together < best.cost) best = { ...found, cost: found.cost + together };
  }
  return best;
}

/** White on the tint that holds a section's commentary together shows less than white on the page. */
const ON_TINT = 0.5;

const deepest = (columns: readonly FilledColumn[]) =>
  Math.max(0, ...columns.map((column) => column.depth));
