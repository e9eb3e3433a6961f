export { saveStatus, type Autosave, type SaveStatus } from './autosave';
export { windowClock, type Clock } from './clock';
export { changesAsText } from './changes-as-text';
export { openSession, type SessionState, type StorySession } from './story-session';
export { useSession } from './use-session';
export { draftsOf, isWritten, writingState, type WritingState } from './working-story';
