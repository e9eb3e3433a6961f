import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runJiedu } from './run-jiedu';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedu-serve-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test.each(['稿件库', '稿件库/内层'])(
  'a library that cannot be a folder is refused in one sentence: %s',
  async (place) => {
    await writeFile(join(folder, '稿件库'), '这是一个文件');
    vi.stubEnv('JIEDU_LIBRARY', join(folder, place));
    const { exitCode, stdout, stderr } = await runJiedu('serve', '--no-open');
    expect([exitCode, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toContain(join(folder, place));
  },
);
