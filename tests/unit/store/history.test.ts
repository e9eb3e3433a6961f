import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLibrary, type Library } from '#electron/store';
import { ok } from '#shared/desk';
import type { StoryFile } from '#shared/story';
import { revisionsToForget, type KeptRevision } from '../../../electron/store/history-limits';
import { commentary, countedNeeds, smallReport, valueOf } from './report-fixture';

const MINUTE = 60_000;
const DAY = 86_400_000;

let folder: string;
let library: Library;
let now: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedu-history-'));
  now = Date.UTC(2026, 6, 28, 10);
  library = await openLibrary(
    folder,
    countedNeeds(() => new Date(now)),
  );
});
afterEach(() => rm(folder, { recursive: true }));

async function write(id: string, baseRevision: number): Promise<void> {
  const commentaries = { i1: commentary(`第${baseRevision}稿`) };
  valueOf(await library.save(id, { baseRevision, commentaries }));
}

async function correct(id: string, baseRevision: number): Promise<void> {
  const revise = (stored: StoryFile) => ok({ ...stored, decisions: [] });
  valueOf(await library.revise(id, { baseRevision, revise, isCorrection: true }));
}

const kept = async (id: string) => (await readdir(join(folder, id, 'history'))).toSorted();

describe('the history of a story', () => {
  test('has one revision for the corrections of a sitting, the one before them', async () => {
    const { story } = valueOf(await library.create(smallReport()));
    await write(story.id, 0);
    for (let revision = 1; revision < 9; revision += 1) {
      now += MINUTE;
      await correct(story.id, revision);
    }
    await write(story.id, 9);
    expect(await kept(story.id)).toEqual(['0.jiedu', '1.jiedu', '9.correction.jiedu']);
  });

  test('has another one after a pause of half an hour', async () => {
    const { story } = valueOf(await library.create(smallReport()));
    await correct(story.id, 0);
    now += 31 * MINUTE;
    await correct(story.id, 1);
    expect(await kept(story.id)).toEqual(['0.jiedu', '1.correction.jiedu']);
  });

  test('loses nothing that was written to corrections', async () => {
    const { story } = valueOf(await library.create(smallReport()));
    for (let revision = 0; revision < 120; revision += 2) {
      await write(story.id, revision);
      await correct(story.id, revision + 1);
    }
    const written = (await kept(story.id)).filter((name) => !name.includes('correction'));
    expect(written).toHaveLength(50);
  });

  test('keeps the last of each day for ninety days', async () => {
    const { story } = valueOf(await library.create(smallReport()));
    for (let revision = 0; revision < 200; revision += 1) {
      await write(story.id, revision);
      if (revision % 2 === 1) now += DAY;
    }
    const revisions = (await kept(story.id)).map((name) => Number.parseInt(name, 10));
    expect(revisions.toSorted((a, b) => a - b).slice(0, 3)).toEqual([20, 22, 24]);
    expect(revisions.filter((revision) => revision >= 150)).toHaveLength(50);
  });
});

const revision = fc.record({
  name: fc.string(),
  revision: fc.nat(400),
  isCorrection: fc.boolean(),
  savedAt: fc.integer({ min: 0, max: 200 * DAY }),
});

test('whatever a history holds, the last fifty that were written stay', () => {
  fc.assert(
    fc.property(fc.uniqueArray(revision, { selector: ({ name }) => name }), (all) => {
      const forgotten = new Set(revisionsToForget(all, 200 * DAY));
      const written = all.filter(({ isCorrection }) => !isCorrection);
      const last = [...written].sort((a, b) => b.revision - a.revision).slice(0, 50);
      const isKept = ({ name }: KeptRevision) => !forgotten.has(name);
      expect(last.every(isKept)).toBe(true);
    }),
  );
});
