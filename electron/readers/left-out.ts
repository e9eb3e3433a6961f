import type { LeftOut } from '#shared/story';

const LONGEST_ENTRY = 200;
const MOST_ENTRIES = 500;

/** What a reader did not take into the text, for import to report. */
export interface Leavings {
  /** Notes words that were left out; white space says nothing and is not noted. */
  add(kind: string, text: string): void;
  take(): { readonly left: readonly LeftOut[]; readonly leftCount: number };
}

/** An empty list that counts on once it is full. */
export function leavings(): Leavings {
  const left: LeftOut[] = [];
  let leftCount = 0;
  return {
    add(kind, text) {
      const words = cut(
        text
          .slice(0, 20 * LONGEST_ENTRY)
          .replace(/\s+/gu, ' ')
          .trim(),
      );
      if (words === '') return;
      leftCount += 1;
      if (left.length < MOST_ENTRIES) left.push({ kind, text: words });
    },
    take: () => ({ left, leftCount }),
  };
}

/** As much as an entry holds, never half a character. */
function cut(text: string): string {
  const end = /[\uD800-\uDBFF]$/u.test(text.slice(0, LONGEST_ENTRY))
    ? LONGEST_ENTRY - 1
    : LONGEST_ENTRY;
  return text.slice(0, end);
}

/** U+200B: how a character that does not print is told. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
