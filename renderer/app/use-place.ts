import { useState } from 'react';
import type { DeskClient, Failure, OpenedStory, Preferences } from '#shared/desk';
import { openCorrection, type Correction } from '../correct';
import { useOnce, type StoryPlace } from '../design';
import { openSession, type StorySession } from '../session';
import type { Prefer } from './use-preferences';

/** Where the window is: in the library, at the correction desk of a story, or at its writing desk. */
export type Here =
  | {
      readonly kind: 'library';
      /** Dropped on a desk, to be taken in. */
      readonly reports?: readonly File[] | undefined;
    }
  | {
      readonly kind: 'correct';
      readonly correction: Correction;
      /** Of the story and revision it was opened with: another one is another desk. */
      readonly key: string;
      /** A newer version of its report, dropped on the writing desk. */
      readonly renewWith?: File | undefined;
    }
  | { readonly kind: 'write'; readonly session: StorySession };

interface Place {
  /** False until it is known where the window was left. */
  readonly isReady: boolean;
  readonly here: Here;
  /** Why a story could not be opened. */
  readonly trouble: Failure | undefined;
  readonly open: (storyId: string, at?: StoryPlace, renewWith?: File) => Promise<void>;
  readonly enter: (opened: OpenedStory, at?: StoryPlace) => void;
  readonly leave: (reports?: readonly File[]) => void;
}

export function usePlace(client: DeskClient, preferences: Preferences, prefer: Prefer): Place {
  const [isReady, setReady] = useState(preferences.lastStoryId === undefined);
  const [here, setHere] = useState<Here>({ kind: 'library' });
  const [trouble, setTrouble] = useState<Failure>();

  function enter(opened: OpenedStory, at: StoryPlace = 'write', renewWith?: File): void {
    close(here);
    setTrouble(undefined);
    setHere(
      at === 'correct'
        ? {
            kind: 'correct',
            correction: openCorrection(client, opened),
            key: `${opened.story.id} ${opened.revision}`,
            renewWith,
          }
        : { kind: 'write', session: openSession(client, opened) },
    );
    keepPlace(at);
    prefer({ lastStoryId: opened.story.id });
  }

  async function open(storyId: string, at: StoryPlace = 'write', renewWith?: File): Promise<void> {
    const reply = await client.call('story:open', { storyId });
    if (reply.ok) enter(reply.value, at, renewWith);
    else setTrouble(reply.failure);
  }

  /** A story that is gone since is no trouble at the start: the library says what there is. */
  async function reopen(storyId: string): Promise<void> {
    const reply = await client.call('story:open', { storyId });
    if (reply.ok) enter(reply.value, keptPlace());
    else if (reply.failure.code !== 'not-found') setTrouble(reply.failure);
    setReady(true);
  }
  useOnce(() => {
    if (preferences.lastStoryId !== undefined) void reopen(preferences.lastStoryId);
  });

  function leave(reports?: readonly File[]): void {
    close(here);
    setHere({ kind: 'library', reports });
    prefer({ lastStoryId: undefined });
  }

  return { isReady, here, trouble, open, enter, leave };
}

function close(here: Here): void {
  if (here.kind === 'correct') here.correction.close();
  if (here.kind === 'write') here.session.close();
}

/** A page that is loaded anew comes back to the same desk; a window that is opened anew to the writing. */
const PLACE_KEY = 'jiedu-place';

const keepPlace = (at: StoryPlace) => sessionStorage.setItem(PLACE_KEY, at);
const keptPlace = (): StoryPlace =>
  sessionStorage.getItem(PLACE_KEY) === 'correct' ? 'correct' : 'write';
