import { bracketed } from './clause';
import type { Accepted, Measured } from './measured';
import { INDICATOR } from './object-words';

/**
 * A、B分别增长5%、6%: the first number is A's, the second B's. Where the parts of the list share their
 * last words (城镇和农村常住居民人均可支配收入) or their count differs, each number keeps the whole list.
 */
export function shareOut(accepted: readonly Accepted[], found: readonly Measured[]): Measured[] {
  const shared = [...found];
  for (let first = 0; first < found.length;) {
    const end = seriesEnd(accepted, first);
    const parts =
      accepted[first]?.lead.severally === true ? partsOf(found[first]?.object ?? '') : [];
    if (parts.length === end - first && parts.length > 1) {
      for (const [index, object] of parts.entries()) {
        const member = found[first + index];
        if (member !== undefined) shared[first + index] = { ...member, object };
      }
    }
    first = end;
  }
  return shared;
}

/** The end of the run of targets that continue the one at `first`. */
function seriesEnd(accepted: readonly Accepted[], first: number): number {
  let end = first + 1;
  while (accepted[end]?.continues === true) end += 1;
  return end;
}

function partsOf(subject: string): string[] {
  const inside = bracketed(subject);
  const parts = [''];
  for (let index = 0; index < subject.length; index += 1) {
    const char = subject.charAt(index);
    if (inside[index] !== true && /[、和及与]/u.test(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  const [last, ...others] = [...parts].reverse();
  const sharesItsEnd = INDICATOR.test(last ?? '') && others.some((part) => !INDICATOR.test(part));
  return sharesItsEnd || parts.some((part) => part.length < 2) ? [] : parts;
}
