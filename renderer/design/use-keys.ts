import { useEffect, useRef } from 'react';

export type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Listens to the window's keys before anything in it does. `actFor` says what a key asks for, if anything;
 * keys that belong to an input method's composition are left to it. `actFor` is a module's function: it
 * does not change.
 */
export function useKeys<Actions>(
  actions: Actions,
  actFor: (event: KeyboardEvent) => ((actions: Actions) => void) | undefined,
): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const act = actFor(event);
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act(latest.current);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [actFor]);
}
