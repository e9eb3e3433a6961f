import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, StoryId, type Reply, type StoryEntry } from '#shared/desk';
import { initiativesOf, isBlankCommentary, type StoryFile } from '#shared/story';
import { errnoOf, MISSING, readFailure } from './file-failure';

/** The name of the file in a story's folder; a folder that holds one is a story. */
export const STORY_FILE_NAME = 'story.jiedu';

/** Checks the bytes of a `.jiedu` file; the readers' own check, passed in by the host. */
export type StoryFileReader = (bytes: Uint8Array, fileName: string) => Reply<StoryFile>;

/** A story as it stands on disk. */
export interface StoredStory {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly file: StoryFile;
}

/** Reads a story of the library. Its folder names it, even where the folder was copied by hand. */
export async function readStored(
  library: string,
  id: string,
  readStoryFile: StoryFileReader,
): Promise<Reply<StoredStory>> {
  if (!StoryId.safeParse(id).success) return refuse(noSuchStory(id));
  const path = join(library, id, STORY_FILE_NAME);
  const bytes = await readBytes(path, id);
  if (!bytes.ok) return bytes;
  const read = readStoryFile(bytes.value, `${id}/${STORY_FILE_NAME}`);
  if (!read.ok) return read;
  const file = { ...read.value, story: { ...read.value.story, id } };
  return ok({ path, bytes: bytes.value, file });
}

async function readBytes(path: string, id: string): Promise<Reply<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    if (MISSING.includes(errnoOf(error) ?? '')) return refuse(noSuchStory(id));
    return refuse(readFailure(error, path));
  }
}

export function noSuchStory(id: string) {
  return {
    code: 'not-found',
    zh: `稿件库里没有稿件 ${id}，可能已移到回收夹。回到稿件库再选`,
    en: `The library has no story ${id}; it may be in the trash. Go back to the library and choose again`,
  } as const;
}

/** The line of the library for a story. */
export function entryOf({ story, source, savedAt, revision }: StoryFile): StoryEntry {
  const initiatives = [...initiativesOf(story)];
  const written = initiatives.filter(
    ({ commentary }) => commentary !== undefined && !isBlankCommentary(commentary),
  );
  return {
    id: story.id,
    headline: story.headline ?? source.fileName,
    initiatives: initiatives.length,
    written: written.length,
    savedAt,
    revision,
    fileName: source.fileName,
    sourceSha256: source.sha256,
  };
}

/** A story file as bytes, once the readers' check has passed it: what is written can be read again. */
export function encodeStory(file: StoryFile, readStoryFile: StoryFileReader): Reply<Uint8Array> {
  const bytes = Buffer.from(JSON.stringify(file));
  const checked = readStoryFile(bytes, STORY_FILE_NAME);
  if (checked.ok) return ok(bytes);
  return refuse({
    code: 'bad-request',
    zh: `没存上：这样存下去会读不出来（${checked.failure.zh}）。撤销上一步改动再存`,
    en: `Not saved: the file could not be read again (${checked.failure.en}). Undo the last change and save again`,
  });
}
