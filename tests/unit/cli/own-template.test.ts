import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testLibrary } from '../press/library';
import { runJiedu } from './run-jiedu';

const STORY = 'samples/hengyang-2019-minsheng.jiedu';
let root: string;

beforeAll(async () => {
  await testLibrary();
  root = await mkdtemp(join(tmpdir(), 'jiedu-own-template-'));
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

const layout = async (folder: string) => {
  const { exitCode, stdout, stderr } = await runJiedu(
    'layout',
    STORY,
    '--template',
    folder,
    '--json',
  );
  return { exitCode, stderr, said: exitCode === 0 ? (JSON.parse(stdout) as unknown) : undefined };
};

test('a newspaper copies a template, changes a number, and sets a story in it', async () => {
  const folder = join(root, 'our-daily');
  expect((await runJiedu('templates', '--copy', 'tabloid', '--to', folder)).exitCode).toBe(0);
  expect((await layout(folder)).said).toMatchObject({ template: 'our-daily', pages: 2 });

  const file = join(folder, 'template.json');
  const words = await readFile(file, 'utf8');
  const steps = [{ size: 8, pitch: 10.2, columns: 5, columnEm: 15 }];
  await writeFile(file, JSON.stringify({ ...JSON.parse(words), steps }));
  expect((await layout(folder)).said).toMatchObject({ setting: { size: 8, columns: 5 } });

  await writeFile(file, JSON.stringify({ ...JSON.parse(words), bleedMm: -1 }));
  const refused = await layout(folder);
  expect(refused.exitCode).not.toBe(0);
  expect(refused.stderr).toContain('bleedMm');
});

test('a copy never takes the place of a template that is there', async () => {
  const folder = join(root, 'kept');
  await runJiedu('templates', '--copy', 'cards', '--to', folder);
  const before = await readFile(join(folder, 'template.json'), 'utf8');
  expect((await runJiedu('templates', '--copy', 'tabloid', '--to', folder)).exitCode).not.toBe(0);
  expect(await readFile(join(folder, 'template.json'), 'utf8')).toBe(before);
});
