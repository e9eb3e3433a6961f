import type { DeskClient, Output } from '#shared/desk';
import {
  autosave,
  beginAutosave,
  isSettling,
  isUnsaved,
  saveDueAt,
  type Autosave,
  type AutosaveEvent,
  type Changes,
} from './autosave';
import type { Clock } from './clock';

/** Sends changes to the store when they are due, one save at a time. */
export interface Saver {
  readonly state: () => Autosave;
  readonly change: (changes: Changes) => void;
  /** Saves now; true once nothing is left to save, false when a save was refused. */
  readonly flush: () => Promise<boolean>;
  readonly close: () => void;
}

export interface SaverParts {
  readonly client: DeskClient;
  readonly storyId: string;
  readonly last: Output<'story:save'>;
  readonly clock: Clock;
  /** Told after every step. */
  readonly onStep: () => void;
}

export function startSaver({ client, storyId, last, clock, onStep }: SaverParts): Saver {
  let state = beginAutosave(last.revision, last.savedAt);
  let waiting: ((saved: boolean) => void)[] = [];
  let cancelTimer = () => {};

  function step(event: AutosaveEvent): void {
    state = autosave(state, event);
    onStep();
    if (!isSettling(state)) answerWaiting();
    schedule();
  }

  function answerWaiting(): void {
    const answered = waiting;
    waiting = [];
    for (const answer of answered) answer(!isUnsaved(state));
  }

  function schedule(): void {
    cancelTimer();
    const due = saveDueAt(state);
    if (due === undefined) return;
    const wait = due - clock.now();
    if (wait > 0) cancelTimer = clock.after(wait, () => void send());
    else void send();
  }

  async function send(): Promise<void> {
    const { revision: baseRevision, pending } = state;
    if (pending === undefined || state.inFlight !== undefined) return;
    step({ kind: 'sent' });
    const reply = await client.call('story:save', { storyId, baseRevision, ...pending });
    step(
      reply.ok ? { kind: 'saved', ...reply.value } : { kind: 'refused', failure: reply.failure },
    );
  }

  return {
    state: () => state,
    change: (changes) => step({ kind: 'changed', changes, at: clock.now() }),
    flush: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        step({ kind: 'hurry' });
      }),
    close: () => cancelTimer(),
  };
}
