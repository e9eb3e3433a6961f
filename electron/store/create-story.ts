import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Reply } from '#shared/desk';
import type { ImportedReport, StoryFile } from '#shared/story';
import { errnoOf, tolerate, writeFailure } from './file-failure';
import { makeFolder } from './folder';
import type { Shelf } from './shelf';
import { encodeStory, STORY_FILE_NAME } from './story-folder';

const ID_BYTES = 6;

/** Takes a report into the library as revision 0 of a new story. */
export async function createStory(shelf: Shelf, report: ImportedReport): Promise<Reply<StoryFile>> {
  const id = await claimId(shelf);
  if (!id.ok) return id;
  const file = firstRevision(report, id.value, shelf.clock());
  const written = await writeFirst(shelf, file);
  if (written.ok) return ok(file);
  await rmdir(join(shelf.folder, id.value)).catch(tolerate(['ENOTEMPTY', 'ENOENT']));
  return written;
}

/** A folder made is an id taken: two imports at once never share one. */
async function claimId(shelf: Shelf): Promise<Reply<string>> {
  const made = await makeFolder(shelf.folder);
  if (!made.ok) return made;
  const id = `story-${shelf.randomHex(ID_BYTES)}`;
  try {
    await mkdir(join(shelf.folder, id));
    return ok(id);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return claimId(shelf);
    return refuse(writeFailure(error, join(shelf.folder, id)));
  }
}

function firstRevision(report: ImportedReport, id: string, now: Date): StoryFile {
  return {
    format: 'jiedu-story',
    schema: 1,
    revision: 0,
    savedAt: now.toISOString(),
    story: { ...report.story, id },
    source: report.source,
    diagnostics: report.diagnostics,
    ...(report.decisions === undefined ? {} : { decisions: report.decisions }),
  };
}

async function writeFirst(shelf: Shelf, file: StoryFile): Promise<Reply<null>> {
  const bytes = encodeStory(file, shelf.readStoryFile);
  if (!bytes.ok) return bytes;
  return shelf.write(join(shelf.folder, file.story.id, STORY_FILE_NAME), bytes.value);
}
