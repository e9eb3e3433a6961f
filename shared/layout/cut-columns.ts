import { ENDS, FLOATS, KEEPS, type Units } from './units';

/** One column: its units from the top, by their numbers. */
export interface Cut {
  readonly placed: readonly number[];
  /** Rows used. */
  readonly used: number;
  /** It ends where no column may: nothing else fitted. */
  readonly forced: boolean;
  /** The flow goes on here behind it. */
  readonly next: number;
  /** Boxes before `next` that wait for the top of a column. */
  readonly waiting: readonly number[];
}

/** Rows that stay white so that no box comes between the halves of a paragraph; more are filled. */
const MOST_FOR_WHOLE = 1;

const NONE: readonly number[] = [];

/**
 * Cuts a flow into columns of `depth` rows, each as full as the keeps allow. A box that does not fit
 * goes to the top of the next column and the text that follows fills the foot (P-15), in whole
 * paragraphs where those leave hardly any white. Boxes keep their order.
 */
export function cutColumns(units: Units, columns: number, depth: number): Cut[] {
  const cuts: Cut[] = [];
  let next = 0;
  let waiting = NONE;
  for (let index = 0; index < columns; index += 1) {
    const cut = cutColumn(units, next, waiting, depth);
    cuts.push(cut);
    ({ next, waiting } = cut);
  }
  return cuts;
}

/** Rows that the columns did not take; infinite where one ends where none may. */
export function rowsOver(cuts: readonly Cut[], { height }: Units): number {
  if (cuts.some(({ forced }) => forced)) return Infinity;
  const { next = 0, waiting = NONE } = cuts.at(-1) ?? {};
  let over = 0;
  for (const unit of waiting) over += height[unit] ?? 0;
  for (let unit = next; unit < height.length; unit += 1) over += height[unit] ?? 0;
  return over;
}

/** As much as fits, ending where a column may end; at least one unit, so that nothing is lost. */
function cutColumn(units: Units, from: number, before: readonly number[], depth: number): Cut {
  const { height, traits } = units;
  const placed: number[] = [];
  let used = 0;
  let next = from;
  let waiting = before;
  while (waiting[0] !== undefined && used + deep(units, waiting[0], placed.length) <= depth) {
    used += deep(units, waiting[0], placed.length);
    placed.push(waiting[0]);
    waiting = waiting.slice(1);
  }
  // Where the column may end between two paragraphs, and where it may inside one.
  const clean = { count: placed.length, used, next, waiting };
  const parting = { count: 0, used: 0, next, waiting };
  for (; next < height.length;) {
    const trait = traits[next] ?? 0;
    const below = used + deep(units, next, placed.length);
    const waits = (trait & FLOATS) > 0 && (waiting.length > 0 || below > depth);
    if (waits && placed.length > 0) waiting = [...waiting, next];
    else if (below > depth) break;
    else {
      used = below;
      placed.push(next);
    }
    next += 1;
    if ((trait & KEEPS) > 0 && next < height.length) continue;
    const end = waiting.length === 0 || (trait & ENDS) > 0 ? clean : parting;
    end.count = placed.length;
    end.used = used;
    end.next = next;
    end.waiting = waiting;
  }
  const isWhole = clean.count > 0 && parting.used <= clean.used + MOST_FOR_WHOLE;
  const best = isWhole ? clean : parting;
  if (best.count === 0) return forcedCut(units, placed, used, next, waiting);
  placed.length = best.count;
  return { placed, used: best.used, next: best.next, waiting: best.waiting, forced: false };
}

/** Rows that a unit takes below `above` others. */
const deep = ({ height, air }: Units, unit: number, above: number) =>
  (height[unit] ?? 0) + (above === 0 ? 0 : (air[unit] ?? 0));

/** Nothing may end here, or the first unit is deeper than the column: it stands there all the same. */
function forcedCut(
  { height }: Units,
  placed: readonly number[],
  used: number,
  next: number,
  waiting: readonly number[],
): Cut {
  if (placed.length > 0) return { placed, used, next, waiting, forced: true };
  const unit = waiting[0] ?? next;
  if (unit >= height.length) return { placed, used, next, waiting, forced: false };
  return {
    placed: [unit],
    used: height[unit] ?? 0,
    next: waiting.length > 0 ? next : next + 1,
    waiting: waiting.slice(1),
    forced: true,
  };
}
