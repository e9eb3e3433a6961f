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

/** The lines of the stories as they were read last, by id; whoever lists keeps it between two lists. */
export type KnownEntries = Map<string, KnownEntry>;

interface KnownEntry {
  /** Of the file that was read: one that is written anew has another. */
  readonly stamp: string;
  readonly entry: StoryEntry;
}

/** Reads only the stories whose files changed since the last list. */
export async function listStories(shelf: Shelf, known: KnownEntries): Promise<Reply<Listing>> {
  try {
    return ok(await listingOf(shelf, await storyIdsIn(shelf.folder), known));
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

async function listingOf(
  shelf: Shelf,
  ids: readonly string[],
  known: KnownEntries,
): Promise<Listing> {
  const entries: StoryEntry[] = [];
  const damaged: DamagedStory[] = [];
  for (const id of ids) {
    const stamp = await stampOf(shelf, id);
    const same = known.get(id);
    if (same !== undefined && same.stamp === stamp) {
      entries.push(same.entry);
      continue;
    }
    const stored = await readStored(shelf.folder, id, shelf.readStoryFile);
    if (stored.ok) {
      const entry = entryOf(stored.value.file);
      entries.push(entry);
      if (stamp !== undefined) known.set(id, { stamp, entry });
    } else {
      damaged.push({ id, failure: stored.failure, changedAt: await changeTime(shelf, id) });
    }
  }
  entries.sort((one, other) => Date.parse(other.savedAt) - Date.parse(one.savedAt));
  return { entries, damaged };
}

/** A whole write is a new file; the time alone could be the same. */
async function stampOf(shelf: Shelf, id: string): Promise<string | undefined> {
  const path = join(shelf.folder, id, STORY_FILE_NAME);
  const file = await stat(path, { bigint: true }).catch(tolerate(FORBIDDEN));
  return file && `${file.ino} ${file.mtimeNs} ${file.size}`;
}

/** The folder's own time tells when no file may be looked at. */
async function changeTime(shelf: Shelf, id: string): Promise<string> {
  const folder = join(shelf.folder, id);
  const file = await stat(join(folder, STORY_FILE_NAME)).catch(tolerate(FORBIDDEN));
  return (file ?? (await stat(folder))).mtime.toISOString();
}
