import { useEffect, useRef } from 'react';
import type { CommentaryEditor } from '../editor';

/** Puts the caret into an initiative's editor, once that editor is the one shown. */
export function useFocusWish(
  shown: string | undefined,
  commentary: CommentaryEditor | undefined,
): (initiativeId: string) => void {
  const wish = useRef<string>(undefined);
  useEffect(() => {
    if (wish.current === undefined || wish.current !== shown) return;
    wish.current = undefined;
    commentary?.editor.focus();
  });
  return (initiativeId) => {
    if (initiativeId === shown) commentary?.editor.focus();
    else wish.current = initiativeId;
  };
}
