import { ok, type Reply } from '#shared/desk';
import type { StoryFile } from '#shared/story';
import { keepPrevious } from './history';
import { historyOf, type Shelf } from './shelf';
import { applyChange, type StoryChange } from './story-change';
import { encodeStory, readStored, type StoredStory } from './story-folder';

export interface Saved {
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

/** Reads, changes, keeps the old revision, writes; the caller sees to it that saves take turns. */
export async function saveStory(
  shelf: Shelf,
  id: string,
  change: StoryChange,
): Promise<Reply<Saved>> {
  const stored = await readStored(shelf.folder, id, shelf.readStoryFile);
  if (!stored.ok) return stored;
  const story = applyChange(stored.value.file, change);
  if (!story.ok) return story;
  const next = nextRevision({ ...stored.value.file, story: story.value }, shelf.clock());
  const written = await replace(shelf, stored.value, next);
  return written.ok ? ok({ revision: next.revision, savedAt: next.savedAt }) : written;
}

function nextRevision(file: StoryFile, now: Date): StoryFile {
  return { ...file, revision: file.revision + 1, savedAt: now.toISOString() };
}

async function replace(shelf: Shelf, stored: StoredStory, next: StoryFile): Promise<Reply<null>> {
  const bytes = encodeStory(next, shelf.readStoryFile);
  if (!bytes.ok) return bytes;
  const kept = await keepPrevious(historyOf(shelf, next.story.id), {
    path: stored.path,
    bytes: stored.bytes,
    revision: stored.file.revision,
  });
  return kept.ok ? shelf.write(stored.path, bytes.value) : kept;
}
