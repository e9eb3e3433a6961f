import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { carriedAssets, readInput } from '#electron/host';
import { initiativesOf, StoryFile, WHOLE, type Picture, type PictureAsset } from '#shared/story';
import { halves } from '../../fixtures/pictures';
import { testDesk, type TestDesk } from './desk-fixture';

let desk: TestDesk;
let bytes: Buffer;

beforeEach(async () => {
  desk = await testDesk();
  bytes = await halves({ width: 300, height: 200 }).jpeg().toBuffer();
});
afterEach(() => desk.remove());

const sent = (content: Uint8Array, fileName = '图.jpg') => ({
  fileName,
  base64: Buffer.from(content).toString('base64'),
});

const slot = (asset?: PictureAsset): Picture => ({
  id: 'picture-1',
  ...(asset === undefined ? {} : { asset }),
  caption: '村村通公路',
  credit: '张三 摄',
  crop: WHOLE,
  place: { kind: 'slot' },
});

/** A story of the library with a picture in its slot. */
async function withPicture() {
  const { story, revision } = await desk.takeIn();
  const asset = await desk.ask('story:add-picture', { storyId: story.id, ...sent(bytes) });
  const pictures = [slot(asset)];
  const change = { storyId: story.id, baseRevision: revision, commentaries: {}, pictures };
  const saved = await desk.ask('story:save', change);
  return { story, asset, revision: saved.revision, folder: join(desk.libraryDir, story.id) };
}

/** The story as one file that travels. */
async function asFile(folder: string): Promise<StoryFile> {
  const input = await readInput(folder);
  if (!input.ok) throw new Error(input.failure.en);
  const stored = StoryFile.parse(JSON.parse(await readFile(join(folder, 'story.jiedu'), 'utf8')));
  return { ...stored, ...carriedAssets(input.value.pictures ?? new Map()) };
}

const importFile = (file: unknown) => sent(Buffer.from(JSON.stringify(file)), '民生.jiedu');

test('a picture that was added and saved is there after a restart, byte for byte', async () => {
  const { story, asset, folder } = await withPicture();
  expect(asset).toMatchObject({ format: 'jpeg', width: 300, height: 200 });
  await desk.reopen();
  const { story: opened } = await desk.ask('story:open', { storyId: story.id });
  expect(opened.pictures).toEqual([slot(asset)]);
  const kept = await readFile(join(folder, 'pictures', `${asset.sha256}.jpeg`));
  expect(kept.equals(bytes)).toBe(true);
  const { base64 } = await desk.ask('story:show-picture', { storyId: story.id, asset });
  expect((await sharp(Buffer.from(base64, 'base64')).metadata()).width).toBe(300);
});

test('a save that shows a picture nobody added is refused', async () => {
  const { story, revision } = await desk.takeIn();
  const asset = { sha256: 'a'.repeat(64), format: 'png' as const, width: 10, height: 10 };
  const change = {
    storyId: story.id,
    baseRevision: revision,
    commentaries: {},
    pictures: [slot(asset)],
  };
  expect(await desk.refused('story:save', change)).toBe('not-found');
});

test('a save that puts a picture beside no initiative of the story is refused', async () => {
  const { story, revision } = await desk.takeIn();
  const place = { kind: 'beside', initiativeId: 'i-nowhere', wrap: false };
  const pictures = [{ ...slot(), place }];
  const change = { storyId: story.id, baseRevision: revision, commentaries: {}, pictures };
  expect(await desk.refused('story:save', change)).toBe('bad-request');
});

test('what is no picture is not kept', async () => {
  const { story } = await desk.takeIn();
  const add = (content: Uint8Array) =>
    desk.refused('story:add-picture', { storyId: story.id, ...sent(content) });
  expect(await add(Buffer.from('<script>'))).toBe('format-unknown');
  expect(await add(bytes.subarray(0, 200))).toBe('file-damaged');
  const folder = await readdir(join(desk.libraryDir, story.id));
  expect(folder).not.toContain('pictures');
});

test('the picture’s file in the folder was exchanged: it is not shown', async () => {
  const { story, asset, folder } = await withPicture();
  await writeFile(join(folder, 'pictures', `${asset.sha256}.jpeg`), 'other');
  const code = await desk.refused('story:show-picture', { storyId: story.id, asset });
  expect(code).toBe('file-damaged');
});

test('a story file carries its pictures into another library', async () => {
  const { asset, folder } = await withPicture();
  const file = await asFile(folder);
  await rm(desk.libraryDir, { recursive: true });
  await mkdir(desk.libraryDir);
  await desk.reopen();
  const { story } = await desk.ask('story:import', importFile(file));
  expect(story.pictures).toEqual([slot(asset)]);
  const { base64 } = await desk.ask('story:show-picture', { storyId: story.id, asset });
  expect(base64.length).toBeGreaterThan(100);
  const kept = await readFile(join(desk.libraryDir, story.id, 'story.jiedu'), 'utf8');
  expect(kept).not.toContain('"assets"');
});

test('a story file whose pictures are not what it says is refused', async () => {
  const { asset, folder } = await withPicture();
  const file = await asFile(folder);
  const other = (await halves({ width: 10, height: 10 }).png().toBuffer()).toString('base64');
  const refused = (changed: object) =>
    desk.refused('story:import', importFile({ ...file, ...changed }));
  expect(await refused({ assets: { [asset.sha256]: other } })).toBe('file-damaged');
  expect(await refused({ assets: { ...file.assets, ['b'.repeat(64)]: other } })).toBe(
    'file-damaged',
  );
  const wider = { ...file.story, pictures: [slot({ ...asset, width: 9000 })] };
  expect(await refused({ story: wider })).toBe('file-damaged');
});

test('a correction that takes an initiative away leaves its picture in the slot', async () => {
  const { story, asset, revision } = await withPicture();
  const last = [...initiativesOf(story)].at(-1);
  if (last === undefined) throw new Error('no initiative');
  const place = { kind: 'beside' as const, initiativeId: last.id, wrap: true };
  const change = { storyId: story.id, commentaries: {}, pictures: [{ ...slot(asset), place }] };
  const saved = await desk.ask('story:save', { ...change, baseRevision: revision });
  const dropped = await desk.ask('story:correct', {
    storyId: story.id,
    baseRevision: saved.revision,
    decisions: [{ kind: 'style', style: 'none' }],
  });
  expect(dropped.story.pictures).toEqual([slot(asset)]);
});
