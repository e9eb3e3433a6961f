import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testLibrary } from '../press/library';
import { runJiedu } from './run-jiedu';

const STORY = 'samples/hengyang-2019-minsheng.jiedu';
let folder: string;
let long: string;

beforeAll(async () => {
  await testLibrary();
  folder = await mkdtemp(join(tmpdir(), 'jiedu-print-'));
  long = join(folder, 'long.md');
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function exported(profile: string, name = `${profile}.pdf`): Promise<string> {
  const out = join(folder, name);
  const options = ['--format', 'pdf', '--template', 'tabloid', '--allow-overset'];
  options.push('--profile', profile);
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

test('copy that runs past its page is an error unless it is allowed, or the file a proof', async () => {
  const run = (...more: readonly string[]) => {
    const out = join(folder, 'overset.pdf');
    return runJiedu(
      'export',
      long,
      '--format',
      'pdf',
      '--template',
      'tabloid',
      '--out',
      out,
      ...more,
    );
  };
  const words = (await readFile('samples/hengyang-2019-minsheng.md', 'utf8')).trimEnd();
  await writeFile(long, `${words}\n${'我们要继续办好民生实事。'.repeat(600)}\n`);
  const refused = await run();
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toMatch(/一版排不下：超 \d+ 字，约 \d+ 行/u);
  expect((await run('--allow-overset')).exitCode).toBe(0);
  expect((await run('--profile', 'proof')).exitCode).toBe(0);
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
