import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { initiativesOf, StoryFile, type Picture } from '#shared/story';
import { cmykJpeg, grain } from '../../fixtures/pictures';
import { testLibrary } from '../press/library';
import { runJiedu } from './run-jiedu';

const SAMPLE = 'samples/hengyang-2019-minsheng.jiedu';
let folder: string;
let pictured: string;

beforeAll(async () => {
  await testLibrary();
  folder = await mkdtemp(join(tmpdir(), 'jiedu-pictures-'));
  pictured = await sample('pictured.jiedu');
  const ids = [...initiativesOf((await read(pictured)).story)].map(({ id }) => id);
  const beside = [undefined, ids[3], ids[7], ids[12]];
  for (const [index, id] of beside.entries()) {
    const size = index === 3 ? { width: 450, height: 600 } : { width: 2100, height: 1400 + index };
    const place = id === undefined ? [] : ['--beside', id, ...(index === 3 ? ['--wrap'] : [])];
    const words = ['--caption', `图说${index}，油茶林进入盛果期。`, '--credit', '张三 摄'];
    const added = await add(pictured, await cmykJpeg(size), ...words, ...place);
    if (added.exitCode !== 0) throw new Error(added.stderr);
  }
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function sample(name: string): Promise<string> {
  const path = join(folder, name);
  await copyFile(SAMPLE, path);
  return path;
}

const read = async (path: string) => StoryFile.parse(JSON.parse(await readFile(path, 'utf8')));

async function add(story: string, bytes: Uint8Array, ...options: readonly string[]) {
  const file = join(folder, 'photo.jpg');
  await writeFile(file, bytes);
  return runJiedu('picture', 'add', story, file, ...options);
}

function exportPdf(story: string, template: string, profile: string, out: string) {
  const kind = ['--format', 'pdf', '--template', template, '--profile', profile, '--allow-overset'];
  return runJiedu('export', story, ...kind, '--out', join(folder, out));
}

const PAGES = ['tabloid', 'broadsheet'].flatMap((template) =>
  ['x1a', 'x4'].map((profile) => [template, profile] as const),
);

test.each(PAGES)(
  'sixteen commentaries and four CMYK pictures in %s pass preflight for %s and say the report',
  { timeout: 60_000 },
  async (template, profile) => {
    const out = `${template}-${profile}.pdf`;
    expect(await exportPdf(pictured, template, profile, out)).toMatchObject({ exitCode: 0 });
    const judged = await runJiedu('preflight', join(folder, out), '--profile', profile);
    expect(judged.stdout.split('\n').filter((line) => /^(?:FAIL|WARN)/u.test(line))).toEqual([]);
    const pdf = (await readFile(join(folder, out))).toString('latin1');
    expect(pdf.match(/\/Subtype \/Image/gu)).toHaveLength(4);
    expect(pdf).toContain('/S /Figure');
    const verified = await runJiedu('verify', pictured, join(folder, out));
    expect(JSON.parse(verified.stdout)).toEqual({ equal: true, differences: [] });
  },
);

test('the web page holds the pictures with their words, and still says the report', async () => {
  const out = join(folder, 'page.html');
  const made = await runJiedu(
    'export',
    pictured,
    '--format',
    'html',
    '--template',
    'tabloid',
    '--out',
    out,
  );
  expect(made.exitCode).toBe(0);
  const html = await readFile(out, 'utf8');
  expect(html.match(/<figure class="picture"/gu)).toHaveLength(4);
  expect(html.match(/src="data:image\/jpeg;base64,/gu)).toHaveLength(4);
  const verified = await runJiedu('verify', pictured, out);
  expect(JSON.parse(verified.stdout)).toEqual({ equal: true, differences: [] });
});

test('an empty slot stops the print and not the proof', async () => {
  const story = await sample('empty.jiedu');
  const file = await read(story);
  const crop = { left: 0, top: 0, width: 1, height: 1 };
  const slot: Picture = { id: 'one', caption: '茶山', credit: '', crop, place: { kind: 'slot' } };
  await writeFile(story, JSON.stringify({ ...file, story: { ...file.story, pictures: [slot] } }));
  const refused = await exportPdf(story, 'tabloid', 'x1a', 'empty.pdf');
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain('图片位还空着');
  expect(await exportPdf(story, 'tabloid', 'proof', 'empty.pdf')).toMatchObject({ exitCode: 0 });
}, 30_000);

test('a picture with too few pixels stops the print and says how wide it may be', async () => {
  const story = await sample('coarse.jiedu');
  await add(story, await grain({ width: 600, height: 400 }).jpeg().toBuffer());
  const refused = await exportPdf(story, 'tabloid', 'x1a', 'coarse.pdf');
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toMatch(/只有 \d+ ppi.*毫米宽以内/u);
  expect(await exportPdf(story, 'tabloid', 'proof', 'coarse.pdf')).toMatchObject({ exitCode: 0 });
}, 30_000);

test('the same story gives the same bytes', { timeout: 60_000 }, async () => {
  await exportPdf(pictured, 'tabloid', 'x1a', 'again.pdf');
  const [one, other] = await Promise.all(
    ['tabloid-x1a.pdf', 'again.pdf'].map((name) => readFile(join(folder, name))),
  );
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
});

test('what cannot be added leaves the story as it was', async () => {
  const story = await sample('kept.jiedu');
  const before = await readFile(story);
  const photo = await cmykJpeg({ width: 60, height: 40 });
  const refusals = [
    await add(story, Buffer.from('no picture')),
    await add(story, photo, '--beside', '举措一'),
    await add(story, photo, '--beside', '举措九十九'),
    await add(story, photo, '--width', '3'),
  ];
  expect(refusals.map(({ exitCode }) => exitCode)).toEqual([2, 2, 2, 2]);
  expect(refusals[1]?.stderr).toContain('改写编号');
  expect((await readFile(story)).equals(before)).toBe(true);
});
