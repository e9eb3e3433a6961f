import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import type { Original, StoryFile } from '#shared/story';
import { MISSING, readFailure, tolerate } from './file-failure';
import { makeFolder } from './folder';
import { originalsOf, type Shelf } from './shelf';
import { readStored } from './story-folder';

/** A report's file as it came. */
export interface OriginalFile {
  /** A name that every file system takes, with its extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts a report's file into the story's folder of originals, unchanged, beside those of earlier
 * sources. Gives what the story file says of it; nothing where there is none.
 */
export async function keepOriginal(
  shelf: Shelf,
  id: string,
  original: OriginalFile | undefined,
): Promise<Reply<Pick<StoryFile, 'original'>>> {
  if (original === undefined) return ok({});
  const folder = originalsOf(shelf, id);
  const made = await makeFolder(folder);
  if (!made.ok) return made;
  const sha256 = hashOf(original.bytes);
  const { name, stands } = await placeFor(folder, original.name, sha256);
  const written = stands ? ok(null) : await shelf.write(join(folder, name), original.bytes);
  return written.ok ? ok({ original: { name, sha256 } }) : written;
}

/** The file's own name, or one with a number where another file has it. */
async function placeFor(folder: string, wanted: string, sha256: string) {
  const { name: stem, ext } = parse(wanted);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${stem}-${count}${ext}`;
    const standing = await readFile(join(folder, name)).catch(tolerate(MISSING));
    if (standing === undefined) return { name, stands: false };
    if (hashOf(standing) === sha256) return { name, stands: true };
  }
}

/** The file that the story's source was read from; undefined for a story that came without one. */
export async function readOriginal(
  shelf: Shelf,
  id: string,
): Promise<Reply<OriginalFile | undefined>> {
  const stored = await readStored(shelf.folder, id, shelf.readStoryFile);
  if (!stored.ok) return stored;
  const { original } = stored.value.file;
  return original === undefined ? ok(undefined) : readKept(originalsOf(shelf, id), original);
}

async function readKept(folder: string, original: Original): Promise<Reply<OriginalFile>> {
  const path = join(folder, original.name);
  try {
    const bytes = await readFile(path);
    if (hashOf(bytes) !== original.sha256) return refuse(changedSince(path));
    return ok({ name: original.name, bytes });
  } catch (error) {
    return refuse(readFailure(error, path));
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function changedSince(path: string): Failure {
  return {
    code: 'file-damaged',
    zh: `没读原件：${path} 已不是导入时的文件。把导入时的文件放回去，或重新导入`,
    en: `The original was not read: ${path} is no longer the imported file. Put that file back, or import it again`,
  };
}
