import { useEffect, useState } from 'react';
import { CAN_REDO_COMMAND, CAN_UNDO_COMMAND, COMMAND_PRIORITY_LOW, mergeRegister } from 'lexical';
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

interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Whether there is something to undo and to redo. */
export function useHistory({ editor, history }: CommentaryEditor): HistoryState {
  const [canUndo, setCanUndo] = useState(false);
  const [canRedo, setCanRedo] = useState(false);
  useEffect(() => {
    setCanUndo(history.undoStack.length > 0);
    setCanRedo(history.redoStack.length > 0);
    return mergeRegister(
      editor.registerCommand(CAN_UNDO_COMMAND, passOn(setCanUndo), COMMAND_PRIORITY_LOW),
      editor.registerCommand(CAN_REDO_COMMAND, passOn(setCanRedo), COMMAND_PRIORITY_LOW),
    );
  }, [editor, history]);
  return { canUndo, canRedo };
}

/** A command listener that only looks on. */
function passOn(set: (value: boolean) => void): (value: boolean) => false {
  return (value) => {
    set(value);
    return false;
  };
}
