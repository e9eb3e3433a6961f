import { createEmptyHistoryState, registerHistory, type HistoryState } from '@lexical/history';
import { registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { createEditor, HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical';
import type { CommentaryParagraph } from '#shared/story';
import { COMMENTARY_NODES, registerCommentaryRules } from './commentary-nodes';
import { $readCommentary } from './read-commentary';
import { $writeCommentary } from './write-commentary';

/** Typing within this pause is undone in one step, milliseconds. */
const UNDO_STEP_MS = 1000;

/**
 * One initiative's editor; it outlives the element it is shown in, and so does its history. All it
 * listens to is itself, so that it goes when the desk lets go of it.
 */
export interface CommentaryEditor {
  readonly editor: LexicalEditor;
  readonly history: HistoryState;
}

/** Makes an editor that holds `paragraphs` and tells of every change, but not while an IME composes. */
export function createCommentaryEditor(
  paragraphs: readonly CommentaryParagraph[],
  onChange: (paragraphs: readonly CommentaryParagraph[]) => void,
): CommentaryEditor {
  const editor = createEditor({
    namespace: 'jiedu-commentary',
    nodes: COMMENTARY_NODES,
    onError: (error) => {
      throw error;
    },
    theme: { link: 'prose-link', text: { bold: 'prose-bold' } },
  });
  const history = createEmptyHistoryState();
  registerCommentaryRules(editor);
  registerRichText(editor);
  registerList(editor);
  registerHistory(editor, history, UNDO_STEP_MS);
  // Written once history listens, so that undo leads back to what was opened and no further.
  editor.update(() => $writeCommentary(paragraphs), { discrete: true, tag: HISTORY_MERGE_TAG });
  registerChange(editor, onChange);
  return { editor, history };
}

/** What an IME shows while composing is not text yet; it is told once the composition ends. */
function registerChange(
  editor: LexicalEditor,
  onChange: (paragraphs: readonly CommentaryParagraph[]) => void,
): void {
  let untold = false;
  editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
    untold ||= dirtyElements.size + dirtyLeaves.size > 0;
    if (!untold || editor.isComposing()) return;
    untold = false;
    onChange(editorState.read($readCommentary));
  });
}
