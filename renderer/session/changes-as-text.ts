import { initiativesOf, type ExplainedTerms, type Story } from '#shared/story';
import type { Autosave } from './autosave';

/** Whatever has not been saved, as plain text to take elsewhere. */
export function changesAsText(story: Story, { inFlight, pending }: Autosave): string {
  const changed = { ...inFlight?.commentaries, ...pending?.commentaries };
  const parts: string[] = [];
  for (const { id, label, commentary } of initiativesOf(story)) {
    if (!(id in changed)) continue;
    const texts = commentary?.paragraphs.map(({ text }) => text) ?? [];
    parts.push([`【${label}】${commentary?.head ?? ''}`, ...texts].join('\n'));
  }
  parts.push(...termsAsText(pending?.terms ?? inFlight?.terms));
  return parts.join('\n\n');
}

function termsAsText(terms: ExplainedTerms | undefined): string[] {
  if (terms === undefined || terms.length === 0) return [];
  const lines = terms.map(({ term, explanation, source = '' }) =>
    [term, explanation, source].filter((words) => words !== '').join('　'),
  );
  return [['【名词解释】', ...lines].join('\n')];
}
