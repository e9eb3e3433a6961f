import type { CommentaryParagraph, Initiative } from '#shared/story';
import { createCommentaryEditor, type CommentaryEditor } from './commentary-editor';

/** The editors of one story: made when first shown, kept with their history while the desk is open. */
export interface EditorSet {
  readonly editorOf: (initiative: Initiative) => CommentaryEditor;
}

export function createEditorSet(
  onChange: (initiativeId: string, paragraphs: readonly CommentaryParagraph[]) => void,
): EditorSet {
  const editors = new Map<string, CommentaryEditor>();
  return {
    editorOf(initiative) {
      const known = editors.get(initiative.id);
      if (known !== undefined) return known;
      const made = createCommentaryEditor(initiative.commentary?.paragraphs ?? [], (paragraphs) =>
        onChange(initiative.id, paragraphs),
      );
      editors.set(initiative.id, made);
      return made;
    },
  };
}
