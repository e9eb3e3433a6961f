import { join } from 'node:path';
import { readPicture } from '#electron/pictures';
import { PICTURES_FOLDER, readPictureFile, type PictureFiles } from '#electron/store';
import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import { assetsOf, type PictureAsset, type Story, type StoryFile } from '#shared/story';

/**
 * The pictures inside a story file, each looked at as if it had just been added. One that the file
 * shows and does not carry is told when the page is made.
 */
export async function carriedPictures(
  { story, assets = {} }: StoryFile,
  fileName: string,
): Promise<Reply<PictureFiles>> {
  const pictures = new Map<string, Uint8Array>();
  for (const asset of assetsOf(story.pictures)) {
    const base64 = assets[asset.sha256];
    if (base64 === undefined) continue;
    const bytes = Buffer.from(base64, 'base64');
    const read = await readPicture(bytes, fileName);
    if (!read.ok) return read;
    if (!isSame(read.value, asset)) return refuse(otherPicture(fileName));
    pictures.set(asset.sha256, bytes);
  }
  return ok(pictures);
}

const isSame = (a: PictureAsset, b: PictureAsset) =>
  a.sha256 === b.sha256 && a.format === b.format && a.width === b.width && a.height === b.height;

const otherPicture = (fileName: string): Failure => ({
  code: 'file-damaged',
  zh: `没有导入：${fileName} 里的图片与所记的格式或尺寸不符。重新取一份稿件文件`,
  en: `Not imported: a picture in ${fileName} is not of the format or size it says. Get the story file again`,
});

/** The pictures in a story's folder; one that is missing is told when the page is made. */
export async function folderPictures(folder: string, story: Story): Promise<PictureFiles> {
  const pictures = new Map<string, Uint8Array>();
  for (const asset of assetsOf(story.pictures)) {
    const read = await readPictureFile(join(folder, PICTURES_FOLDER), asset);
    if (read.ok) pictures.set(asset.sha256, read.value);
  }
  return pictures;
}

/** Pictures as a story file carries them; nothing where there are none. */
export function carriedAssets(pictures: PictureFiles): Pick<StoryFile, 'assets'> {
  if (pictures.size === 0) return {};
  const entries = [...pictures].map(([sha256, bytes]) => [
    sha256,
    Buffer.from(bytes).toString('base64'),
  ]);
  return { assets: Object.fromEntries(entries) };
}
