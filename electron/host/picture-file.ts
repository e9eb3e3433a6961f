import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readPicture } from '#electron/pictures';
import { isStoryFileName, readStoryFile } from '#electron/readers';
import { readFailure } from '#electron/store';
import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import {
  initiativesOf,
  WHOLE,
  type Picture,
  type PicturePlace,
  type Story,
  type StoryFile,
} from '#shared/story';
import { carriedPictures } from './carried-pictures';

/** What a person says of a picture on the command line. */
export interface PictureWords {
  readonly caption: string;
  readonly credit: string;
  readonly alt?: string | undefined;
  /** The label or the id of an initiative; the slot where it is left out. */
  readonly beside?: string | undefined;
  /** Text stands beside it. */
  readonly wrap: boolean;
}

/** A `.jiedu` file with a picture added, as bytes to be written whole; and the picture. */
export async function addPictureToFile(
  storyPath: string,
  picturePath: string,
  words: PictureWords,
): Promise<Reply<{ readonly bytes: Uint8Array; readonly picture: Picture }>> {
  if (!isStoryFileName(storyPath)) return refuse(notAStoryFile(storyPath));
  const file = await readWholeStory(storyPath);
  if (!file.ok) return file;
  const content = await readBytes(picturePath);
  if (!content.ok) return content;
  const asset = await readPicture(content.value, basename(picturePath));
  if (!asset.ok) return asset;
  const place = placeFor(file.value.story, words);
  if (!place.ok) return place;
  const picture = pictureOf(file.value.story, words, asset.value, place.value);
  const bytes = encode(withPicture(file.value, picture, asset.value.sha256, content.value));
  const checked = readStoryFile(bytes, basename(storyPath));
  return checked.ok ? ok({ bytes, picture }) : checked;
}

async function readWholeStory(path: string): Promise<Reply<StoryFile>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const file = readStoryFile(bytes.value, path);
  if (!file.ok) return file;
  const carried = await carriedPictures(file.value, path);
  return carried.ok ? file : carried;
}

async function readBytes(path: string): Promise<Reply<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return refuse(readFailure(error, path));
  }
}

function placeFor(story: Story, { beside, wrap }: PictureWords): Reply<PicturePlace> {
  if (beside === undefined) return ok({ kind: 'slot' });
  const named = [...initiativesOf(story)].filter(
    ({ id, label }) => id === beside || label === beside,
  );
  const [initiative, ...others] = named;
  if (initiative === undefined) return refuse(noInitiative(beside));
  if (others.length > 0)
    return refuse(
      manyInitiatives(
        beside,
        named.map(({ id }) => id),
      ),
    );
  return ok({ kind: 'beside', initiativeId: initiative.id, wrap });
}

function pictureOf(
  { pictures = [] }: Story,
  { caption, credit, alt }: PictureWords,
  asset: NonNullable<Picture['asset']>,
  place: PicturePlace,
): Picture {
  const taken = new Set(pictures.map(({ id }) => id));
  let count = pictures.length + 1;
  while (taken.has(`picture-${count}`)) count += 1;
  const words = { caption, credit, ...(alt === undefined ? {} : { alt }) };
  return { id: `picture-${count}`, asset, ...words, crop: WHOLE, place };
}

function withPicture(
  file: StoryFile,
  picture: Picture,
  sha256: string,
  bytes: Uint8Array,
): StoryFile {
  const { story, assets = {}, revision } = file;
  return {
    ...file,
    revision: revision + 1,
    story: { ...story, pictures: [...(story.pictures ?? []), picture] },
    assets: { ...assets, [sha256]: Buffer.from(bytes).toString('base64') },
  };
}

const encode = (file: StoryFile) => new TextEncoder().encode(`${JSON.stringify(file)}\n`);

const notAStoryFile = (path: string): Failure => ({
  code: 'bad-request',
  zh: `没有放图：${path} 不是 .jiedu 稿件。先用 jiedu import 报告 --save 稿件.jiedu 存一份`,
  en: `No picture added: ${path} is no .jiedu story. Make one by jiedu import REPORT --save STORY.jiedu`,
});

const noInitiative = (name: string): Failure => ({
  code: 'bad-request',
  zh: `没有放图：稿件里没有举措“${name.slice(0, 40)}”。看 jiedu import 的结果，写对标签或编号`,
  en: `No picture added: the story has no initiative “${name.slice(0, 40)}”. Name a label or an id of it`,
});

const manyInitiatives = (name: string, ids: readonly string[]): Failure => ({
  code: 'bad-request',
  zh: `没有放图：有 ${ids.length} 条举措都叫“${name}”。改写编号：${ids.join('、')}`,
  en: `No picture added: ${ids.length} initiatives are called “${name}”. Name an id: ${ids.join(', ')}`,
});
