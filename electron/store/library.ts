import { join } from 'node:path';
import { ok, type Reply } from '#shared/desk';
import type { ImportedReport, StoryFile } from '#shared/story';
import { createStory } from './create-story';
import { FORBIDDEN, tolerate } from './file-failure';
import { exists, makeFolder } from './folder';
import { listStories, storyIdsIn, type Listing } from './list-stories';
import { createQueue } from './queue';
import { removeStory } from './remove-story';
import { saveStory, type Saved } from './save-story';
import { historyOf, type Shelf } from './shelf';
import type { StoryChange } from './story-change';
import { readStored } from './story-folder';
import { sweepTemporaries } from './temporary';
import { writeWhole } from './writer';

/** The stories of one folder: `<id>/story.jiedu`, `<id>/history/<revision>.jiedu`, `.trash/`. */
export interface Library {
  list(): Promise<Reply<Listing>>;
  read(id: string): Promise<Reply<StoryFile>>;
  /** Takes a report in under a new id. */
  create(report: ImportedReport): Promise<Reply<StoryFile>>;
  /** Applies a change to the stored story; `conflict` when it was made on another revision. */
  save(id: string, change: StoryChange): Promise<Reply<Saved>>;
  /** Moves the story's folder to `.trash`, from where it can be put back by hand. */
  remove(id: string): Promise<Reply<null>>;
  /** True until the first `markUsed`. */
  isNew(): Promise<boolean>;
  markUsed(): Promise<Reply<null>>;
}

export type LibraryNeeds = Omit<Shelf, 'folder' | 'write'> & Partial<Pick<Shelf, 'write'>>;

/** Opens the library in a folder, which need not exist yet, and sweeps what a killed run left there. */
export async function openLibrary(folder: string, needs: LibraryNeeds): Promise<Library> {
  const shelf: Shelf = { write: writeWhole, ...needs, folder };
  const queue = createQueue();
  await sweep(shelf);
  return {
    list: () => listStories(shelf),
    read: async (id) => {
      const stored = await readStored(folder, id, needs.readStoryFile);
      return stored.ok ? ok(stored.value.file) : stored;
    },
    create: (report) => createStory(shelf, report),
    save: (id, change) => queue.run(id, () => saveStory(shelf, id, change)),
    remove: (id) => queue.run(id, () => removeStory(shelf, id)),
    isNew: async () => !(await exists(markerOf(shelf))),
    markUsed: () => markUsed(shelf),
  };
}

async function sweep(shelf: Shelf): Promise<void> {
  const now = shelf.clock().getTime();
  const ids = await storyIdsIn(shelf.folder).catch(tolerate(FORBIDDEN));
  const stories = (ids ?? []).flatMap((id) => [join(shelf.folder, id), historyOf(shelf, id)]);
  for (const folder of [shelf.folder, ...stories]) await sweepTemporaries(folder, now);
}

function markerOf(shelf: Shelf): string {
  return join(shelf.folder, '.used');
}

async function markUsed(shelf: Shelf): Promise<Reply<null>> {
  const made = await makeFolder(shelf.folder);
  if (!made.ok) return made;
  return shelf.write(markerOf(shelf), Buffer.from(shelf.clock().toISOString()));
}
