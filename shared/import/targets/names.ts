import { quotedIn, type Quoted } from '../terms/quotes';

/** Stretches whose numbers are parts of names: where each starts, and its end. */
export type NameSpans = ReadonlyMap<number, number>;

/** A longer quotation, or one with clauses in it, is speech: its numbers count. */
const LONGEST_NAME = 20;
const CLAUSE = /[，。；：！？]/u;

/** “8135”, “3个100万”, 《…规划（2018－2022年）》. */
export function nameSpans(text: string): NameSpans {
  return new Map(
    quotedIn(text)
      .filter((quoted) => isName(text, quoted))
      .map(({ start, end }) => [start, end]),
  );
}

function isName(text: string, { kind, start, end }: Quoted): boolean {
  if (kind === 'title') return true;
  return end - start - 2 <= LONGEST_NAME && !CLAUSE.test(text.slice(start, end));
}

/** The end of the name that starts here. */
export function nameEndAt(names: NameSpans, at: number): number | undefined {
  return names.get(at);
}
