import { bracketed } from './clause';
import type { Accepted, Measured } from './measured';
import { INDICATOR } from './object-words';

/**
 * A、B分别增长5%、6%: the first number is A's, the second B's. Where the parts of the list share their
 * last words (城镇和农村常住居民人均可支配收入) or their count differs, each number keeps the whole list.
 */
export function shareOut(accepted: readonly Accepted[], found: readonly Measured[]): Measured[] {
  const shared = [...found];
  for (const [first, { lead }] of accepted.entries()) {
    if (!lead.severally) continue;
    const count = seriesEnd(accepted, first) - first;
    const objects = objectsOf(accepted, found, first, count);
    for (const [index, object] of objects.entries()) {
      const member = found[first + index];
      if (member !== undefined) shared[first + index] = { ...member, object };
    }
  }
  return shared;
}

/** The end of the run of targets that continue the one at `first`. */
function seriesEnd(accepted: readonly Accepted[], first: number): number {
  let end = first + 1;
  while (accepted[end]?.continues === true && accepted[end]?.lead.severally !== true) end += 1;
  return end;
}

/** One object for each of `count` numbers, or nothing. */
function objectsOf(
  accepted: readonly Accepted[],
  found: readonly Measured[],
  first: number,
  count: number,
): (string | undefined)[] {
  if (count < 2) return [];
  if (accepted[first]?.continues === true) return objectsBefore(found, first, count);
  const parts = partsOf(found[first]?.object ?? '');
  return parts.length === count ? parts : [];
}

/** 接待游客8000万人次，实现旅游收入700亿元，分别增长12%和15%. */
function objectsBefore(
  found: readonly Measured[],
  first: number,
  count: number,
): (string | undefined)[] {
  return first < count ? [] : found.slice(first - count, first).map(({ object }) => object);
}

function partsOf(subject: string): string[] {
  const inside = bracketed(subject);
  const parts = [''];
  for (let index = 0; index < subject.length; index += 1) {
    const char = subject.charAt(index);
    if (inside[index] !== true && /[、和及与]/u.test(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  const sharesItsEnd =
    INDICATOR.test(parts.at(-1) ?? '') && parts.some((part) => !INDICATOR.test(part));
  return sharesItsEnd || parts.some((part) => part.length < 2) ? [] : parts;
}
