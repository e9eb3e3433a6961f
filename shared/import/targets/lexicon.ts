/** A word found in a text, with what the lexicon says of it. */
export interface Found<T> {
  readonly word: string;
  readonly meaning: T;
  readonly start: number;
  readonly end: number;
}

/** Words with their meanings, found longest first at or before a place. */
export interface Lexicon<T> {
  startingAt(text: string, start: number): Found<T> | undefined;
  /** The word that ends at `end` and starts at `from` or later. */
  endingAt(text: string, end: number, from?: number): Found<T> | undefined;
}

/** Builds a lexicon; looking a word up costs no more than the longest word with that first or last character. */
export function lexicon<T>(entries: Iterable<readonly [word: string, meaning: T]>): Lexicon<T> {
  const words = new Map(entries);
  const longestFrom = longestBy(words.keys(), (word) => word.charAt(0));
  const longestTo = longestBy(words.keys(), (word) => word.charAt(word.length - 1));
  const find = (text: string, start: number, end: number): Found<T> | undefined => {
    const word = text.slice(start, end);
    const meaning = words.get(word);
    return meaning === undefined ? undefined : { word, meaning, start, end };
  };
  return {
    startingAt(text, start) {
      const longest = longestFrom.get(text.charAt(start)) ?? 0;
      for (let end = Math.min(text.length, start + longest); end > start; end -= 1) {
        const found = find(text, start, end);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    endingAt(text, end, from = 0) {
      const longest = longestTo.get(text.charAt(end - 1)) ?? 0;
      for (let start = Math.max(from, end - longest); start < end; start += 1) {
        const found = find(text, start, end);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

function longestBy(
  words: Iterable<string>,
  edgeOf: (word: string) => string,
): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const word of words) {
    longest.set(edgeOf(word), Math.max(word.length, longest.get(edgeOf(word)) ?? 0));
  }
  return longest;
}

/** Words written one after another with spaces between, all of one meaning. */
export function wordsOf<const T>(words: string, meaning: T): (readonly [string, T])[] {
  return words.split(' ').map((word) => [word, meaning] as const);
}
