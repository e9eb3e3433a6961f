import { join } from 'node:path';
import { ok, refuse, StoryId, type Reply } from '#shared/desk';
import { writeFailure } from './file-failure';
import { exists, makeFolder } from './folder';
import { trashOf, type Shelf } from './shelf';
import { noSuchStory, STORY_FILE_NAME } from './story-folder';
import { renameFirmly } from './writer';

/** Moves a story, damaged or not, to the trash under its id and the time. */
export async function removeStory(shelf: Shelf, id: string): Promise<Reply<null>> {
  const folder = join(shelf.folder, id);
  const known = StoryId.safeParse(id).success && (await exists(join(folder, STORY_FILE_NAME)));
  if (!known) return refuse(noSuchStory(id));
  const made = await makeFolder(trashOf(shelf));
  if (!made.ok) return made;
  try {
    await renameFirmly(folder, join(trashOf(shelf), `${id}-${fileTime(shelf.clock())}`));
    return ok(null);
  } catch (error) {
    return refuse(writeFailure(error, folder));
  }
}

/** 20260728T101112345Z: a time that every file system takes as a name. */
function fileTime(now: Date): string {
  return now.toISOString().replaceAll(/[-:.]/gu, '');
}
