import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readInput } from '#electron/host';
import { MAX_FILE_BYTES } from '#shared/desk';
import { fileIn, REPORT, testDesk, type TestDesk } from './desk-fixture';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.remove());

describe('the command line reads', () => {
  test('a report file, dated by its last change', async () => {
    const path = await fileIn(desk, '报告.md', REPORT);
    const time = new Date('2019-01-08T09:30:00.000Z');
    await utimes(path, time, time);
    const input = await readInput(path);
    expect(input).toMatchObject({
      ok: true,
      value: {
        savedAt: time.toISOString(),
        story: { headline: '今年，衡阳要办好这些民生实事' },
        source: { text: REPORT, fileName: '报告.md' },
      },
    });
  });

  test('a story’s folder and its file alike, dated by the story', async () => {
    const { story, savedAt } = await desk.takeIn();
    const folder = join(desk.libraryDir, story.id);
    const fromFolder = await readInput(folder);
    expect(fromFolder).toMatchObject({ ok: true, value: { savedAt, story } });
    expect(await readInput(join(folder, 'story.jiedu'))).toEqual(fromFolder);
  });

  test('a report in the encoding it is told', async () => {
    const path = await fileIn(desk, '报告.txt', Uint8Array.of(0xba, 0xe2, 0xd1, 0xf4));
    const input = await readInput(path, { encoding: 'gb18030' });
    expect(input).toMatchObject({ ok: true, value: { source: { text: '衡阳' } } });
  });
});

describe('what cannot be read is told with its path', () => {
  const cases: readonly (readonly [string, string, () => Promise<string>])[] = [
    ['a missing file', 'not-found', async () => join(desk.root, '没有.md')],
    ['a path through a file', 'not-found', async () => join(await fileIn(desk, 'a', ''), 'b.md')],
    ['a folder without a story', 'not-found', async () => desk.root],
    ['an empty file', 'file-empty', () => fileIn(desk, '空.md', '')],
    [
      'a picture',
      'file-not-text',
      () => fileIn(desk, '图.md', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    ],
    ['a damaged story', 'file-damaged', () => fileIn(desk, '稿.jiedu', '{"format":')],
    [
      'too large a file',
      'file-too-large',
      () => fileIn(desk, '大.md', Buffer.alloc(MAX_FILE_BYTES + 1, 0x61)),
    ],
  ];

  test.each(cases)('%s is %s', async (_, code, make) => {
    const path = await make();
    const reply = await readInput(path);
    for (const language of ['zh', 'en']) {
      expect(reply).toMatchObject({ failure: { code, [language]: expect.stringContaining(path) } });
    }
  });

  test('a folder without a story is told what a story is', async () => {
    expect(await readInput(desk.root)).toMatchObject({
      failure: { zh: expect.stringMatching(/没有 story\.jiedu，不是稿件/u) },
    });
  });
});
