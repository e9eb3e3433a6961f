import { mkdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Reply } from '#shared/desk';
import type { ImportedReport, StoryFile } from '#shared/story';
import { errnoOf, FORBIDDEN, tolerate, writeFailure } from './file-failure';
import { makeFolder } from './folder';
import { keepOriginal, type OriginalFile } from './originals';
import { keepPictures, type PictureFiles } from './pictures';
import { originalsOf, picturesOf, type Shelf } from './shelf';
import { encodeStory, STORY_FILE_NAME } from './story-folder';

const ID_BYTES = 6;

/**
 * Takes a report into the library as revision 0 of a new story. Its original file is written first: a
 * folder without a story is no story, so a crash leaves none without its original.
 */
export async function createStory(
  shelf: Shelf,
  report: ImportedReport,
  original?: OriginalFile,
  pictures: PictureFiles = new Map(),
): Promise<Reply<StoryFile>> {
  const id = await claimId(shelf);
  if (!id.ok) return id;
  const file = await writeAll(shelf, firstRevision(report, id.value, shelf.clock()), {
    original,
    pictures,
  });
  if (!file.ok) await clear(shelf, id.value);
  return file;
}

/** The files that lie beside a story. */
interface Beside {
  readonly original: OriginalFile | undefined;
  readonly pictures: PictureFiles;
}

async function writeAll(
  shelf: Shelf,
  bare: StoryFile,
  { original, pictures }: Beside,
): Promise<Reply<StoryFile>> {
  const shown = await keepPictures(shelf, bare.story, pictures);
  if (!shown.ok) return shown;
  const kept = await keepOriginal(shelf, bare.story.id, original);
  if (!kept.ok) return kept;
  const file = { ...bare, ...kept.value };
  const written = await writeFirst(shelf, file);
  return written.ok ? ok(file) : written;
}

/** Takes back what was made of a story that could not be written. */
async function clear(shelf: Shelf, id: string): Promise<void> {
  for (const folder of [originalsOf(shelf, id), picturesOf(shelf, id)]) {
    await rm(folder, { recursive: true, force: true }).catch(tolerate(FORBIDDEN));
  }
  await rmdir(join(shelf.folder, id)).catch(tolerate(['ENOTEMPTY', 'ENOENT']));
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
