import { Break } from './breaks';
import { charactersIn, headBreaks, type HeadBreaks } from './head-breaks';
import { wordEnds } from './head-words';
import type { Line } from './line';
import type { Prepared } from './prepared';

const EM = 1000;
/** Widths within one unit count as equal (spec, conventions). */
const UNIT = 1;
/** The shortest line to the longest: what H-04 asks for, and where H-03 gives a quotation up. */
const EVEN = 0.6;
const HALF = 0.5;
/** A text with more places to part than this is no head: its lines need not be even. */
const MANY_BREAKS = 40;

/**
 * Breaks a head into the fewest lines of words that fit, then the evenest (H-01 … H-04). A line break
 * in the text is the editor's own and always stands (H-05). `undefined` when the head does not fit into
 * `maxLines`: the caller sets it tighter, narrower or smaller (H-08).
 *
 * @param measure 1/1000 em of the head's size
 * @param words where words end, UTF-16 offsets: kept with a head that must not change (H-06)
 */
export function breakHeadline(
  prepared: Prepared,
  measure: number,
  maxLines: number,
  words: readonly number[] = wordsOf(prepared),
): Line[] | undefined {
  const ends: number[] = [];
  const known = new Set(words);
  for (let start = 0; start < prepared.count;) {
    const forced = prepared.breaks.indexOf(Break.forced, start);
    const end = forced < 0 ? prepared.count : forced + 1;
    const part = breakPart({ prepared, start, end, measure }, known, maxLines - ends.length);
    if (part === undefined) return undefined;
    ends.push(...part);
    start = end;
  }
  return ends.map((end, index) => lineOf(prepared, ends[index - 1] ?? 0, end, measure));
}

/** The words of a head are found once: it is tried at many sizes. */
const knownWords = new WeakMap<Prepared, readonly number[]>();

function wordsOf(prepared: Prepared): readonly number[] {
  const words = knownWords.get(prepared) ?? wordEnds(prepared.text);
  knownWords.set(prepared, words);
  return words;
}

/** A head, or what stands between two of its manual breaks: clusters `[start, end)`. */
interface Part {
  readonly prepared: Prepared;
  readonly start: number;
  readonly end: number;
  readonly measure: number;
}

function breakPart(
  part: Part,
  words: ReadonlySet<number>,
  maxLines: number,
): readonly number[] | undefined {
  const open = headBreaks(part.prepared, part.start, part.end, words);
  const kept = withoutQuoted(open);
  for (let lines = 1; lines <= maxLines; lines += 1) {
    const ends =
      evenCut(part, kept, lines, EVEN) ??
      evenCut(part, kept, lines, HALF) ??
      evenCut(part, open, lines, EVEN) ??
      evenCut(part, open, lines, HALF) ??
      evenCut(part, kept, lines, 0) ??
      evenCut(part, open, lines, 0);
    if (ends !== undefined) return ends;
  }
  return undefined;
}

function withoutQuoted({ ends, prices, quoted }: HeadBreaks): HeadBreaks {
  const keep = (_: unknown, index: number) => quoted[index] === false;
  return { ends: ends.filter(keep), prices: prices.filter(keep), quoted: quoted.filter(keep) };
}

/** The cheapest cut into `lines` whose shortest line is at least `ratio` of its longest. */
function evenCut(
  part: Part,
  breaks: HeadBreaks,
  lines: number,
  ratio: number,
): readonly number[] | undefined {
  const free = cheapest(part, breaks, lines, 0, part.measure + UNIT);
  if (free === undefined || ratioOf(part, free.ends) >= ratio) return free?.ends;
  if (breaks.ends.length > MANY_BREAKS) return undefined;
  let best: Cut | undefined;
  for (const longest of lineWidths(part, breaks)) {
    const cut = cheapest(part, breaks, lines, longest * ratio, longest);
    if (cut !== undefined && cut.cost < (best?.cost ?? Infinity)) best = cut;
  }
  return best?.ends;
}

interface Cut {
  readonly ends: readonly number[];
  readonly cost: number;
}

/** The cheapest cut into exactly `lines` lines between `least` and `most` wide (H-04). */
function cheapest(
  { prepared, start, end }: Part,
  { ends, prices }: HeadBreaks,
  lines: number,
  least: number,
  most: number,
): Cut | undefined {
  const mean = width(prepared, start, end) / lines / EM;
  let reached = new Map<number, Cut>([[start, { ends: [], cost: 0 }]]);
  for (let line = 1; line <= lines; line += 1) {
    const next = new Map<number, Cut>();
    for (const [from, before] of reached) {
      for (const [index, to] of ends.entries()) {
        if (to <= from || (to === end) !== (line === lines)) continue;
        const wide = width(prepared, from, to);
        if (wide > most) break;
        if (wide < least || isLone(prepared, from, to, start, end)) continue;
        const cost = before.cost + (prices[index] ?? 0) + (wide / EM - mean) ** 2;
        if (cost < (next.get(to)?.cost ?? Infinity))
          next.set(to, { ends: [...before.ends, to], cost });
      }
    }
    reached = next;
  }
  return reached.get(end);
}

/** No line of one character (H-04), but for a head that has no more. */
function isLone(prepared: Prepared, from: number, to: number, start: number, end: number): boolean {
  return charactersIn(prepared, from, to) < 2 && (from !== start || to !== end);
}

function ratioOf({ prepared, start }: Part, ends: readonly number[]): number {
  const widths = ends.map((end, index) => width(prepared, ends[index - 1] ?? start, end));
  return Math.min(...widths) / Math.max(...widths);
}

/** Every width a line of the part may have, up to the measure. */
function lineWidths({ prepared, start, measure }: Part, { ends }: HeadBreaks): readonly number[] {
  const widths = new Set<number>();
  for (const [index, from] of [start, ...ends].entries()) {
    for (const to of ends.slice(index)) widths.add(width(prepared, from, to));
  }
  return [...widths].filter((wide) => wide <= measure + UNIT);
}

function width(prepared: Prepared, start: number, end: number): number {
  let sum = prepared.body[end - 1] ?? 0;
  for (let index = start; index + 1 < end; index += 1) {
    sum += (prepared.body[index] ?? 0) + (prepared.gap[index] ?? 0);
  }
  return sum;
}

function lineOf(prepared: Prepared, start: number, end: number, measure: number): Line {
  const natural = width(prepared, start, end);
  return { start, end, indent: 0, measure, natural, last: true, hangs: false };
}
