import type { Comparator, Movement } from '#shared/story';
import { adverbs, comparatorsBefore, movements } from './comparators';
import type { Found } from './lexicon';
import type { Quantity } from './quantity';
import { fieldStart } from './read-rank';
import { beforeSpace } from './space';

/** The words between what is measured and its number: 年均分别增长, 继续保持在, 不低于. */
export interface LeadIn {
  /** Where they start: what is measured ends here. */
  readonly start: number;
  readonly comparator?: Found<Comparator>;
  readonly movement?: Found<Movement>;
  readonly yearly: boolean;
  readonly severally: boolean;
}

/** Reads the lead-in of a quantity backwards, no further than `floor`. */
export function readLeadIn(text: string, { start, family }: Quantity, floor: number): LeadIn {
  const field = family === 'rank' ? fieldStart(text, start) : undefined;
  let lead: LeadIn = { start: Math.max(floor, field ?? start), yearly: false, severally: false };
  for (;;) {
    const next = stepBack(text, lead, floor);
    if (next === undefined) return lead;
    lead = next;
  }
}

function stepBack(text: string, lead: LeadIn, floor: number): LeadIn | undefined {
  const end = beforeSpace(text, lead.start);
  const aside = asideBefore(text, end, floor);
  if (aside !== undefined) return { ...lead, start: aside };
  const comparator = comparatorsBefore.endingAt(text, end, floor);
  const movement = movements.endingAt(text, end, floor);
  const adverb = adverbs.endingAt(text, end, floor);
  const first = Math.min(
    ...[comparator, movement, adverb].map((found) => found?.start ?? Infinity),
  );
  if (comparator?.start === first) return withComparator(lead, comparator);
  if (movement?.start === first) return withMovement(lead, movement);
  return adverb?.start === first ? withAdverb(lead, adverb) : undefined;
}

function withComparator(lead: LeadIn, found: Found<Comparator | 'never'>): LeadIn | undefined {
  const { meaning } = found;
  if (meaning === 'never') return undefined;
  if (lead.comparator !== undefined) return { ...lead, start: found.start };
  return { ...lead, start: found.start, comparator: { ...found, meaning } };
}

function withMovement(lead: LeadIn, found: Found<Movement | 'never'>): LeadIn | undefined {
  const { meaning } = found;
  if (meaning === 'never') return undefined;
  const isBetter = lead.movement === undefined || lead.movement.meaning === 'reach';
  const movement = isBetter ? { ...found, meaning } : lead.movement;
  return { ...lead, start: found.start, movement };
}

function withAdverb(
  lead: LeadIn,
  { meaning, start }: Found<'plain' | 'yearly' | 'severally' | 'never'>,
): LeadIn | undefined {
  if (meaning === 'never') return undefined;
  return {
    ...lead,
    start,
    yearly: lead.yearly || meaning === 'yearly',
    severally: lead.severally || meaning === 'severally',
  };
}

/** 2025年的, “十四五”末, 较今年底: when, not what. */
const DATE =
  /[较比]?(?:(?:19|20)\d\d年|“?十[一二三四五六七八九]五”?(?:时期|期间|期)?|[今去明上当]年)(?:年?[底末初]|以?前)?的?$/u;

/** 高于全省平均水平, 比上年同期: against what, not what. */
const STANDARD =
  /(?:[高低快优好慢]于|[比较])(?:(?:全国|全省|全市|全区|上年|去年|预期|年度|计划|国家)+(?:平均水平|平均|水平|同期|增速|目标)?|平均水平|平均|同期)$/u;
const LONGEST_ASIDE = 14;

/** The start of what stands here about time or comparison. */
function asideBefore(text: string, end: number, floor: number): number | undefined {
  const from = Math.max(floor, end - LONGEST_ASIDE);
  const words = text.slice(from, end);
  const found = DATE.exec(words) ?? STANDARD.exec(words);
  return found === null ? undefined : from + found.index;
}
