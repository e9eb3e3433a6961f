import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFilePreferences, type PreferencesStore } from '#electron/store';

let folder: string;
let preferences: PreferencesStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedu-preferences-'));
  preferences = createFilePreferences(join(folder, 'desk'), { clock: () => new Date(7) });
});
afterEach(() => rm(folder, { recursive: true }));

const path = () => join(folder, 'desk', 'preferences.json');

test('before anything is kept there are no preferences', async () => {
  expect(await preferences.read()).toEqual({});
});

test('what is kept is there after a restart', async () => {
  await preferences.write({ theme: 'dark', templateId: 'tabloid' });
  const restarted = createFilePreferences(join(folder, 'desk'), { clock: () => new Date(7) });
  expect(await restarted.read()).toEqual({ theme: 'dark', templateId: 'tabloid' });
});

test('of writes at once the last one stands, whole', async () => {
  const writes = (['light', 'system', 'dark'] as const).map((theme) =>
    preferences.write({ theme }),
  );
  await Promise.all(writes);
  expect(await preferences.read()).toEqual({ theme: 'dark' });
});

test.each(['{"theme":', '{"theme":"pink"}', '[]'])(
  'a damaged file %j counts as none and is kept aside',
  async (text) => {
    await preferences.write({ theme: 'dark' });
    await writeFile(path(), text);
    expect(await preferences.read()).toEqual({});
    expect(await readdir(join(folder, 'desk'))).toEqual(['preferences.json.damaged-7']);
    expect(await readFile(`${path()}.damaged-7`, 'utf8')).toBe(text);
  },
);
