import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { preflight } from '#electron/preflight';
import { paintPdf, readOwnProfile } from '#electron/press';
import { testLibrary } from './library';
import { readStreams } from './read-pdf';
import { pageOf, setRun } from './set-page';

const PROFILE = 'resources/icc/cgats-tr002-newsprint-tac236.icc';
const whole = readFileSync(PROFILE);
const folder = mkdtempSync(join(tmpdir(), 'jiedu-icc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A profile with some of its bytes changed. */
function changed(change: (bytes: Buffer) => Buffer | void): string {
  const bytes = Buffer.from(whole);
  const path = join(folder, `${Math.random()}.icc`);
  writeFileSync(path, change(bytes) ?? bytes);
  return path;
}

const sentenceOf = async (path: string) => {
  const read = await readOwnProfile(path);
  return read.ok ? undefined : read.failure;
};

test('the profile of a press is read with the name that it gives itself', async () => {
  const read = await readOwnProfile(PROFILE);
  expect(read).toMatchObject({ ok: true, value: { version: 2 } });
  expect(read.ok && read.value.name.length).toBeGreaterThan(5);
});

describe('refused in one sentence that says what to do', () => {
  test.each([
    ['读不到', () => join(folder, 'nowhere.icc')],
    ['不是 ICC 特性文件', () => changed(() => Buffer.from('not a profile'))],
    ['不是输出设备（prtr）', () => changed((bytes) => void bytes.write('mntr', 12, 'latin1'))],
    ['不是 CMYK', () => changed((bytes) => void bytes.write('RGB ', 16, 'latin1'))],
    ['版本不是 ICC 2 或 4', () => changed((bytes) => void bytes.writeUInt8(9, 8))],
    ['残缺不全', () => changed((bytes) => bytes.subarray(0, 5000))],
    ['残缺不全', () => changed((bytes) => void bytes.writeUInt32BE(5000, 128))],
    ['超过 16 MB', () => changed((bytes) => Buffer.concat([bytes, Buffer.alloc(17 << 20)]))],
  ])('%s', async (zh, make) => {
    const path = make();
    const failure = await sentenceOf(path);
    expect(failure?.zh.startsWith(`${path} `)).toBe(true);
    expect(failure?.zh).toContain(zh);
    expect(failure?.en).not.toBe('');
  });
});

test('whatever byte is broken, it is read or refused', async () => {
  for (let at = 0; at < 400; at += 1) {
    const path = changed((bytes) => void bytes.writeUInt8((bytes[at] ?? 0) ^ 0xff, at));
    expect(typeof (await readOwnProfile(path)).ok).toBe('boolean');
    rmSync(path);
  }
});

test('it is embedded as it is, called Custom, in no registry, and preflight passes it', async () => {
  const read = await readOwnProfile(PROFILE);
  if (!read.ok) throw new Error(read.failure.en);
  const fonts = await testLibrary();
  const pages = [pageOf([setRun(await fonts.book(), '建设农村公路三百公里。')])];
  const options = { fonts, title: '解读', date: new Date(0), ownProfile: read.value };
  for (const profile of ['x1a', 'x4'] as const) {
    const painted = await paintPdf(pages, { ...options, profile });
    if (!painted.ok) throw new Error(painted.failure.en);
    const pdf = Buffer.from(painted.value);
    const words = pdf.toString('latin1');
    expect(words).toContain('(Custom)');
    expect(words).not.toContain('www.color.org');
    expect(readStreams(pdf).some(({ data }) => whole.equals(data))).toBe(true);
    const report = preflight(pdf, { standard: profile });
    if (!report.ok) throw new Error(report.failure.en);
    expect(report.value.results.filter(({ status }) => status === 'fail')).toEqual([]);
  }
});

test('a profile of version 4 goes into PDF/X-4 only', async () => {
  const path = changed((bytes) => void bytes.writeUInt8(4, 8));
  const read = await readOwnProfile(path);
  if (!read.ok) throw new Error(read.failure.en);
  const fonts = await testLibrary();
  const pages = [pageOf([setRun(await fonts.book(), '三百公里。')])];
  const options = { fonts, title: '解读', date: new Date(0), ownProfile: read.value };
  expect(await paintPdf(pages, { ...options, profile: 'x4' })).toMatchObject({ ok: true });
  expect(await paintPdf(pages, { ...options, profile: 'x1a' })).toMatchObject({
    failure: { zh: `${path} 是 ICC 4 版，PDF/X-1a 只能用 2 版。请印厂另存为 2 版，或输出 PDF/X-4` },
  });
});
