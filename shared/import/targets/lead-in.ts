import type { Comparator, Movement } from '#shared/story';
import { adverbs, comparatorsBefore, movements } from './comparators';
import type { Found } from './lexicon';
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

/** Reads the lead-in of the number at `numberStart` backwards, no further than `floor`. */
export function readLeadIn(text: string, numberStart: number, floor: number): LeadIn {
  let lead: LeadIn = { start: numberStart, yearly: false, severally: false };
  for (;;) {
    const next = stepBack(text, lead, floor);
    if (next === undefined) return lead;
    lead = next;
  }
}

function stepBack(text: string, lead: LeadIn, floor: number): LeadIn | undefined {
  const end = beforeSpace(text, lead.start);
  const date = dateBefore(text, end, floor);
  if (date !== undefined) return { ...lead, start: date };
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
  if (meaning === 'never' || lead.comparator !== undefined) return undefined;
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

/** 2025年的, “十四五”末, 今年底: when, not what. */
const DATE =
  /(?:较|比)?(?:(?:19|20)\d\d年|“十[一二三四五六七八九]五”(?:时期|期间|期)?|十[一二三四五六七八九]五(?:时期|期间|期末)|[今去明上当]年)(?:年?[底末初]|以?前)?的?$/u;
const LONGEST_DATE = 14;

function dateBefore(text: string, end: number, floor: number): number | undefined {
  const from = Math.max(floor, end - LONGEST_DATE);
  const found = DATE.exec(text.slice(from, end));
  return found === null ? undefined : from + found.index;
}
