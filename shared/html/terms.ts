import { printedTerms, type ExplainedTerm, type Story } from '#shared/story';
import { element } from './element';
import { keptHtml } from './inline';

/** 名词解释 under the report: a list of terms, set apart as commentary is. */
export function termsHtml(story: Story): string {
  const terms = printedTerms(story);
  if (terms.length === 0) return '';
  const heading = element('h2', { class: 'terms-head' }, '名词解释');
  const list = element('dl', {}, terms.map(termHtml).join(''));
  return element('aside', { class: 'commentary terms' }, heading + list);
}

function termHtml({ term, explanation, source = '' }: ExplainedTerm): string {
  const said = source.trim() === '' ? '' : `（${source.trim()}）`;
  const words = keptHtml(explanation.trim() + said);
  const pair = element('dt', {}, keptHtml(term.trim())) + element('dd', {}, words);
  return element('div', {}, pair);
}
