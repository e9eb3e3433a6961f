import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as recognition from '#shared/import';
import { readDecided } from '../../../cli/decide';

vi.mock(import('#shared/import'), { spy: true });

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedu-decided-'));
  path = join(folder, '报告.txt');
  await writeFile(path, '政府工作报告\n【看点一】稳住就业。\n（一）扩大岗位。\n（二）新建学校。');
});
afterEach(() => rm(folder, { recursive: true }));

test.each([{}, { style: 'parenthesised' }])(
  'a report is recognised in its thread, and not once more here (%j)',
  async (options) => {
    const read = await readDecided(path, options);
    expect(read).toMatchObject({ value: { candidates: [{ count: 1 }, { count: 2 }] } });
    expect(recognition.importReport).not.toHaveBeenCalled();
  },
);
