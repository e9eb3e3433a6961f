import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLibrary, writeWhole, type Library, type LibraryNeeds } from '#electron/store';
import { refuse } from '#shared/desk';
import { initiativesOf, type Story, type StoryFile } from '#shared/story';
import {
  codeOf,
  commentary,
  countedNeeds,
  readBySchema,
  smallReport,
  valueOf,
} from './report-fixture';

const START = Date.UTC(2026, 6, 28, 10);

let folder: string;
let library: Library;

/** A clock that moves on a second at each look. */
function needs(): LibraryNeeds {
  let seconds = 0;
  return countedNeeds(() => new Date(START + 1000 * seconds++));
}

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'jiedu-library-')), 'stories');
  library = await openLibrary(folder, needs());
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const created = async (): Promise<StoryFile> => valueOf(await library.create(smallReport()));
const textsOf = (story: Story) =>
  [...initiativesOf(story)].map((one) => one.commentary?.paragraphs.at(0)?.text);
const fileOf = (id: string) => join(folder, id, 'story.jiedu');
const write = (baseRevision: number, text: string) => ({
  baseRevision,
  commentaries: { i1: commentary(text) },
});

describe('a story is taken in', () => {
  test('an empty library lists nothing, before its folder exists and after', async () => {
    expect(valueOf(await library.list())).toEqual({ entries: [], damaged: [] });
  });

  test('it gets an id of its own and stands in a folder of that name', async () => {
    const { story, revision } = await created();
    expect([story.id, revision]).toEqual(['story-000000000001', 0]);
    expect(valueOf(await library.read(story.id)).story).toEqual(story);
  });

  test('an id that is taken is not given again', async () => {
    await mkdir(join(folder, 'story-000000000001'), { recursive: true });
    expect((await created()).story.id).toBe('story-000000000002');
  });

  test('the list shows the story saved last first, with what is written', async () => {
    const [first, second] = [await created(), await created()];
    const lines = async () =>
      valueOf(await library.list()).entries.map(({ id, written, initiatives }) => [
        id,
        `${written}/${initiatives}`,
      ]);
    await library.save(first.story.id, write(0, '通村公路修到哪里'));
    expect(await lines()).toEqual([
      [first.story.id, '1/2'],
      [second.story.id, '0/2'],
    ]);
    await library.save(second.story.id, write(0, '　'));
    expect(await lines()).toEqual([
      [second.story.id, '0/2'],
      [first.story.id, '1/2'],
    ]);
  });

  test('when the disk is full no half story is left behind', async () => {
    const full = refuse({ code: 'disk-full', zh: '磁盘已满', en: 'disk full' });
    const poor = await openLibrary(folder, { ...needs(), write: async () => full });
    expect(codeOf(await poor.create(smallReport()))).toBe('disk-full');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a story is saved', () => {
  test('commentary comes and goes, the report stays as it was', async () => {
    const { story, source } = await created();
    await library.save(story.id, write(0, '村里的路'));
    const written = valueOf(await library.read(story.id));
    expect(textsOf(written.story)).toEqual(['村里的路', undefined]);
    await library.save(story.id, { baseRevision: 1, commentaries: { i1: null } });
    const cleared = valueOf(await library.read(story.id));
    expect(cleared).toMatchObject({ story, source, revision: 2 });
    expect(textsOf(cleared.story)).toEqual([undefined, undefined]);
  });

  test('the 报眉 is replaced when given and kept when not', async () => {
    const { story } = await created();
    const edition = { paperName: '衡阳日报', pageNumber: 3 };
    await library.save(story.id, { baseRevision: 0, commentaries: {}, edition });
    await library.save(story.id, write(1, '路'));
    expect(valueOf(await library.read(story.id)).story.edition).toEqual(edition);
  });

  test('a change made on another revision is a conflict and changes nothing', async () => {
    const { story } = await created();
    await library.save(story.id, write(0, '先存的'));
    const before = await readFile(fileOf(story.id));
    expect(codeOf(await library.save(story.id, write(0, '后存的')))).toBe('conflict');
    expect(await readFile(fileOf(story.id))).toEqual(before);
  });

  test('of ten saves at once on one revision, one wins and nine are told', async () => {
    const { story } = await created();
    const texts = Array.from({ length: 10 }, (_, index) => `第${index}稿`);
    const replies = await Promise.all(texts.map((text) => library.save(story.id, write(0, text))));
    expect(replies.map(codeOf).toSorted()).toEqual([...Array<string>(9).fill('conflict'), 'ok']);
    const winner = texts[replies.findIndex(({ ok }) => ok)];
    expect(textsOf(valueOf(await library.read(story.id)).story)).toEqual([winner, undefined]);
  });

  test('an initiative the story does not have is refused by its name', async () => {
    const { story } = await created();
    const reply = await library.save(story.id, {
      baseRevision: 0,
      commentaries: { i1: commentary('路'), i9: commentary('桥') },
    });
    expect(reply).toMatchObject({
      failure: { code: 'bad-request', zh: expect.stringContaining('i9') },
    });
    expect(valueOf(await library.read(story.id)).revision).toBe(0);
  });

  test('what could not be read again is not written', async () => {
    const { story } = await created();
    const before = await readFile(fileOf(story.id));
    const unreadable = { ...commentary('路'), id: '' };
    const reply = await library.save(story.id, {
      baseRevision: 0,
      commentaries: { i1: unreadable },
    });
    expect(codeOf(reply)).toBe('bad-request');
    expect(await readFile(fileOf(story.id))).toEqual(before);
  });

  test('after a full disk the same save goes through once there is room', async () => {
    let isFull = true;
    const full = refuse({ code: 'disk-full', zh: '磁盘已满', en: 'disk full' });
    const { story } = await created();
    library = await openLibrary(folder, {
      ...needs(),
      write: async (path, bytes) => (isFull ? full : writeWhole(path, bytes)),
    });
    expect(codeOf(await library.save(story.id, write(0, '路')))).toBe('disk-full');
    expect(valueOf(await library.read(story.id)).revision).toBe(0);
    isFull = false;
    expect(codeOf(await library.save(story.id, write(0, '路')))).toBe('ok');
  });
});

describe('what was replaced can be found again', () => {
  const historyOf = (id: string) => join(folder, id, 'history');

  test('each revision stands in the history, byte for byte', async () => {
    const { story } = await created();
    const first = await readFile(fileOf(story.id));
    await library.save(story.id, write(0, '一稿'));
    const second = await readFile(fileOf(story.id));
    await library.save(story.id, write(1, '二稿'));
    expect(await readFile(join(historyOf(story.id), '0.jiedu'))).toEqual(first);
    expect(await readFile(join(historyOf(story.id), '1.jiedu'))).toEqual(second);
  });

  test('keeping a revision needs no second copy of it', async () => {
    const { story } = await created();
    const { ino } = await stat(fileOf(story.id));
    await library.save(story.id, write(0, '一稿'));
    expect((await stat(join(historyOf(story.id), '0.jiedu'))).ino).toBe(ino);
  });

  test('where no second name can be given, it is copied', async () => {
    const { story } = await created();
    const first = await readFile(fileOf(story.id));
    await mkdir(historyOf(story.id));
    await symlink('gone', join(historyOf(story.id), '0.jiedu'));
    expect(codeOf(await library.save(story.id, write(0, '一稿')))).toBe('ok');
    expect(await readFile(join(historyOf(story.id), '0.jiedu'))).toEqual(first);
  });

  test('a revision that cannot be kept is not replaced', async () => {
    const { story } = await created();
    await writeFile(historyOf(story.id), 'a file in the way');
    expect(codeOf(await library.save(story.id, write(0, '一稿')))).toBe('not-writable');
    expect(valueOf(await library.read(story.id)).revision).toBe(0);
  });

  test('the last fifty are kept', async () => {
    const { story } = await created();
    for (let revision = 0; revision < 53; revision += 1) {
      valueOf(await library.save(story.id, write(revision, `第${revision}稿`)));
    }
    const kept = (await readdir(historyOf(story.id))).map((name) => Number.parseInt(name, 10));
    expect(kept.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 3),
    );
  });

  test('an old file put back by hand does not cost the revisions after it', async () => {
    const { story } = await created();
    const old = await readFile(fileOf(story.id));
    await library.save(story.id, write(0, '一稿'));
    await library.save(story.id, write(1, '二稿'));
    await writeFile(fileOf(story.id), old);
    await library.save(story.id, write(0, '另一稿'));
    await library.save(story.id, write(1, '再一稿'));
    const kept = await Promise.all(
      (await readdir(historyOf(story.id))).map((name) => readFile(join(historyOf(story.id), name))),
    );
    const texts = kept.map((bytes) => textsOf(valueOf(readBySchema(bytes, '')).story).at(0));
    expect(texts).toEqual(expect.arrayContaining([undefined, '一稿', '另一稿']));
  });

  test('a deleted story lies whole in the trash', async () => {
    const { story } = await created();
    await library.save(story.id, write(0, '一稿'));
    const last = await readFile(fileOf(story.id));
    expect(codeOf(await library.remove(story.id))).toBe('ok');
    expect(codeOf(await library.read(story.id))).toBe('not-found');
    const [name = ''] = await readdir(join(folder, '.trash'));
    expect(name).toMatch(new RegExp(`^${story.id}-20260728T1000\\d{5}Z$`, 'u'));
    expect(await readFile(join(folder, '.trash', name, 'story.jiedu'))).toEqual(last);
    expect(await readdir(join(folder, '.trash', name, 'history'))).toEqual(['0.jiedu']);
  });
});

describe('damage is told and never made worse', () => {
  test.each([
    ['half of it', '{"format":"jiedu-'],
    ['nothing', ''],
    ['another thing', '[]'],
  ])('a file that holds %s is reported, the others still list', async (_, text) => {
    const [broken, whole] = [await created(), await created()];
    await writeFile(fileOf(broken.story.id), text);
    const { entries, damaged } = valueOf(await library.list());
    expect(entries.map(({ id }) => id)).toEqual([whole.story.id]);
    expect(damaged).toMatchObject([{ id: broken.story.id, failure: { code: 'file-damaged' } }]);
    expect(codeOf(await library.save(broken.story.id, write(0, '路')))).toBe('file-damaged');
    expect(await readFile(fileOf(broken.story.id), 'utf8')).toBe(text);
  });

  test('a damaged story can still be moved to the trash', async () => {
    const { story } = await created();
    await writeFile(fileOf(story.id), '?');
    expect(codeOf(await library.remove(story.id))).toBe('ok');
    expect(valueOf(await library.list())).toEqual({ entries: [], damaged: [] });
  });

  test.each(['../stories', '..', '.trash', 'no-such-story', '', 'a/b', '\0'])(
    'no id such as %j leads anywhere',
    async (id) => {
      await created();
      expect(codeOf(await library.read(id))).toBe('not-found');
      expect(codeOf(await library.save(id, write(0, '路')))).toBe('not-found');
      expect(codeOf(await library.remove(id))).toBe('not-found');
    },
  );

  test('a folder copied by hand is a story of its own name', async () => {
    const { story } = await created();
    await mkdir(join(folder, 'copy'));
    await writeFile(join(folder, 'copy', 'story.jiedu'), await readFile(fileOf(story.id)));
    expect(valueOf(await library.read('copy')).story.id).toBe('copy');
  });

  test('what a killed run left half written is swept at the next opening', async () => {
    const { story } = await created();
    const litter = '.jiedu-tmp-0-abc';
    const places = [folder, join(folder, story.id)];
    for (const place of places) await writeFile(join(place, litter), '半');
    await writeFile(join(folder, `.jiedu-tmp-${process.pid}-abc`), '正在写');
    await openLibrary(folder, { ...needs(), clock: () => new Date() });
    expect((await readdir(folder)).toSorted()).toEqual([`.jiedu-tmp-${process.pid}-abc`, story.id]);
    expect(await readdir(join(folder, story.id))).toEqual(['story.jiedu']);
  });
});

test('a library is new until it is marked as used', async () => {
  expect(await library.isNew()).toBe(true);
  expect(codeOf(await library.markUsed())).toBe('ok');
  expect(await (await openLibrary(folder, needs())).isNew()).toBe(false);
});
