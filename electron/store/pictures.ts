import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import { assetsOf, type PictureAsset, type Story } from '#shared/story';
import { readFailure } from './file-failure';
import { exists, makeFolder } from './folder';
import { picturesOf, type Shelf } from './shelf';

/** The bytes of pictures by their hash. */
export type PictureFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Puts a picture's file beside the story, under its hash: the same picture is written once, and an older
 * revision of the story still finds what it shows.
 */
export async function keepPicture(
  shelf: Shelf,
  id: string,
  asset: PictureAsset,
  bytes: Uint8Array,
): Promise<Reply<null>> {
  const folder = picturesOf(shelf, id);
  const made = await makeFolder(folder);
  if (!made.ok) return made;
  const path = join(folder, fileNameOf(asset));
  const stands = await readPictureFile(folder, asset);
  return stands.ok ? ok(null) : shelf.write(path, bytes);
}

/** Keeps what a story shows of these files; what it does not show is left. */
export async function keepPictures(
  shelf: Shelf,
  { id, pictures }: Story,
  files: PictureFiles,
): Promise<Reply<null>> {
  for (const asset of assetsOf(pictures)) {
    const bytes = files.get(asset.sha256);
    if (bytes === undefined) continue;
    const kept = await keepPicture(shelf, id, asset, bytes);
    if (!kept.ok) return kept;
  }
  return ok(null);
}

/**
 * The file of a picture; refused when it is missing or no longer what it was.
 * @param folder the story's folder of pictures
 */
export async function readPictureFile(
  folder: string,
  asset: PictureAsset,
): Promise<Reply<Uint8Array>> {
  const path = join(folder, fileNameOf(asset));
  try {
    const bytes = await readFile(path);
    const hash = createHash('sha256').update(bytes).digest('hex');
    return hash === asset.sha256 ? ok(bytes) : refuse(changedSince(path));
  } catch (error) {
    return refuse(readFailure(error, path));
  }
}

/** The first picture of a story whose file is not in its folder. */
export async function findLostPicture(
  shelf: Shelf,
  id: string,
  { pictures }: Pick<Story, 'pictures'>,
): Promise<PictureAsset | undefined> {
  for (const asset of assetsOf(pictures)) {
    if (!(await exists(join(picturesOf(shelf, id), fileNameOf(asset))))) return asset;
  }
  return undefined;
}

/** The name of a picture's file in its folder. */
function fileNameOf({ sha256, format }: PictureAsset): string {
  return `${sha256}.${format}`;
}

function changedSince(path: string): Failure {
  return {
    code: 'file-damaged',
    zh: `没有读图：${path} 已不是放进稿件时的图片。把那份图片重新放一次`,
    en: `The picture was not read: ${path} is no longer what was added. Add the picture again`,
  };
}

export const pictureLost: Failure = {
  code: 'not-found',
  zh: '没存上：稿件夹里没有这张图片的文件。把图片重新放一次',
  en: 'Not saved: the story’s folder has no file of this picture. Add the picture again',
};
