import { useEffect, useRef, type RefObject } from 'react';

/** Shows the row that the person is at; a row that was drawn anew takes the focus back. */
export function useKeptInView(
  list: RefObject<HTMLElement | null>,
  start: number | undefined,
): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const note = () => {
      hadFocus.current = true;
    };
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) hadFocus.current = false;
    };
    element.addEventListener('focusin', note);
    element.addEventListener('focusout', forget);
    return () => {
      element.removeEventListener('focusin', note);
      element.removeEventListener('focusout', forget);
    };
  }, [list]);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`.source-row[data-start="${start}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [list, start]);
  useEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>('.source-row[tabindex="0"]')?.focus();
  });
}
