import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testLibrary } from '../press/library';
import { runJiedu } from './run-jiedu';

const STORY = 'samples/hengyang-2019-minsheng.jiedu';
let folder: string;

beforeAll(async () => {
  await testLibrary();
  folder = await mkdtemp(join(tmpdir(), 'jiedu-print-'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function exported(profile: string, name = `${profile}.pdf`): Promise<string> {
  const out = join(folder, name);
  const options = ['--format', 'pdf', '--template', 'tabloid', '--profile', profile];
  const { exitCode, stderr } = await runJiedu('export', STORY, ...options, '--out', out);
  expect(stderr).not.toContain('"code"');
  expect(exitCode).toBe(0);
  return out;
}

test.each(['x1a', 'x4'])('an export for %s passes its own preflight', async (profile) => {
  const file = await exported(profile);
  const { exitCode, stdout } = await runJiedu('preflight', file, '--profile', profile);
  expect(exitCode).toBe(0);
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(29);
  expect(lines.filter((line) => !line.startsWith('PASS '))).toEqual([]);
});

test('a page of every face, its profile with it, is at most 500 KB', async () => {
  const out = join(folder, 'broadsheet.pdf');
  const options = ['--format', 'pdf', '--template', 'broadsheet', '--out', out];
  await runJiedu('export', STORY, ...options);
  expect((await readFile(out)).length).toBeLessThanOrEqual(500 * 1024);
});

test('a proof is no print file, and preflight says why', async () => {
  const file = await exported('proof');
  const { exitCode, stdout } = await runJiedu('preflight', file, '--json');
  expect(exitCode).toBe(1);
  const report: unknown = JSON.parse(stdout);
  expect(report).toMatchObject({ profile: 'x1a', pages: 2 });
  expect(stdout).toContain('"no-rgb-operators"');
});

test('what is no PDF is refused with its name', async () => {
  const path = join(folder, 'no.pdf');
  await writeFile(path, 'not a pdf');
  const { exitCode, stderr } = await runJiedu('preflight', path);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(path);
});

test('an export equals its source, and the certificate beside it says of which file', async () => {
  const file = await exported('x1a', 'verified.pdf');
  const verified = await runJiedu('verify', STORY, file);
  expect(verified.exitCode).toBe(0);
  expect(JSON.parse(verified.stdout)).toEqual({ equal: true, differences: [] });
  const certificate: unknown = JSON.parse(await readFile(`${file}.verified.json`, 'utf8'));
  expect(certificate).toMatchObject({
    equal: true,
    sourceSha256: expect.stringMatching(/^\w{64}$/),
  });
});

test('the export of another report is told apart', async () => {
  const file = await exported('x1a', 'other.pdf');
  const report = 'tests/fixtures/rural-revitalization-2018.txt';
  const { exitCode, stdout } = await runJiedu('verify', report, file);
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ equal: false });
});

test('a folio line that is not filled in is told, with what to do', async () => {
  const out = join(folder, 'folio.pdf');
  const options = ['--format', 'pdf', '--template', 'tabloid', '--out', out];
  const { stderr } = await runJiedu('export', STORY, ...options);
  expect(stderr).toContain('报眉还缺');
});
