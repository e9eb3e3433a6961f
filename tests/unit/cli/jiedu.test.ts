import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { StoryFile } from '#shared/story';
import { testLibrary } from '../press/library';
import { readGlyphs } from '../press/read-pdf';
import { runJiedu } from './run-jiedu';
import { templates } from '#templates';

const REPORT = 'samples/hengyang-2019-minsheng.md';
const STORY = 'samples/hengyang-2019-minsheng.jiedu';

let folder = '';
beforeAll(async () => {
  await testLibrary();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedu-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The report without markup and white space: what every edition must say. */
async function sourceWords(): Promise<string> {
  return (await readFile(REPORT, 'utf8')).replaceAll(/[#*\s]/gu, '');
}

const exportTo = (input: string, format: string, name: string, template = 'tabloid') =>
  runJiedu(
    'export',
    input,
    '--template',
    template,
    '--format',
    format,
    '--out',
    join(folder, name),
  );

describe('jiedu import', () => {
  test('finds 4 sections, 16 initiatives, 2 joins and the hash of the sample', async () => {
    const { exitCode, stdout } = await runJiedu('import', REPORT);
    const { story, diagnostics, source } = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(story.sections.map((section: { blocks: unknown[] }) => section.blocks.length)).toEqual([
      3, 3, 6, 4,
    ]);
    expect(
      diagnostics.filter(({ action }: { action?: string }) => action === 'joined'),
    ).toHaveLength(2);
    expect(source).toMatchObject({
      sha256: '2ac83c91e38ca99dc00df96d24bf62dbaa9fcae5dee7e2e768def225dd4759b9',
      encoding: 'utf-8',
      format: 'md',
    });
  });

  test('saves a story that imports as itself', async () => {
    const saved = join(folder, 'story.jiedu');
    const first = await runJiedu('import', REPORT, '--save', saved);
    const again = await runJiedu('import', saved);
    expect(JSON.parse(again.stdout).story).toEqual(JSON.parse(first.stdout).story);
  });
});

describe('jiedu export', () => {
  test.each(['tabloid', 'broadsheet'])('%s prints the whole report in order', async (template) => {
    expect((await exportTo(REPORT, 'pdf', 'page.pdf', template)).exitCode).toBe(0);
    const pdf = await readFile(join(folder, 'page.pdf'));
    const lines = await readGlyphs(pdf);
    const words = lines
      .flat()
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/gu, '');
    // The tag 关键词 is drawn without its colon; ActualText carries it.
    const drawn = (await sourceWords()).replaceAll('关键词：', '关键词');
    expect(words).toContain(drawn);
  });

  test('the web page says the whole report in order', async () => {
    await exportTo(REPORT, 'html', 'page.html');
    const html = await readFile(join(folder, 'page.html'), 'utf8');
    const body = html.slice(html.indexOf('<body'), html.indexOf('<footer'));
    const words = body.replaceAll(/<[^>]*>/gu, '').replaceAll(/\s/gu, '');
    expect(words).toContain(await sourceWords());
  });

  test('the same story gives the same bytes', async () => {
    await exportTo(STORY, 'pdf', 'one.pdf');
    await exportTo(STORY, 'pdf', 'two.pdf');
    const [one, two] = await Promise.all(
      ['one.pdf', 'two.pdf'].map((name) => readFile(join(folder, name))),
    );
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  test('commentary written into a story file by hand is printed, its kind by either name', async () => {
    const file = StoryFile.parse(JSON.parse(await readFile(STORY, 'utf8')));
    const text = JSON.stringify(file).replace('"kind":"interpretation"', '"kind":"数说"');
    await writeFile(join(folder, 'by-hand.jiedu'), text);
    await exportTo(join(folder, 'by-hand.jiedu'), 'html', 'page.html');
    const html = await readFile(join(folder, 'page.html'), 'utf8');
    expect(html.match(/>数说</gu)).toHaveLength(1);
  });

  test('drafts are left out, and that is said', async () => {
    const file = StoryFile.parse(JSON.parse(await readFile(STORY, 'utf8')));
    const text = JSON.stringify(file).replace('"state":"approved"', '"state":"draft"');
    await writeFile(join(folder, 'draft.jiedu'), text);
    const { exitCode, stderr } = await exportTo(join(folder, 'draft.jiedu'), 'html', 'page.html');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('举措一的解读未通过，没有印出');
    expect(await readFile(join(folder, 'page.html'), 'utf8')).not.toContain('借钱要守规矩');
  });
});

describe('bad input gets one sentence, exit code 2, and nothing is written', () => {
  const refused = async (ran: Promise<{ exitCode: number; stdout: string; stderr: string }>) => {
    const { exitCode, stdout, stderr } = await ran;
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    return stderr;
  };

  test('an empty file', async () => {
    await writeFile(join(folder, 'empty.md'), '');
    expect(await refused(exportTo(join(folder, 'empty.md'), 'pdf', 'page.pdf'))).toContain(
      '是空的',
    );
    expect(await readdir(folder)).toEqual(['empty.md']);
  });

  test('a file that is not text', async () => {
    await writeFile(join(folder, 'noise.txt'), Buffer.from([0, 1, 2, 3, 255, 254, 0, 7]));
    const sentence = await refused(exportTo(join(folder, 'noise.txt'), 'pdf', 'page.pdf'));
    expect(sentence).toContain('不是文本');
    expect(await readdir(folder)).toEqual(['noise.txt']);
  });

  test('a file that is not there', async () => {
    const sentence = await refused(exportTo(join(folder, 'none.md'), 'pdf', 'page.pdf'));
    expect(sentence).toContain('none.md');
    expect(await readdir(folder)).toEqual([]);
  });

  test('a folder that does not exist or cannot be written to', async () => {
    expect(await refused(exportTo(REPORT, 'html', 'no/where/page.html'))).toContain('文件夹不存在');
    await mkdir(join(folder, 'locked'));
    await chmod(join(folder, 'locked'), 0o500);
    // Root may write anywhere: there the folder is replaced by a file in its place.
    const out = process.getuid?.() === 0 ? 'locked' : 'locked/page.html';
    await refused(exportTo(REPORT, 'html', out));
    expect(await readdir(folder)).toEqual(['locked']);
    expect(await readdir(join(folder, 'locked'))).toEqual([]);
  });

  test('its own input: the original outlives every export', async () => {
    const copy = join(folder, 'report.md');
    await writeFile(copy, await readFile(REPORT));
    expect(await refused(exportTo(copy, 'html', 'report.md'))).toContain('就是要读的原件');
    expect(await refused(runJiedu('import', copy, '--save', copy))).toContain('就是要读的原件');
    expect(await readFile(copy)).toEqual(await readFile(REPORT));
  });

  test.each([
    ['a headline without a place', (file: string) => file.replace(/"headline": \{[^}]*\},/u, '')],
    ['a sentence less', (file: string) => file.replace('抓好农民工工资清欠保支。"', '"')],
    ['a section less', withoutFirstSection],
    ['two sections in another order', withSectionsSwapped],
  ])('a story with %s', async (_, forge) => {
    const forged = forge(await readFile(STORY, 'utf8'));
    expect(forged).not.toBe(await readFile(STORY, 'utf8'));
    await writeFile(join(folder, 'forged.jiedu'), forged);
    await refused(exportTo(join(folder, 'forged.jiedu'), 'html', 'page.html'));
    expect(await readdir(folder)).toEqual(['forged.jiedu']);
  });

  test('an unknown template, named with those there are', async () => {
    const sentence = await refused(exportTo(REPORT, 'pdf', 'page.pdf', 'postcard'));
    expect(sentence).toContain(templates.map(({ id }) => id).join('、'));
    expect(await readdir(folder)).toEqual([]);
  });

  test('an unknown command, option, format or missing argument', async () => {
    expect(await refused(runJiedu('frobnicate'))).toContain('没有 frobnicate 这个命令');
    expect(await refused(runJiedu('import', REPORT, '--nope'))).toContain('--nope');
    expect(await refused(runJiedu('import'))).toContain('缺少参数');
    expect(await refused(exportTo(REPORT, 'docx', 'page.docx'))).toContain('--format');
    expect(await refused(runJiedu('--lang', 'en', 'frobnicate'))).toContain('unknown command');
  });
});

describe('jiedu layout and templates', () => {
  test('the display list is printed as text and as JSON', async () => {
    const text = await runJiedu('layout', REPORT, '--template', 'tabloid', '--dump', 'text');
    expect(text.stdout).toContain('打造民生“升级版”');
    const json = await runJiedu('layout', REPORT, '--template', 'tabloid', '--dump', 'json');
    expect(JSON.parse(json.stdout).pages).toHaveLength(1);
  });

  test('the report in words and as JSON says what was set', async () => {
    const { stdout } = await runJiedu('layout', STORY, '--template', 'broadsheet', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ template: 'broadsheet', pages: 1 });
    expect((await runJiedu('layout', STORY, '--template', 'tabloid')).stdout).toContain('第 1 版');
  });

  test('tabloid and broadsheet are always there', async () => {
    const { stdout } = await runJiedu('templates', '--json');
    expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['tabloid', 'broadsheet']),
    );
  });
});

function withoutFirstSection(text: string): string {
  const file = JSON.parse(text);
  file.story.sections.shift();
  return JSON.stringify(file);
}

function withSectionsSwapped(text: string): string {
  const file = JSON.parse(text);
  file.story.sections.reverse();
  return JSON.stringify(file);
}
