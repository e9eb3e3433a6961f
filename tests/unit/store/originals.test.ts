import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLibrary, writeWhole, type Library, type LibraryNeeds } from '#electron/store';
import { ok, refuse } from '#shared/desk';
import type { StoryFile } from '#shared/story';
import { codeOf, countedNeeds, smallReport, valueOf } from './report-fixture';

let folder: string;
let library: Library;

const needs = () => countedNeeds(() => new Date(0));

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'jiedu-originals-')), 'stories');
  library = await openLibrary(folder, needs());
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const created = async (): Promise<StoryFile> => valueOf(await library.create(smallReport()));
const fileOf = (id: string) => join(folder, id, 'story.jiedu');

describe('the file a report came in', () => {
  const original = { name: '实事.docx', bytes: Buffer.from([0, 255, 10, 13]) };
  const full = refuse({ code: 'disk-full', zh: '磁盘已满', en: 'disk full' });
  const originalOf = async (id: string) => valueOf(await library.original(id));

  test('stands beside the story, byte for byte', async () => {
    const { story } = valueOf(await library.create(smallReport(), original));
    expect(await readFile(join(folder, story.id, 'original', '实事.docx'))).toEqual(original.bytes);
    expect(await originalOf(story.id)).toEqual(original);
    expect(await originalOf((await created()).story.id)).toBeUndefined();
  });

  test('is written before the story, so that none stands without its file', async () => {
    const written: string[] = [];
    library = await openLibrary(folder, {
      ...needs(),
      write: async (path, bytes) => {
        written.push(path.slice(folder.length + 1));
        return writeWhole(path, bytes);
      },
    });
    const { story } = valueOf(await library.create(smallReport(), original));
    expect(written).toEqual([`${story.id}/original/实事.docx`, `${story.id}/story.jiedu`]);
  });

  test.each(['original', 'story.jiedu'])(
    'leaves nothing behind when the disk is full at its %s',
    async (part) => {
      const write: LibraryNeeds['write'] = async (path, bytes) =>
        path.includes(part) ? full : writeWhole(path, bytes);
      const poor = await openLibrary(folder, { ...needs(), write });
      expect(codeOf(await poor.create(smallReport(), original))).toBe('disk-full');
      expect(await readdir(folder)).toEqual([]);
    },
  );

  test('of a later revision stands beside the earlier one', async () => {
    const { story } = valueOf(await library.create(smallReport(), original));
    const later = { name: '实事.docx', bytes: Buffer.from([1]) };
    const revise = (stored: StoryFile) => ok(stored);
    await library.revise(story.id, { baseRevision: 0, revise, original: later });
    const names = async () => (await readdir(join(folder, story.id, 'original'))).toSorted();
    expect(await names()).toEqual(['实事-2.docx', '实事.docx']);
    expect((await originalOf(story.id))?.bytes).toEqual(later.bytes);
    await library.revise(story.id, { baseRevision: 1, revise, original });
    expect(await names()).toEqual(['实事-2.docx', '实事.docx']);
    expect((await originalOf(story.id))?.bytes).toEqual(original.bytes);
  });

  test.each(['../story.jiedu', '..', '.', 'a\\b', '/etc/passwd', ''])(
    'is never a path such as %j',
    async (name) => {
      const { story } = await created();
      const file = JSON.parse(await readFile(fileOf(story.id), 'utf8'));
      const forged = { ...file, original: { name, sha256: '0'.repeat(64) } };
      await writeFile(fileOf(story.id), JSON.stringify(forged));
      expect(codeOf(await library.original(story.id))).toBe('file-damaged');
    },
  );
});
