import { findTerms } from '#shared/import';
import {
  MAX_EXPLANATION,
  MAX_TERM,
  type ExplainedTerm,
  type ExplainedTerms,
  type Source,
  type Story,
} from '#shared/story';

/** Names in the report that a reader may want explained, with its own explanation where it has one. */
export function termsOfReport(story: Story, source: Source): ExplainedTerm[] {
  return findTerms(story, source.text).flatMap(({ text, explanation = [] }) => {
    const words = explanation.map((paragraph) => paragraph.text.trim()).join('');
    if (text.length > MAX_TERM || words.length > MAX_EXPLANATION) return [];
    const term = { term: text, explanation: words };
    return [words === '' ? term : { ...term, source: '报告附录' }];
  });
}

const MOST_SHOWN = 12;

/** Those that are not yet among the story's terms, the explained ones first. */
export function suggestedTerms(
  found: readonly ExplainedTerm[],
  terms: ExplainedTerms,
): readonly ExplainedTerm[] {
  const known = new Set(terms.map(({ term }) => bare(term)));
  const open = found.filter(({ term }) => !known.has(bare(term)));
  const first = open.filter(({ explanation }) => explanation !== '');
  const others = open.filter(({ explanation }) => explanation === '');
  return [...first, ...others].slice(0, MOST_SHOWN);
}

/** “两权” and 两权 are one name. */
const bare = (term: string) => term.replaceAll(/[“”‘’《》\s]/gu, '');
