import { ok, type OpenedStory, type Reply } from '#shared/desk';
import type { StoryFile } from '#shared/story';

/** A stored story as the desk works on it. */
export function opened(stored: Reply<StoryFile>): Reply<OpenedStory> {
  if (!stored.ok) return stored;
  const { story, source, diagnostics, revision, savedAt } = stored.value;
  const { decisions = [], corrections = [] } = stored.value;
  const words = { story, source, diagnostics: [...diagnostics], decisions, corrections };
  return ok({ ...words, revision, savedAt });
}
