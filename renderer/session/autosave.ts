import type { Failure } from '#shared/desk';
import type { Commentary, Edition, ExplainedTerms, HeadlineBreaking } from '#shared/story';

/** Saved after this pause in typing, and at the latest this long after the first change; milliseconds. */
export const IDLE_MS = 400;
export const LONGEST_MS = 2000;

/** What has changed since the last save, by initiative; `null` takes a commentary away. */
export interface Changes {
  readonly commentaries: Readonly<Record<string, Commentary | null>>;
  readonly edition?: Edition;
  readonly headlineBreaking?: HeadlineBreaking;
  /** All of the 名词解释, as they are now. */
  readonly terms?: ExplainedTerms;
}

/** Where saving stands. One save is under way at a time; what is typed meanwhile waits in `pending`. */
export interface Autosave {
  /** The revision the next save starts from. */
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly pending: Changes | undefined;
  readonly inFlight: Changes | undefined;
  /** When the pending changes began and last grew, milliseconds of the caller's clock. */
  readonly typed: { readonly first: number; readonly last: number } | undefined;
  /** Asked to save now, without the pause. */
  readonly urgent: boolean;
  /** Why the last save was refused. */
  readonly trouble: Failure | undefined;
}

export type AutosaveEvent =
  | { readonly kind: 'changed'; readonly changes: Changes; readonly at: number }
  /** Save now: before an export, when the window is left, on Ctrl+S, or to try again. */
  | { readonly kind: 'hurry' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'saved'; readonly revision: number; readonly savedAt: string }
  | { readonly kind: 'refused'; readonly failure: Failure };

export type SaveStatus = 'saved' | 'dirty' | 'saving' | 'failed' | 'conflict';

export function beginAutosave(revision: number, savedAt: string): Autosave {
  return {
    revision,
    savedAt,
    pending: undefined,
    inFlight: undefined,
    typed: undefined,
    urgent: false,
    trouble: undefined,
  };
}

/** The next state; a change that has not been saved is never dropped. */
export function autosave(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.kind) {
    case 'changed':
      return change(state, event.changes, event.at);
    case 'hurry':
      return isUnsaved(state) && !isConflict(state) ? { ...state, urgent: true } : state;
    case 'sent':
      return send(state);
    case 'saved':
      return {
        ...state,
        revision: event.revision,
        savedAt: event.savedAt,
        inFlight: undefined,
        urgent: state.urgent && state.pending !== undefined,
        trouble: undefined,
      };
    case 'refused':
      return takeBack(state, event.failure);
  }
}

/** True while waiting alone brings no decision: a save is due, under way, or being tried again. */
export function isSettling(state: Autosave): boolean {
  if (!isUnsaved(state)) return false;
  return state.trouble === undefined || state.urgent || state.inFlight !== undefined;
}

/** When the next save is due on the caller's clock; undefined while none is. */
export function saveDueAt(state: Autosave): number | undefined {
  if (state.pending === undefined || state.inFlight !== undefined) return undefined;
  if (isConflict(state)) return undefined;
  if (state.urgent) return 0;
  if (state.typed === undefined) return undefined;
  return Math.min(state.typed.last + IDLE_MS, state.typed.first + LONGEST_MS);
}

export function isUnsaved(state: Autosave): boolean {
  return state.pending !== undefined || state.inFlight !== undefined;
}

export function saveStatus(state: Autosave): SaveStatus {
  if (isConflict(state)) return 'conflict';
  if (state.inFlight !== undefined) return 'saving';
  if (state.trouble !== undefined) return 'failed';
  return state.pending === undefined ? 'saved' : 'dirty';
}

function isConflict({ trouble }: Autosave): boolean {
  return trouble?.code === 'conflict';
}

function change(state: Autosave, changes: Changes, at: number): Autosave {
  const typed = { first: state.typed?.first ?? at, last: at };
  return { ...state, pending: merge(state.pending, changes), typed };
}

function send(state: Autosave): Autosave {
  if (state.pending === undefined || state.inFlight !== undefined) return state;
  return {
    ...state,
    pending: undefined,
    inFlight: state.pending,
    typed: undefined,
    urgent: false,
  };
}

/** A refused save waits again, under whatever was typed since; it is not tried again by itself. */
function takeBack(state: Autosave, failure: Failure): Autosave {
  const pending =
    state.inFlight === undefined ? state.pending : merge(state.inFlight, state.pending);
  return { ...state, pending, inFlight: undefined, urgent: false, trouble: failure };
}

function merge(earlier: Changes | undefined, later: Changes | undefined): Changes | undefined {
  if (earlier === undefined || later === undefined) return later ?? earlier;
  return {
    ...earlier,
    ...later,
    commentaries: { ...earlier.commentaries, ...later.commentaries },
  };
}
