import type { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { importReport } from '#shared/import';
import { sourceOf } from '../import/source-of';
import { workApart, type WorkOptions } from '../../../electron/host/work-apart';
import type { WorkLimits } from '../../../electron/host/work-limits';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const job = (text: string, fileName: string) => ({ report: { bytes: bytesOf(text) }, fileName });
const SMALL = job('政府工作报告\n\n【举措一】建设公路。', '报告.txt');
/** It takes seconds and some 300 MB. */
const LARGE = job('今年要办好十件民生实事。\n\n'.repeat(400_000), '大.txt');
const readApart = (
  work: ReturnType<typeof job>,
  limits?: WorkLimits,
  options: Partial<WorkOptions> = {},
) => workApart('read', work, { fileName: work.fileName, limits, ...options });
const ONE_SENTENCE = /^没有(?:导入|改|比对|换)：[^。]+。[^。]+$/u;

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
  const cases: readonly (readonly [string, WorkLimits, RegExp])[] = [
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

describe('a stored report that is worked on again', () => {
  /** A third of a second at least: a report that takes long to read takes long to read again. */
  const SLOW = { timeMs: 30, memoryMb: 1024 };
  const storedLarge = async () => {
    const source = sourceOf('今年要办好十件民生实事。\n\n'.repeat(20_000));
    const { story, diagnostics } = importReport(source);
    return { story, diagnostics, source };
  };

  test('and takes too long is refused by what was done to it', async () => {
    const stored = await storedLarge();
    const options = { fileName: '大.txt', limits: SLOW };
    const corrected = await workApart('correct', { report: stored, decisions: [] }, options);
    const compared = await workApart('compare', { stored, next: stored.source }, options);
    expect(corrected).toMatchObject({
      failure: { code: 'file-too-large', zh: expect.stringMatching(/^没有改：大\.txt/u) },
    });
    expect(compared).toMatchObject({
      failure: { code: 'file-too-large', zh: expect.stringMatching(/^没有比对：大\.txt/u) },
    });
    for (const reply of [corrected, compared]) {
      expect(reply).toMatchObject({ failure: { zh: expect.stringMatching(ONE_SENTENCE) } });
    }
  });

  test('leaves the program free to answer meanwhile', async () => {
    const stored = await storedLarge();
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    const working = workApart('correct', { report: stored, decisions: [] }, { fileName: '大.txt' });
    // What is sent to the thread is copied here; what it does there takes none of our turns.
    const sent = turns;
    await working;
    clearInterval(ticking);
    expect(turns - sent).toBeGreaterThan(10);
  });
});

describe('a reading that is cancelled', () => {
  test('says so, ends its thread, and the next one is read', async () => {
    const controller = new AbortController();
    const reading = readApart(LARGE, undefined, { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    expect(await reading).toMatchObject({
      failure: { code: 'cancelled', zh: expect.stringMatching(ONE_SENTENCE) },
    });
    expect((await readApart(SMALL)).ok).toBe(true);
  });

  test('before it began is not begun', async () => {
    const reply = await readApart(LARGE, undefined, { signal: AbortSignal.abort() });
    expect(reply).toMatchObject({ failure: { code: 'cancelled' } });
  });
});
