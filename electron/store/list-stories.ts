import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, StoryId, type Failure, type Reply, type StoryEntry } from '#shared/desk';
import { FORBIDDEN, readFailure, tolerate } from './file-failure';
import { exists } from './folder';
import type { Shelf } from './shelf';
import { entryOf, readStored, STORY_FILE_NAME } from './story-folder';
import { namesIn } from './temporary';

/** What the library holds, the story saved last first, and what of it cannot be read. */
export interface Listing {
  readonly entries: readonly StoryEntry[];
  readonly damaged: readonly DamagedStory[];
}

interface DamagedStory {
  readonly id: string;
  readonly failure: Failure;
  /** When its file last changed, ISO 8601, UTC. */
  readonly changedAt: string;
}

export async function listStories(shelf: Shelf): Promise<Reply<Listing>> {
  try {
    return ok(await listingOf(shelf, await storyIdsIn(shelf.folder)));
  } catch (error) {
    return refuse(readFailure(error, shelf.folder));
  }
}

/** The stories of the library's folder, readable or not. */
export async function storyIdsIn(folder: string): Promise<string[]> {
  const ids = (await namesIn(folder)).filter((name) => StoryId.safeParse(name).success);
  const held = await Promise.all(ids.map((id) => exists(join(folder, id, STORY_FILE_NAME))));
  return ids.filter((_, index) => held[index]);
}

async function listingOf(shelf: Shelf, ids: readonly string[]): Promise<Listing> {
  const entries: StoryEntry[] = [];
  const damaged: DamagedStory[] = [];
  for (const id of ids) {
    const stored = await readStored(shelf.folder, id, shelf.readStoryFile);
    if (stored.ok) entries.push(entryOf(stored.value.file));
    else damaged.push({ id, failure: stored.failure, changedAt: await changeTime(shelf, id) });
  }
  entries.sort((one, other) => Date.parse(other.savedAt) - Date.parse(one.savedAt));
  return { entries, damaged };
}

/** The folder's own time tells when no file may be looked at. */
async function changeTime(shelf: Shelf, id: string): Promise<string> {
  const folder = join(shelf.folder, id);
  const file = await stat(join(folder, STORY_FILE_NAME)).catch(tolerate(FORBIDDEN));
  return (file ?? (await stat(folder))).mtime.toISOString();
}
