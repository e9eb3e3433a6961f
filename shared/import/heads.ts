import {
  addressesAudience,
  BOLD_RANK,
  LONGEST_HEADING,
  opening,
  SECTION_STYLES,
  startsBlock,
} from './markers';
import { readByline } from './byline';
import { endsSentence, hasNoPunctuation, isParenthesised, isRunning } from './sentence';
import type { StrippedLine } from './strip-markup';
import { anyLabel } from './styles/marks';

/** What a line says of itself as a section's head. */
export interface Head {
  readonly heading: string;
  /** Undefined where nothing but Markdown, bold type or its place says that it is one. */
  readonly marker: string | undefined;
  readonly rank: number;
}

/** 一、, 第一章, 关键词： */
export function markedHead(line: StrippedLine): Head | undefined {
  if (!readsLikeHead(line.text)) return undefined;
  for (const { pattern, rank, inHeading } of SECTION_STYLES) {
    const match = pattern.exec(opening(line.text));
    if (match === null) continue;
    const heading = inHeading ? line.text : line.text.slice(match[0].length);
    if (heading.trim() === '') continue;
    return { heading, marker: match[1]?.trim(), rank };
  }
  return undefined;
}

/** A head by its type alone. */
export function bareHead(line: StrippedLine): Head | undefined {
  const { text, depth, bold } = line;
  if (depth > 0) return plainHead(line);
  const short = text.length <= LONGEST_HEADING / 2 && readsLikeHead(text.replace(/[：:]$/u, ''));
  return bold && short && /\p{L}/u.test(text) ? plainHead(line) : undefined;
}

export function plainHead({ text, depth }: StrippedLine): Head {
  return { heading: text, marker: undefined, rank: depth || BOLD_RANK };
}

function readsLikeHead(text: string): boolean {
  if (text.length > LONGEST_HEADING || /[；;，,、]$/u.test(text)) return false;
  return !endsSentence(text) || isQuestion(text);
}

/** 一、创业担保贷款申请对象有哪几类？ heads its answer. */
const isQuestion = (text: string) => /[？?]$/u.test(text) && !/[。！!]/u.test(text);

/** A head without a mark is no longer, UTF-16 units. */
const LONGEST_PLAIN = 24;
/** A paragraph that a line may head has at least as many, UTF-16 units. */
const SHORTEST_TEXT = 40;
/** Fewer short lines than this are no habit of the report. */
const HABIT = 3;
/** Of the long lines of a text that nothing cut, so many end a sentence, a share. */
const WHOLE = 0.9;

/** “十四五”时期工作回顾, 2026年重点工作: a part of a work report, by the years that it speaks of. */
const PERIOD = /(?:[一二三四五六七八九十]{1,3}五”?时期|[12][0-9]{3}年|今年|过去[一五]年)/u;
const PART_ENDS = /(?:回顾|成就|目标|任务|要求|安排|打算|工作)$/u;
/** Fewer such parts than this are no habit. */
const PARTS = 2;

const isPart = ({ text }: StrippedLine) => PERIOD.test(text) && PART_ENDS.test(text);

/**
 * Short lines of plain text that head the paragraph below, where the report makes a habit of it: it has no
 * other heads, or the lines name the years of its parts; and hardly a paragraph is cut, so that a short
 * line is no half sentence.
 */
export function habitualHeads(
  lines: readonly StrippedLine[],
  isBody: (line: StrippedLine) => boolean,
): ReadonlySet<StrippedLine> {
  const body = lines.filter(isBody);
  const hasHeads = body.some((line) => markedHead(line) ?? bareHead(line));
  if (!isUncut(body)) return new Set();
  const found = body.filter((line, index) => headsText(body[index - 1], line, body[index + 1]));
  const heads = hasHeads ? found.filter(isPart) : found;
  return new Set(heads.length >= (hasHeads ? PARTS : HABIT) ? heads : []);
}

/**
 * Do nearly all long lines end a sentence? Where only some stand above an empty line, pages and columns
 * end there, and those lines say nothing.
 */
function isUncut(body: readonly StrippedLine[]): boolean {
  const long = body.flatMap((line, index) =>
    line.text.length >= SHORTEST_TEXT ? [{ line, next: body[index + 1] }] : [],
  );
  const inside = long.filter(({ line, next }) => next?.number === line.number + 1);
  const judged = inside.length * 2 >= long.length ? inside : long;
  const whole = judged.filter(({ line }) => endsSentence(line.text));
  return whole.length >= judged.length * WHOLE;
}

function headsText(
  above: StrippedLine | undefined,
  line: StrippedLine,
  below: StrippedLine | undefined,
): boolean {
  const { text } = line;
  if (above === undefined || !endsSentence(above.text) || below === undefined) return false;
  const short = text.length >= 3 && text.length <= LONGEST_PLAIN && hasNoPunctuation(text);
  const plain = !startsBlock(text) && !isParenthesised(text) && !addressesAudience(text);
  if (!short || !plain || anyLabel(line) !== undefined || readByline(text) !== undefined)
    return false;
  return isRunning(below.text) && below.text.length >= SHORTEST_TEXT;
}
