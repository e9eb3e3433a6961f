import { z } from 'zod';

/** Longest values a strip at the foot of a page can take, UTF-16 units. */
export const MAX_TERM = 40;
export const MAX_EXPLANATION = 400;
export const MAX_TERM_SOURCE = 60;
export const MAX_TERMS = 60;

/** 名词解释: a term of the report and what the newsroom says of it. */
export const ExplainedTerm = z
  .strictObject({
    term: z.string().max(MAX_TERM),
    explanation: z.string().max(MAX_EXPLANATION),
    /** Who says so, and when: 市卫健委 2019年1月. */
    source: z.string().max(MAX_TERM_SOURCE).optional(),
  })
  .readonly();
export type ExplainedTerm = z.infer<typeof ExplainedTerm>;

/** The terms of a story in the order they are printed in. */
export const ExplainedTerms = z.array(ExplainedTerm).max(MAX_TERMS).readonly();
export type ExplainedTerms = z.infer<typeof ExplainedTerms>;

/** Those that are printed: a term that still waits for its words is not. */
export function printedTerms({ terms = [] }: { readonly terms?: ExplainedTerms | undefined }) {
  return terms.filter(({ term, explanation }) => term.trim() !== '' && explanation.trim() !== '');
}
