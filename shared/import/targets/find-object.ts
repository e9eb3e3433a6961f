import { objectBefore } from './object-before';
import { objectBehind } from './object-behind';
import type { Phrase } from './phrase';
import type { Quantity } from './quantity';

/** Longer than this it is no short noun phrase, and nothing is said. */
const LONGEST_OBJECT = 40;

/** 人均预期寿命提高到78岁: what changes by or to a number stands before it. */
const FOLLOWS = new Set(['share', 'multiple', 'rank', 'age', 'score', 'time']);

/**
 * What a quantity measures: before a share (覆盖率达100%), behind a count (63所学校) or, where no noun
 * follows, before it (学校63所).
 * @param subject the clause up to the lead-in
 * @param ceiling where the next target starts
 */
export function findObject(
  text: string,
  quantity: Quantity,
  subject: Phrase,
  ceiling: number,
): Phrase | undefined {
  const isCount = !FOLLOWS.has(quantity.family);
  const before = () => objectBefore(text, subject, isCount);
  const behind = () => objectBehind(text, quantity.end, ceiling);
  const found = isCount ? (behind() ?? before()) : (before() ?? behind());
  return found !== undefined && isShort(found) ? found : undefined;
}

const isShort = ({ start, end }: Phrase) => end > start && end - start <= LONGEST_OBJECT;
