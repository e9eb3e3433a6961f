import { useKeys, type Key } from '../design';

export interface DeskActions {
  readonly step: (by: 1 | -1) => void;
  readonly saveNow: () => void;
  /** To the correction desk. */
  readonly correct: () => void;
  readonly zoom: (to: 'fit' | 'in' | 'out') => void;
  readonly nextPane: (by: 1 | -1) => void;
}

/** The desk's keys; they keep out of an IME's way and take none that a browser keeps for itself. */
export function useShortcuts(actions: DeskActions): void {
  useKeys(actions, actionFor);
}

type Action = (actions: DeskActions) => void;

const WITH_CTRL: Readonly<Record<string, Action>> = {
  s: ({ saveNow }) => saveNow(),
  '0': ({ zoom }) => zoom('fit'),
  '=': ({ zoom }) => zoom('in'),
  '+': ({ zoom }) => zoom('in'),
  '-': ({ zoom }) => zoom('out'),
};

const WITH_ALT: Readonly<Record<string, Action>> = {
  ArrowUp: ({ step }) => step(-1),
  ArrowDown: ({ step }) => step(1),
  '1': ({ correct }) => correct(),
  // What ⌥1 types on a Mac.
  '¡': ({ correct }) => correct(),
};

/** What a key asks of the desk; Ctrl and ⌘ are the same. */
export function actionFor({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): Action | undefined {
  const isCommand = ctrlKey || metaKey;
  if (key === 'F6' && !altKey && !isCommand) return ({ nextPane }) => nextPane(shiftKey ? -1 : 1);
  if (shiftKey && key !== '+') return undefined;
  if (altKey && !isCommand) return WITH_ALT[key];
  if (isCommand && !altKey) return WITH_CTRL[key.toLowerCase()];
  return undefined;
}
