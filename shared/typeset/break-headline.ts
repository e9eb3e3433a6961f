import { Break } from './breaks';
import type { Line } from './line';
import { CharClass } from './classes';
import { Space } from './clusters';
import type { Prepared } from './prepared';

/** What may never open a line of a head, and what may never close one (H-02). */
const NEVER_OPENS = '的地得了着过们等之性化率感员者';
const NEVER_CLOSES = '和与及在对为向把被将从以';

/** Words that the segmenter does not know: place names, slogans (H-06). Data. */
const LEXICON = [
  '基础设施',
  '攻坚战',
  '幸福感',
  '获得感',
  '安全感',
  '油茶林',
  '升级版',
  '高质量',
  '现代化',
  '乡村振兴',
  '共同富裕',
  '营商环境',
  '互联互通',
];

/** Demerits of ending a line there, in square em (H-04). */
const PRICE = { space: -6, comma: -4, pause: -1, word: 2, insideWord: 60, insideQuotes: 12 };
const EM = 1000;

let segmenter: Intl.Segmenter | undefined;

/**
 * Breaks a head into the fewest lines of words that fit, then the evenest (H-01 … H-04).
 * `undefined` when it does not fit into `maxLines`: the caller sets it smaller or narrower (H-08).
 *
 * @param measure 1/1000 em of the head's size
 */
export function breakHeadline(
  prepared: Prepared,
  measure: number,
  maxLines: number,
): Line[] | undefined {
  if (prepared.count === 0) return [];
  const prices = priceBreaks(prepared);
  for (let lines = 1; lines <= maxLines; lines += 1) {
    const ends = evenest(prepared, prices, measure, lines);
    if (ends !== undefined)
      return ends.map((end, index) => lineOf(prepared, ends[index - 1] ?? 0, end, measure));
  }
  return undefined;
}

/** Price of a line's end behind each cluster; Infinity where none may be. */
function priceBreaks(prepared: Prepared): Float64Array {
  const prices = new Float64Array(prepared.count).fill(Infinity);
  const words = wordEnds(prepared.text);
  for (let index = 0; index + 1 < prepared.count; index += 1) {
    prices[index] = priceOf(prepared, index, words);
  }
  return prices;
}

function priceOf(prepared: Prepared, index: number, words: ReadonlySet<number>): number {
  const kind = prepared.breaks[index] ?? Break.never;
  if (kind === Break.never || kind === Break.insideWord || kind === Break.softUnit) return Infinity;
  const { clusters } = prepared;
  if ((clusters.spaces[index + 1] ?? Space.none) !== Space.none) return PRICE.space;
  const behind = String.fromCodePoint(clusters.codePoints[index] ?? 0);
  const ahead = String.fromCodePoint(clusters.codePoints[index + 1] ?? 0);
  if ('，；：'.includes(behind)) return PRICE.comma;
  if (behind === '、') return PRICE.pause;
  if (NEVER_OPENS.includes(ahead) || NEVER_CLOSES.includes(behind)) return Infinity;
  if (!words.has(clusters.ends[index] ?? 0)) return PRICE.insideWord;
  return PRICE.word + (insideQuotes(prepared, index) ? PRICE.insideQuotes : 0);
}

/** H-03: what stands in “ ” or 《 》 stays on one line where it can. */
function insideQuotes(prepared: Prepared, index: number): boolean {
  let depth = 0;
  for (let i = 0; i <= index; i += 1) {
    if (prepared.classes[i] === CharClass.open) depth += 1;
    if (prepared.classes[i] === CharClass.close) depth -= 1;
  }
  return depth > 0;
}

/** UTF-16 offsets behind which a word ends, single characters joined to a neighbour (H-06). */
function wordEnds(text: string): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  const ends = new Set<number>();
  let single = false;
  for (const { index, segment } of segmenter.segment(text)) {
    const isSingle = segment.length === 1 && /\p{Script=Han}/u.test(segment);
    if (isSingle && single) ends.delete(index);
    ends.add(index + segment.length);
    single = isSingle;
  }
  for (const word of LEXICON) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      for (let inside = at + 1; inside < at + word.length; inside += 1) ends.delete(inside);
      ends.add(at).add(at + word.length);
    }
  }
  return ends;
}

/** The evenest cut into exactly `lines` lines, as their ends; `undefined` if none fits. */
function evenest(
  prepared: Prepared,
  prices: Float64Array,
  measure: number,
  lines: number,
): number[] | undefined {
  const { count } = prepared;
  const mean = width(prepared, 0, count) / lines / EM;
  const cost = Array.from({ length: lines + 1 }, () => new Float64Array(count + 1).fill(Infinity));
  const from = Array.from({ length: lines + 1 }, () => new Int32Array(count + 1));
  const first = cost[0];
  if (first !== undefined) first[0] = 0;
  for (let line = 1; line <= lines; line += 1) {
    for (let end = line; end <= count; end += 1) {
      const price = end === count ? 0 : (prices[end - 1] ?? Infinity);
      if (price === Infinity || (end === count) !== (line === lines)) continue;
      for (let start = line - 1; start < end; start += 1) {
        const before = cost[line - 1]?.[start] ?? Infinity;
        const wide = width(prepared, start, end);
        if (before === Infinity || wide > measure + 1 || (end - start < 2 && count > 1)) continue;
        const total = before + price + (wide / EM - mean) ** 2;
        const row = cost[line];
        if (row !== undefined && total < (row[end] ?? Infinity)) {
          row[end] = total;
          const back = from[line];
          if (back !== undefined) back[end] = start;
        }
      }
    }
  }
  if ((cost[lines]?.[count] ?? Infinity) === Infinity) return undefined;
  return traceEnds(from, lines, count);
}

function traceEnds(from: readonly Int32Array[], lines: number, count: number): number[] {
  const ends: number[] = [];
  let end = count;
  for (let line = lines; line > 0; line -= 1) {
    ends.push(end);
    end = from[line]?.[end] ?? 0;
  }
  return ends.reverse();
}

function width(prepared: Prepared, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index += 1) {
    sum += (prepared.body[index] ?? 0) + (index + 1 < end ? (prepared.gap[index] ?? 0) : 0);
  }
  return sum;
}

function lineOf(prepared: Prepared, start: number, end: number, measure: number): Line {
  const natural = width(prepared, start, end);
  return { start, end, indent: 0, measure, natural, last: true, hangs: false };
}
