import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import type { CommentaryEditor } from './commentary-editor';
import { $formatState, NO_FORMAT, type FormatState } from './format-state';

/** The format at the selection, kept up with caret and text. */
export function useFormat({ editor }: CommentaryEditor): FormatState {
  const [format, setFormat] = useState(NO_FORMAT);
  useEffect(() => {
    const read = () => setFormat(editor.getEditorState().read($formatState, { editor }));
    read();
    return editor.registerUpdateListener(read);
  }, [editor]);
  return format;
}

interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Whether there is something to undo and to redo. */
export function useHistory({ editor, history }: CommentaryEditor): UndoState {
  const subscribe = useCallback((tell: () => void) => watchHistory(editor, tell), [editor]);
  const canUndo = useSyncExternalStore(subscribe, () => history.undoStack.length > 0);
  const canRedo = useSyncExternalStore(subscribe, () => history.redoStack.length > 0);
  return { canUndo, canRedo };
}

/** Tells of every change of what can be undone; it only looks on. */
function watchHistory(editor: LexicalEditor, tell: () => void): () => void {
  const lookOn = () => {
    tell();
    return false;
  };
  return mergeRegister(
    editor.registerCommand(CAN_UNDO_COMMAND, lookOn, COMMAND_PRIORITY_LOW),
    editor.registerCommand(CAN_REDO_COMMAND, lookOn, COMMAND_PRIORITY_LOW),
  );
}
