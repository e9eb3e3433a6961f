export { CommentaryField } from './commentary-field';
export { CommentaryToolbar } from './commentary-toolbar';
export { createEditorSet, type EditorSet } from './editor-set';
export type { CommentaryEditor } from './commentary-editor';
export { useHistory } from './use-format';
