import { markedHead } from '../heads';
import type { StrippedLine } from '../strip-markup';
import type { InitiativeStyle } from './initiative-styles';
import type { Mark } from './marks';

/** What the plan looks at: the report's lines and what they may announce. */
export interface Survey {
  readonly lines: readonly StrippedLine[];
  readonly marks: ReadonlyMap<InitiativeStyle, readonly Mark[]>;
  /** Heads that no marker announces, by index of their lines. */
  readonly heads: readonly number[];
}

/** The section that every line stands in, counted from 0. */
export function regionsOf(
  { lines, heads }: Survey,
  initiatives: ReadonlySet<StrippedLine>,
): readonly number[] {
  const bare = new Set(heads);
  let region = 0;
  return lines.map((line, index) => {
    const isHead = !initiatives.has(line) && (bare.has(index) || markedHead(line) !== undefined);
    if (isHead) region += 1;
    return region;
  });
}

/**
 * Do unnumbered heads stand above the numbered ones? They do when every run of numbers (一、 to the next
 * 一、) begins below a head of its own and no head stands within it.
 */
export function headsHold({ heads }: Survey, numerals: readonly Mark[]): boolean {
  if (numerals.length === 0 || heads.length < 2) return false;
  const between = countBetween(heads);
  let outside = heads.length;
  for (const [index, mark] of numerals.entries()) {
    const above = between(numerals[index - 1]?.index ?? -1, mark.index);
    const opens = mark.number === 1;
    if (opens ? above === 0 : above > 0) return false;
    outside -= above;
  }
  const runs = numerals.filter(({ number }) => number === 1).length;
  return runs > 1 || outside > 0 || between(-1, numerals[0]?.index ?? 0) > 1;
}

/** How many of the ascending numbers lie between two. */
function countBetween(numbers: readonly number[]) {
  const upTo = (limit: number) => {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((numbers[middle] ?? Infinity) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from: number, to: number): number => upTo(to) - upTo(from + 1);
}
