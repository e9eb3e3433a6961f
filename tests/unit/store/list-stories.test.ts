import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary, type Library } from '#electron/store';
import { commentary, countedNeeds, readBySchema, smallReport, valueOf } from './report-fixture';

let folder: string;
let library: Library;
/** The story files that were read, in order. */
let read: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedu-list-'));
  read = [];
  library = await openLibrary(folder, {
    ...countedNeeds(() => new Date(Date.UTC(2026, 6, 28, 10))),
    readStoryFile: (bytes, fileName) => {
      read.push(fileName);
      return readBySchema(bytes, fileName);
    },
  });
});
afterEach(() => rm(folder, { recursive: true }));

async function listed() {
  read = [];
  const { entries, damaged } = valueOf(await library.list());
  return {
    written: entries.map(({ written }) => written),
    damaged: damaged.length,
    read: read.length,
  };
}

test('a library is read once, and then only what changed', async () => {
  const { story } = valueOf(await library.create(smallReport()));
  const { story: other } = valueOf(await library.create(smallReport()));
  expect(await listed()).toEqual({ written: [0, 0], damaged: 0, read: 2 });
  expect(await listed()).toEqual({ written: [0, 0], damaged: 0, read: 0 });

  const commentaries = { i1: commentary('路修到家门口') };
  valueOf(await library.save(story.id, { baseRevision: 0, commentaries }));
  expect(await listed()).toMatchObject({ read: 1 });
  expect((await listed()).written.toSorted()).toEqual([0, 1]);

  await writeFile(join(folder, other.id, 'story.jiedu'), '{');
  expect(await listed()).toEqual({ written: [1], damaged: 1, read: 1 });
  valueOf(await library.remove(story.id));
  expect(await listed()).toEqual({ written: [], damaged: 1, read: 1 });
});
