import { quotedIn, type Quoted } from './quotes';

/** A name in marks, without them. */
export interface QuotedTerm {
  readonly kind: 'quoted' | 'title';
  readonly start: number;
  readonly end: number;
}

/** A longer quotation is a sentence; so is one with clauses. */
const LONGEST_TERM = 24;
const LONGEST_TITLE = 60;
const CLAUSE = /[，。；：！？…,;:!?\n]/u;
const VISIBLE = /[\p{L}\p{N}]/gu;

/** Terms in quotation marks and titles in 《》; speech and single stressed words (“好”) are neither. */
export function quotedTermsIn(text: string): QuotedTerm[] {
  return quotedIn(text).flatMap((quoted) => termOf(text, quoted));
}

function termOf(text: string, { kind, start, end }: Quoted): QuotedTerm[] {
  const inside = { start: start + 1, end: end - 1 };
  const words = text.slice(inside.start, inside.end);
  if (kind === 'title') return words.length <= LONGEST_TITLE ? [{ kind, ...inside }] : [];
  const isShort = words.length <= LONGEST_TERM && !CLAUSE.test(words);
  const isWord = [...words.matchAll(VISIBLE)].length >= 2;
  return isShort && isWord ? [{ kind: 'quoted', ...inside }] : [];
}
