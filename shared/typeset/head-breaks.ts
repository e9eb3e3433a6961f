import { Break } from './breaks';
import { CharClass, isMark } from './classes';
import { Space } from './clusters';
import type { Prepared } from './prepared';

/** What may never open a line of a head, and what may never close one (H-02). */
const NEVER_OPENS = '的地得了着过们等之性化率感员者';
const NEVER_CLOSES = '和与及在对为向把被将从以';

/** Demerits of ending a line there, in square em (H-04). */
const PRICE = { space: -6, comma: -4, pause: -1, word: 2 };

/** Han that stand at least between a break in a quotation and either of its marks (H-03). */
const QUOTED_LEAST = 2;

/** The places where a line of a head may end, ascending, the text's end last. */
export interface HeadBreaks {
  readonly ends: readonly number[];
  readonly prices: readonly number[];
  /** The break parts what stands in “ ” or 《 》 (H-03). */
  readonly quoted: readonly boolean[];
}

/**
 * Where clusters `[start, end)` of a head may part: between words, at the author's spaces, behind marks
 * (H-01, H-02, H-04). `words` are UTF-16 offsets.
 */
export function headBreaks(
  prepared: Prepared,
  start: number,
  end: number,
  words: ReadonlySet<number>,
): HeadBreaks {
  const ends: number[] = [];
  const prices: number[] = [];
  const quoted: boolean[] = [];
  const depths = quoteDepths(prepared, start, end);
  for (let at = start + 1; at < end; at += 1) {
    const price = priceOf(prepared, at - 1, words);
    const inside = (depths[at - start] ?? 0) > 0;
    if (price === Infinity || (inside && nearQuote(prepared, at))) continue;
    ends.push(at);
    prices.push(price);
    quoted.push(inside);
  }
  return { ends: [...ends, end], prices: [...prices, 0], quoted: [...quoted, false] };
}

function priceOf(prepared: Prepared, index: number, words: ReadonlySet<number>): number {
  const kind = prepared.breaks[index] ?? Break.never;
  if (kind !== Break.allowed && kind !== Break.dashStart) return Infinity;
  const { clusters } = prepared;
  if ((clusters.spaces[index + 1] ?? Space.none) !== Space.none) return PRICE.space;
  const behind = String.fromCodePoint(clusters.codePoints[index] ?? 0);
  const ahead = String.fromCodePoint(clusters.codePoints[index + 1] ?? 0);
  if (NEVER_OPENS.includes(ahead) || NEVER_CLOSES.includes(behind)) return Infinity;
  if ('，；：'.includes(behind)) return PRICE.comma;
  if (behind === '、') return PRICE.pause;
  return words.has(clusters.ends[index] ?? 0) ? PRICE.word : Infinity;
}

/** How many quotations are open before each cluster. */
function quoteDepths(prepared: Prepared, start: number, end: number): readonly number[] {
  const depths: number[] = [];
  let depth = 0;
  for (let index = start; index < end; index += 1) {
    depths.push(depth);
    if (prepared.classes[index] === CharClass.open) depth += 1;
    if (prepared.classes[index] === CharClass.close) depth = Math.max(0, depth - 1);
  }
  return depths;
}

/** Is an opening or closing mark less than two characters from the break? */
function nearQuote(prepared: Prepared, at: number): boolean {
  for (let step = 1; step <= QUOTED_LEAST; step += 1) {
    if (prepared.classes[at - step] === CharClass.open) return true;
    if (prepared.classes[at + step - 1] === CharClass.close) return true;
  }
  return false;
}

/** The characters of a line that are not marks: no line of a head holds but one (H-04). */
export function charactersIn(prepared: Prepared, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index += 1) {
    if (!isMark(prepared.classes[index] ?? 0)) count += 1;
  }
  return count;
}
