import type { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { readApart } from '../../../electron/host/read-apart';
import type { ReadingLimits } from '../../../electron/host/reading-limits';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const job = (text: string, fileName: string) => ({ report: { bytes: bytesOf(text) }, fileName });
const SMALL = job('政府工作报告\n\n【举措一】建设公路。', '报告.txt');
/** It takes seconds and some 300 MB. */
const LARGE = job('今年要办好十件民生实事。\n\n'.repeat(400_000), '大.txt');
const ONE_SENTENCE = /^没有导入：[^。]+。[^。]+$/u;

/** Threads that have started and not ended. */
const alive = new Set<Worker>();
process.on('worker', (thread) => {
  alive.add(thread);
  thread.on('exit', () => alive.delete(thread));
});

describe('a report is read apart from the program', () => {
  test('again and again by the same thread', async () => {
    const first = await readApart(SMALL);
    const again = await readApart(SMALL);
    expect(first).toMatchObject({ ok: true, value: { story: { headline: '政府工作报告' } } });
    expect(again).toEqual(first);
  });

  test('at the same time as another', async () => {
    const replies = await Promise.all([readApart(SMALL), readApart(SMALL), readApart(SMALL)]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  test('and what the readers refuse is refused', async () => {
    expect(await readApart(job('', '报告.txt'))).toMatchObject({
      ok: false,
      failure: { code: 'file-empty' },
    });
  });
});

describe('a reading that costs too much', () => {
  const cases: readonly (readonly [string, ReadingLimits, RegExp])[] = [
    ['time', { timeMs: 200, memoryMb: 1024 }, /大\.txt 在 0\.2 秒内没有读完/u],
    ['memory', { timeMs: 60_000, memoryMb: 48 }, /读 大\.txt 要用的内存超过 48 MB/u],
  ];

  test.each(cases)('in %s is refused, and the program goes on', async (_, limits, what) => {
    const reply = await readApart(LARGE, limits);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'file-too-large' } });
    expect(reply).toMatchObject({ failure: { zh: expect.stringMatching(ONE_SENTENCE) } });
    expect(reply).toMatchObject({ failure: { zh: expect.stringMatching(what) } });
    expect((await readApart(SMALL)).ok).toBe(true);
  });

  test('leaves no thread behind', async () => {
    await readApart(SMALL);
    const before = [...alive];
    for (let round = 0; round < 5; round += 1) {
      await readApart(LARGE, { timeMs: 20, memoryMb: 64 });
      await readApart(SMALL, { timeMs: 10_000, memoryMb: 64 });
    }
    expect([...alive]).toEqual(before);
    expect(before).toHaveLength(1);
  });
});
