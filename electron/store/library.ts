import { join } from 'node:path';
import { ok, refuse, StoryId, type Reply } from '#shared/desk';
import type { ImportedReport, PictureAsset, StoryFile } from '#shared/story';
import { createStory } from './create-story';
import { FORBIDDEN, tolerate } from './file-failure';
import { exists, makeFolder } from './folder';
import { listStories, storyIdsIn, type KnownEntries, type Listing } from './list-stories';
import { createQueue } from './queue';
import { readOriginal, type OriginalFile } from './originals';
import {
  findLostPicture,
  keepPicture,
  pictureLost,
  readPictureFile,
  type PictureFiles,
} from './pictures';
import { removeStory } from './remove-story';
import { reviseStory, type Revision } from './revise-story';
import { historyOf, originalsOf, picturesOf, type Shelf } from './shelf';
import { applyChange, type StoryChange } from './story-change';
import { noSuchStory, readStored } from './story-folder';
import { sweepTemporaries } from './temporary';
import { writeWhole } from './writer';

/**
 * The stories of one folder: `<id>/story.jiedu`, `<id>/history/<revision>.jiedu`,
 * `<id>/original/<name>`, `<id>/pictures/<sha256>.<format>`, `.trash/`.
 */
export interface Library {
  list(): Promise<Reply<Listing>>;
  read(id: string): Promise<Reply<StoryFile>>;
  /** Takes a report in under a new id, with the file it was read from and the pictures it shows. */
  create(
    report: ImportedReport,
    original?: OriginalFile,
    pictures?: PictureFiles,
  ): Promise<Reply<StoryFile>>;
  /** Applies a change to the stored story; `conflict` when it was made on another revision. */
  save(id: string, change: StoryChange): Promise<Reply<Saved>>;
  /** Changes the stored story as a whole; `conflict` when it was made on another revision. */
  revise(id: string, revision: Revision): Promise<Reply<StoryFile>>;
  /** The file that the story's source was read from; undefined where none was kept. */
  original(id: string): Promise<Reply<OriginalFile | undefined>>;
  /** Puts a picture's file beside the story, for a save to show it. */
  keepPicture(id: string, asset: PictureAsset, bytes: Uint8Array): Promise<Reply<null>>;
  /** The file of a picture that the story shows or has shown. */
  picture(id: string, asset: PictureAsset): Promise<Reply<Uint8Array>>;
  /** Moves the story's folder to `.trash`, from where it can be put back by hand. */
  remove(id: string): Promise<Reply<null>>;
  /** True until the first `markUsed`. */
  isNew(): Promise<boolean>;
  markUsed(): Promise<Reply<null>>;
}

interface Saved {
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

export type LibraryNeeds = Omit<Shelf, 'folder' | 'write'> & Partial<Pick<Shelf, 'write'>>;

/** Opens the library in a folder, which need not exist yet, and sweeps what a killed run left there. */
export async function openLibrary(folder: string, needs: LibraryNeeds): Promise<Library> {
  const shelf: Shelf = { write: writeWhole, ...needs, folder };
  const queue = createQueue();
  const known: KnownEntries = new Map();
  await sweep(shelf);
  return {
    list: () => listStories(shelf, known),
    read: async (id) => {
      const stored = await readStored(folder, id, needs.readStoryFile);
      return stored.ok ? ok(stored.value.file) : stored;
    },
    create: (report, original, pictures) => createStory(shelf, report, original, pictures),
    save: (id, change) => queue.run(id, () => save(shelf, id, change)),
    revise: (id, revision) => queue.run(id, () => reviseStory(shelf, id, revision)),
    original: (id) => queue.run(id, () => readOriginal(shelf, id)),
    keepPicture: (id, asset, bytes) => queue.run(id, () => addPicture(shelf, id, asset, bytes)),
    picture: (id, asset) => readPicture(shelf, id, asset),
    remove: (id) => queue.run(id, () => removeStory(shelf, id)),
    isNew: async () => !(await exists(markerOf(shelf))),
    markUsed: () => markUsed(shelf),
  };
}

async function addPicture(
  shelf: Shelf,
  id: string,
  asset: PictureAsset,
  bytes: Uint8Array,
): Promise<Reply<null>> {
  const stored = await readStored(shelf.folder, id, shelf.readStoryFile);
  return stored.ok ? keepPicture(shelf, id, asset, bytes) : stored;
}

async function readPicture(
  shelf: Shelf,
  id: string,
  asset: PictureAsset,
): Promise<Reply<Uint8Array>> {
  if (!StoryId.safeParse(id).success) return refuse(noSuchStory(id));
  return readPictureFile(picturesOf(shelf, id), asset);
}

async function save(shelf: Shelf, id: string, change: StoryChange): Promise<Reply<Saved>> {
  const { baseRevision, pictures } = change;
  if (pictures !== undefined && (await findLostPicture(shelf, id, { pictures })) !== undefined) {
    return refuse(pictureLost);
  }
  const revise = (stored: StoryFile) => applyChange(stored, change);
  const saved = await reviseStory(shelf, id, { baseRevision, revise });
  if (!saved.ok) return saved;
  const { revision, savedAt } = saved.value;
  return ok({ revision, savedAt });
}

async function sweep(shelf: Shelf): Promise<void> {
  const now = shelf.clock().getTime();
  const ids = await storyIdsIn(shelf.folder).catch(tolerate(FORBIDDEN));
  const stories = (ids ?? []).flatMap((id) => [
    join(shelf.folder, id),
    historyOf(shelf, id),
    originalsOf(shelf, id),
  ]);
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
