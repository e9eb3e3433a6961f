import { useEffect, useSyncExternalStore } from 'react';
import { isUnsaved } from './autosave';
import type { SessionState, StorySession } from './story-session';
import { windowTitle } from './window-title';

/** The session's state, and the window's manners towards it: its title, and no leaving unsaved. */
export function useSession(session: StorySession): SessionState {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const unsaved = isUnsaved(state.save);
  useEffect(() => {
    document.title = windowTitle(state.story.headline, unsaved);
  }, [state.story.headline, unsaved]);
  useEffect(() => (unsaved ? askBeforeLeaving() : undefined), [unsaved]);
  useEffect(() => saveWhenLeft(session), [session]);
  return state;
}

function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}

/** A window that is left, hidden or closed saves first what it still holds. */
function saveWhenLeft(session: StorySession): () => void {
  const save = () => void session.flush();
  const saveIfHidden = () => {
    if (document.visibilityState === 'hidden') save();
  };
  window.addEventListener('blur', save);
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', saveIfHidden);
  return () => {
    window.removeEventListener('blur', save);
    window.removeEventListener('pagehide', save);
    document.removeEventListener('visibilitychange', saveIfHidden);
  };
}
