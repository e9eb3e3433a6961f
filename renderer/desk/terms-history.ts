import type { ExplainedTerm, ExplainedTerms } from '#shared/story';

/** The terms as they are, and the way back and forth. */
export interface TermsHistory {
  readonly now: ExplainedTerms;
  readonly past: readonly ExplainedTerms[];
  readonly future: readonly ExplainedTerms[];
  /** The field that was typed into last: what goes on there is one step. */
  readonly typedIn: string | undefined;
}

export const beginTerms = (now: ExplainedTerms): TermsHistory => ({
  now,
  past: [],
  future: [],
  typedIn: undefined,
});

function step({ now, past }: TermsHistory, next: ExplainedTerms): TermsHistory {
  return { now: next, past: [...past, now], future: [], typedIn: undefined };
}

export type TermField = keyof ExplainedTerm;

/** Types into a field; a word composed by an IME or letter by letter is taken back as one. */
export function typeTerm(
  history: TermsHistory,
  index: number,
  field: TermField,
  value: string,
): TermsHistory {
  const typedIn = `${index} ${field}`;
  const now = history.now.map((term, at) => (at === index ? withField(term, field, value) : term));
  if (history.typedIn === typedIn) return { ...history, now, future: [] };
  return { ...step(history, now), typedIn };
}

/** A source without a word is none. */
function withField(term: ExplainedTerm, field: TermField, value: string): ExplainedTerm {
  if (field !== 'source' || value !== '') return { ...term, [field]: value };
  const { source: _, ...rest } = term;
  return rest;
}

export const addTerm = (history: TermsHistory, term: ExplainedTerm) =>
  step(history, [...history.now, term]);

export const removeTerm = (history: TermsHistory, index: number) =>
  step(
    history,
    history.now.filter((_, at) => at !== index),
  );

/** Moves a term up or down by one; at either end nothing changes. */
export function moveTerm(history: TermsHistory, index: number, by: 1 | -1): TermsHistory {
  const moved = history.now[index];
  const other = history.now[index + by];
  if (moved === undefined || other === undefined) return history;
  const next = history.now.map((term, at) => {
    if (at === index) return other;
    return at === index + by ? moved : term;
  });
  return step(history, next);
}

export function undoTerms({ now, past, future }: TermsHistory): TermsHistory | undefined {
  const before = past.at(-1);
  if (before === undefined) return undefined;
  return { now: before, past: past.slice(0, -1), future: [...future, now], typedIn: undefined };
}

export function redoTerms({ now, past, future }: TermsHistory): TermsHistory | undefined {
  const next = future.at(-1);
  if (next === undefined) return undefined;
  return { now: next, past: [...past, now], future: future.slice(0, -1), typedIn: undefined };
}
