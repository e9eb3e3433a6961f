import './editor.css';
import { ContentEditableElement } from '@lexical/react/LexicalContentEditable';
import { useEffect, useState } from 'react';
import type { CommentaryEditor } from './commentary-editor';
import { $readCommentary } from './read-commentary';

interface CommentaryFieldProps {
  readonly commentary: CommentaryEditor;
  /** Its name: which initiative is commented on. */
  readonly label: string;
  /** What an empty card asks. */
  readonly prompt: string;
}

/** Where commentary is written; the editor and its history live on when another one is shown. */
export function CommentaryField({ commentary, label, prompt }: CommentaryFieldProps) {
  const isEmpty = useIsEmpty(commentary);
  return (
    <div className="prose-frame">
      <ContentEditableElement
        editor={commentary.editor}
        className="prose"
        data-pane-focus
        lang="zh-Hans"
        spellCheck={false}
        role="textbox"
        aria-multiline
        aria-label={label}
        aria-placeholder={prompt}
      />
      {isEmpty ? (
        <p className="prose-prompt" aria-hidden>
          {prompt}
        </p>
      ) : null}
    </div>
  );
}

/** Also true to what an IME is composing: the prompt must not stand behind it. */
function useIsEmpty({ editor }: CommentaryEditor): boolean {
  const [isEmpty, setEmpty] = useState(false);
  useEffect(() => {
    const read = () => setEmpty(editor.getEditorState().read($readCommentary).length === 0);
    read();
    return editor.registerUpdateListener(read);
  }, [editor]);
  return isEmpty;
}
