import { useKeys, type Key } from '../design';

export interface CorrectActions {
  readonly command: (name: 'merge' | 'promote' | 'demote' | 'drop' | 'join' | 'part') => void;
  readonly split: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly find: () => void;
  readonly save: () => void;
  readonly write: () => void;
  readonly nextQuestion: (by: 1 | -1) => void;
  readonly nextPane: (by: 1 | -1) => void;
}

type Act = (actions: CorrectActions) => void;

/** The correction desk's keys; a single letter acts only where the tree or the source has focus. */
export function useCorrectKeys(actions: CorrectActions): void {
  useKeys(actions, actFor);
}

const actFor = (event: KeyboardEvent): Act | undefined =>
  chordFor(event) ?? (takesLetters(event.target) ? letterFor(event) : undefined);

function takesLetters(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('.report-tree, .source-row, .source-row .row-tag')
  );
}

const LETTERS: Readonly<Record<string, Act>> = {
  m: ({ command }) => command('merge'),
  s: ({ split }) => split(),
  '[': ({ command }) => command('promote'),
  ']': ({ command }) => command('demote'),
  delete: ({ command }) => command('drop'),
  backspace: ({ command }) => command('drop'),
  j: ({ command }) => command('join'),
  p: ({ command }) => command('part'),
};

/** What a single key does to the row that the person is at. */
export function letterFor({ key, altKey, ctrlKey, metaKey }: Key): Act | undefined {
  return altKey || ctrlKey || metaKey ? undefined : LETTERS[key.toLowerCase()];
}

/** What a key with Ctrl or Alt, or a function key, does anywhere on the desk. */
export function chordFor({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): Act | undefined {
  const isCommand = ctrlKey || metaKey;
  if (key === 'F6' && !altKey && !isCommand) return ({ nextPane }) => nextPane(shiftKey ? -1 : 1);
  if (key === 'F8' && !altKey && !isCommand) {
    return ({ nextQuestion }) => nextQuestion(shiftKey ? -1 : 1);
  }
  if (altKey && !isCommand && (key === '2' || key === '™')) return ({ write }) => write();
  if (!isCommand || altKey) return undefined;
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? ({ redo }) => redo() : ({ undo }) => undo();
    case 'y':
      return ({ redo }) => redo();
    case 'f':
      return shiftKey ? undefined : ({ find }) => find();
    case 's':
      return ({ save }) => save();
    default:
      return undefined;
  }
}
