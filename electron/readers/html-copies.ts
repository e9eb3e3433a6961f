/** Fewer characters may well be said twice. */
const LEAST_COPY = 80;
/** A copy repeats at least this share of what was read before it. */
const COPY_SHARE = 0.4;
/** Lines that differ from each other: one sentence said over and over is no copy of an article. */
const LEAST_LINES = 3;

/**
 * Finds the second copy of an article, which pages carry for another screen: a run of lines that
 * repeats an earlier run word for word and is most of what was read so far. Empty lines do not count.
 */
export function copiesIn(texts: readonly string[]): readonly number[] {
  const firstAt = new Map<string, number>();
  const copies: number[] = [];
  let read = 0;
  let index = 0;
  while (index < texts.length) {
    const run = runLength(texts, firstAt.get(texts[index] ?? '') ?? index, index);
    const length = lengthOf(texts, index, run);
    if (length >= LEAST_COPY && length >= COPY_SHARE * read && isVaried(texts, index, run)) {
      for (let offset = 0; offset < run; offset += 1) copies.push(index + offset);
    } else {
      for (let offset = 0; offset < Math.max(1, run); offset += 1) {
        const text = texts[index + offset] ?? '';
        if (text !== '' && !firstAt.has(text)) firstAt.set(text, index + offset);
      }
      read += run > 0 ? length : lengthOf(texts, index, 1);
    }
    index += Math.max(1, run);
  }
  return copies;
}

/** How many lines from `copy` on repeat those from `original` on. */
function runLength(texts: readonly string[], original: number, copy: number): number {
  if (original === copy) return 0;
  let run = 0;
  while (original + run < copy && copy + run < texts.length) {
    if (texts[original + run] !== texts[copy + run]) break;
    run += 1;
  }
  return run;
}

function isVaried(texts: readonly string[], from: number, run: number): boolean {
  const lines = new Set(texts.slice(from, from + run));
  return lines.size >= LEAST_LINES && 2 * lines.size >= run;
}

function lengthOf(texts: readonly string[], from: number, count: number): number {
  return texts.slice(from, from + count).reduce((sum, text) => sum + text.length, 0);
}
