import { LINE_BREAK } from '../source-lines';

/** Tells the line that holds an offset. */
export interface LineIndex {
  /** 1-based, as an editor counts them. */
  readonly numberAt: (offset: number) => number;
}

/** Where every line of a text starts. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(LINE_BREAK)) starts.push(match.index + match[0].length);
  return { numberAt: (offset) => countUpTo(starts, offset) };
}

/** How many of the ascending numbers are at most `limit`: halving finds it. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
