import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench, describe } from 'vitest';
import { exportStory } from '#electron/host';
import { paintPdf } from '#electron/press';
import { layoutStory } from '#shared/layout';
import { initiativesOf, StoryFile, withCommentary, type Story } from '#shared/story';
import { findTemplate } from '#templates';
import { testLibrary } from '../unit/press/library';

/**
 * From a report to a PDF: whole processes of the built command line (`npm run build:cli`), then warm.
 * Where `JIEDU_TYPST` and `JIEDU_TYPST_LONG` hold commands that set the same words with Typst, they
 * run beside, and vitest prints how many times faster one is.
 */
const { JIEDU_TYPST, JIEDU_TYPST_LONG } = process.env;
const SAMPLE = 'samples/hengyang-2019-minsheng.md';
const LONG_TIMES = 105;

const folder = await mkdtemp(join(tmpdir(), 'jiedu-bench-'));
const long = join(folder, 'long.md');
const sample = await readFile(SAMPLE, 'utf8');
const start = sample.indexOf('【举措一】');
await writeFile(long, sample.slice(0, start) + sample.slice(start).repeat(LONG_TIMES));

function exportCold(report: string): void {
  const target = ['--format', 'pdf', '--template', 'broadsheet', '--out', join(folder, 'out.pdf')];
  run(process.execPath, ['cli/jiedu.mjs', 'export', report, ...target, '--allow-overset']);
}

function run(command: string, args: readonly string[], shell = false): void {
  const { status, stderr } = spawnSync(command, args, { shell, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}

function besideTypst(command: string | undefined, iterations: number): void {
  if (command === undefined) return;
  bench('Typst', () => run(command, [], true), { iterations, time: 0, warmupIterations: 1 });
}

describe('one page, a process each', () => {
  bench('jiedu export', () => exportCold(SAMPLE), { iterations: 7, time: 0, warmupIterations: 1 });
  besideTypst(JIEDU_TYPST, 7);
});

describe('360,000 characters, a process each', () => {
  bench('jiedu export', () => exportCold(long), { iterations: 2, time: 0, warmupIterations: 0 });
  besideTypst(JIEDU_TYPST_LONG, 2);
});

const fonts = await testLibrary();
const book = await fonts.book();
const { story, source } = StoryFile.parse(
  JSON.parse(await readFile('samples/hengyang-2019-minsheng.jiedu', 'utf8')),
);
const template = findTemplate('broadsheet');
if (template === undefined) throw new Error('no broadsheet');

/** The story after one more character in its last commentary. */
function typed(from: Story, count: number): Story {
  const last = [...initiativesOf(from)].at(-1);
  if (last?.commentary === undefined) return from;
  const paragraphs = [{ text: `有关政策可到中国政府网查阅${'。'.repeat(count % 3)}` }];
  return withCommentary(from, last.id, { ...last.commentary, paragraphs });
}

describe('one page, warm', () => {
  let count = 0;
  bench('layout and PDF after a keystroke', async () => {
    count += 1;
    const { pages } = layoutStory(typed(story, count), template, book);
    await paintPdf(pages, { fonts, title: 'bench', date: new Date(0) });
  });
  bench('export, read back and judged', async () => {
    await exportStory({ story, source }, template, 'pdf', { fonts, date: new Date(0) });
  });
});
