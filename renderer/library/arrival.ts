import type { Failure, OpenedStory, Reply } from '#shared/desk';
import { initiativesOf } from '#shared/story';
import type { Report } from './send-report';

/** What became of one of several reports. */
export type ArrivalState =
  | { readonly step: 'waiting' | 'reading' | 'stopped' }
  | {
      readonly step: 'done';
      readonly storyId: string;
      readonly initiatives: number;
      /** Places that import asks about. */
      readonly asked: number;
    }
  | { readonly step: 'known' | 'refused'; readonly failure: Failure };

export interface Arrival {
  readonly report: Report;
  readonly state: ArrivalState;
}

/** What is kept of a reply: a line of the list, and not the whole report. */
export function arrivalOf(reply: Reply<OpenedStory>): ArrivalState {
  if (reply.ok) {
    const { story, diagnostics } = reply.value;
    const asked = diagnostics.filter(({ action }) => action === 'asked').length;
    return {
      step: 'done',
      storyId: story.id,
      initiatives: [...initiativesOf(story)].length,
      asked,
    };
  }
  const { failure } = reply;
  if (failure.code === 'cancelled') return { step: 'stopped' };
  return { step: failure.code === 'already-imported' ? 'known' : 'refused', failure };
}
