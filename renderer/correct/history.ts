import type { Decisions } from '#shared/story';

/** What undo goes back to: how the file was decoded, and what had been decided. */
export interface Step {
  readonly encoding: string;
  readonly decisions: Decisions;
}

/** The steps behind and ahead, the nearest last. */
export interface History {
  readonly now: Step;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const beginHistory = (now: Step): History => ({ now, past: [], future: [] });

export const forward = ({ now, past }: History, next: Step): History => ({
  now: next,
  past: [...past, now],
  future: [],
});

/** Of a story opened anew the list itself is the history: undo takes its last decision. */
function stepBefore({ now, past }: History): Step | undefined {
  const { encoding, decisions } = now;
  if (past.length > 0) return past.at(-1);
  return decisions.length === 0 ? undefined : { encoding, decisions: decisions.slice(0, -1) };
}

export function undo(history: History): History {
  const before = stepBefore(history);
  if (before === undefined) return history;
  const { now, past, future } = history;
  return { now: before, past: past.slice(0, -1), future: [...future, now] };
}

export function redo(history: History): History {
  const next = history.future.at(-1);
  if (next === undefined) return history;
  const { now, past, future } = history;
  return { now: next, past: [...past, now], future: future.slice(0, -1) };
}

/** Back to a step that the host took, as if what came after had not been done. */
export function takeBack({ past }: History, kept: Step): History {
  const index = past.findLastIndex(({ decisions }) => decisions === kept.decisions);
  return { now: kept, past: index < 0 ? past : past.slice(0, index), future: [] };
}

export const canUndo = (history: History) => stepBefore(history) !== undefined;
export const canRedo = ({ future }: History) => future.length > 0;
