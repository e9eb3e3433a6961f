import { useEffect, useRef, useState } from 'react';
import type { DeskClient, Failure, OpenedStory, Preferences } from '#shared/desk';
import { openSession, type StorySession } from '../session';
import type { Prefer } from './use-preferences';

/** Where the person is: in the library, or at the desk of one story. */
interface Place {
  /** False until it is known where the window was left. */
  readonly isReady: boolean;
  readonly session: StorySession | undefined;
  /** Why a story could not be opened. */
  readonly trouble: Failure | undefined;
  readonly open: (storyId: string) => Promise<void>;
  readonly enter: (opened: OpenedStory) => void;
  readonly leave: () => void;
}

export function usePlace(client: DeskClient, preferences: Preferences, prefer: Prefer): Place {
  const [isReady, setReady] = useState(preferences.lastStoryId === undefined);
  const [session, setSession] = useState<StorySession>();
  const [trouble, setTrouble] = useState<Failure>();

  function enter(opened: OpenedStory): void {
    session?.close();
    setTrouble(undefined);
    setSession(openSession(client, opened));
    prefer({ lastStoryId: opened.story.id });
  }

  async function open(storyId: string): Promise<void> {
    const reply = await client.call('story:open', { storyId });
    if (reply.ok) enter(reply.value);
    else setTrouble(reply.failure);
  }

  /** A story that is gone since is no trouble at the start: the library says what there is. */
  async function reopen(storyId: string): Promise<void> {
    const reply = await client.call('story:open', { storyId });
    if (reply.ok) enter(reply.value);
    else if (reply.failure.code !== 'not-found') setTrouble(reply.failure);
    setReady(true);
  }
  useOnce(() => {
    if (preferences.lastStoryId !== undefined) void reopen(preferences.lastStoryId);
  });

  function leave(): void {
    session?.close();
    setSession(undefined);
    prefer({ lastStoryId: undefined });
  }

  return { isReady, session, trouble, open, enter, leave };
}

/** Runs when the window opens, and never again. */
function useOnce(job: () => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    job();
  });
}
