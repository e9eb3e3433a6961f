import { initiativesOf, type Story } from '#shared/story';
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
  return parts.join('\n\n');
}
