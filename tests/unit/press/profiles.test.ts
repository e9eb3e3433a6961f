import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paintPdf, type FontLibrary, type PdfOptions } from '#electron/press';
import type { GlyphRun, Page } from '#shared/display';
import type { FontBook } from '#shared/typeset';
import { testLibrary } from './library';
import { readBookmarks, readContents, readGlyphs, readStreams } from './read-pdf';
import { pageOf, setRun } from './set-page';

const DATE = new Date('2026-01-15T00:00:00Z');
const IMPRINT = {
  paperName: '衡阳日报',
  date: '2019年1月10日',
  pageNumber: 3,
  story: '增强百姓幸福感',
  version: 12,
  signed: false,
};

let fonts: FontLibrary;
let book: FontBook;
let folder: string;

beforeAll(async () => {
  fonts = await testLibrary();
  book = await fonts.book();
  folder = mkdtempSync(join(tmpdir(), 'jiedu-press-'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Options = Partial<PdfOptions>;

async function paint(pages: readonly Page[], options: Options = {}): Promise<Buffer> {
  const given = { fonts, title: '解读', date: DATE, imprint: IMPRINT, ...options };
  const painted = await paintPdf(pages, given);
  if (!painted.ok) throw new Error(painted.failure.en);
  return Buffer.from(painted.value);
}

/** What a tool of the system says of the file. */
function ask(pdf: Buffer, tool: string, ...args: readonly string[]): string {
  const path = join(folder, 'page.pdf');
  writeFileSync(path, pdf);
  return execFileSync(
    tool,
    args.map((arg) => (arg === 'FILE' ? path : arg)),
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
}

/** A head, a section, a measure over two columns, and its commentary. */
function storyRuns(): GlyphRun[] {
  const run = (text: string, readingIndex: number, style: Partial<GlyphRun>) =>
    setRun(book, text, { readingIndex, ...style });
  return [
    run('增强百姓幸福感', 1, { font: 'songBlack', size: 30, role: 'headline', owner: 'headline' }),
    run('打造民生升级版', 0, { role: 'kicker', owner: 'kicker', y: 20 }),
    run('三大攻坚战', 2, { font: 'hei', role: 'sectionHead', owner: 's1', y: 80 }),
    run('【举措一】', 3, { font: 'hei', role: 'label', owner: 'i1', x: 38, y: 100 }),
    run('脱贫攻坚', 3, { owner: 'i1', x: 83, y: 100 }),
    run('完成任务', 4, { owner: 'i1', y: 112 }),
    run('第二段话', 5, { owner: 'i1', x: 38, y: 124 }),
    run('怎么看', 6, { font: 'hei', role: 'commentaryHead', owner: 'i1', y: 140 }),
    run('记者的话', 7, { font: 'kai', role: 'commentary', owner: 'i1', y: 152 }),
    run('三项举措', 8, { font: 'hei', role: 'furniture', x: 200, y: 80 }),
  ];
}

describe('PDF/X-1a', () => {
  test('says in Info what it is, by a name where a name is due, and has an ID', async () => {
    const file = (await paint([pageOf([])])).toString('latin1');
    expect(file).toContain('(PDF/X-1a:2003)');
    expect(file).toMatch(/obj\n\/False\nendobj/);
    expect(file).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/);
  });

  test('embeds the newsprint profile once, whatever the number of pages', async () => {
    const pdf = await paint([pageOf([]), pageOf([], { number: 2 })]);
    const file = pdf.toString('latin1');
    expect(file.match(/\/S \/GTS_PDFX/g)).toHaveLength(1);
    expect(file).toContain('(CGATS TR 002)');
    const profiles = readStreams(pdf).filter(({ dictionary }) => dictionary.includes('/N 4'));
    expect(profiles.map(({ data }) => data.toString('latin1', 12, 20))).toEqual(['prtrCMYK']);
  });

  test('names a registered condition and embeds nothing where the printer knows it', async () => {
    const pdf = await paint([pageOf([])], { condition: 'IFRA26' });
    expect(pdf.toString('latin1')).toContain('(IFRA26)');
    expect(pdf.toString('latin1')).toContain('(http://www.color.org)');
    expect(pdf.toString('latin1')).not.toContain('DestOutputProfile');
    expect(pdf.length).toBeLessThan(50_000);
  });

  test('has other IDs for other pages of the same story and date', async () => {
    const idOf = async (text: string) =>
      /\/ID \[<([0-9a-f]+)>/.exec((await paint([pageOf([setRun(book, text)])])).toString('latin1'));
    expect((await idOf('甲'))?.[1]).not.toBe((await idOf('乙'))?.[1]);
  });
});

describe('PDF/X-4', () => {
  test('is PDF 1.6 and says so in its XMP, with a title that XML would choke on', async () => {
    const pdf = await paint([pageOf([])], { profile: 'x4', title: '甲 & 乙 <三>\u0000' });
    expect(pdf.toString('latin1', 0, 8)).toBe('%PDF-1.6');
    const xmp = readStreams(pdf)
      .map(({ data }) => data.toString('utf8'))
      .find((text) => text.includes('xmpmeta'));
    expect(xmp).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
    expect(xmp).toContain('>甲 &amp; 乙 &lt;三&gt;</rdf:li>');
    expect(xmp).toMatch(/uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}</);
  });

  test('embeds the profile, and takes no condition that is only a name', async () => {
    const pdf = await paint([pageOf([])], { profile: 'x4' });
    expect(pdf.toString('latin1')).toContain('/DestOutputProfile');
    const options = { fonts, title: '', date: DATE, profile: 'x4', condition: 'IFRA26' } as const;
    expect(await paintPdf([pageOf([])], options)).toMatchObject({
      failure: { code: 'bad-request' },
    });
  });
});

describe('the marks around a page', () => {
  test('stand on every plate, outside the bleed, and no line is under a quarter point', async () => {
    const [content = ''] = readContents(await paint([pageOf([], { bleed: 8.504 })]));
    expect(content).toContain('/Registration CS 1 SCN 0.25 w');
    const marks = content.slice(content.indexOf('/Registration'));
    const points = [...marks.matchAll(/(-?[\d.]+) (-?[\d.]+) [ml]\b/g)];
    expect(points.length).toBeGreaterThan(20);
    for (const [, x, y] of points) {
      const isOutside = (at: number, size: number) => at < -8.5 || at > size + 8.5;
      expect(isOutside(Number(x), 400) || isOutside(Number(y), 300)).toBe(true);
    }
  });

  test('name paper, date, page, story, version, state and the pages’ fingerprint', async () => {
    const pages = [pageOf([]), pageOf([], { number: 2 })];
    const [line = []] = await readGlyphs(await paint(pages), 2);
    const words = line.map(({ text }) => text).join('');
    expect(words).toMatch(
      /^衡阳日报\u30002019年1月10日\u3000第4版\u3000增强百姓幸福感\u3000第12稿\u3000未签\u3000[0-9a-f]{12}$/,
    );
    // Above the trim: below it a page would read on into the slug line.
    expect(line[0]?.y).toBeLessThan(34);
  });

  test('put 〓 where the face lacks a character of the paper’s name', async () => {
    const [line = []] = await readGlyphs(
      await paint([pageOf([])], { imprint: { ...IMPRINT, paperName: '\u{1F600}报' } }),
    );
    expect(line.map(({ text }) => text).join('')).toMatch(/^〓报/);
  });
});

describe('a proof', () => {
  test('shows its colours in RGB, overprints nothing, and embeds no profile', async () => {
    const [content = ''] = readContents(await paint([pageOf(storyRuns())], { profile: 'proof' }));
    expect(content).toContain('0.107 0.103 0.096 rg');
    expect(content).not.toMatch(/ k\n| gs\n|Registration/);
  });

  test('carries a watermark with state and version under its text', async () => {
    const lines = await readGlyphs(await paint([pageOf(storyRuns())], { profile: 'proof' }));
    expect(lines[0]?.map(({ text }) => text).join('')).toBe('大样\u3000未签\u3000第12稿');
    expect(lines[3]?.map(({ text }) => text).join('')).toBe('增强百姓幸福感');
  });

  test('is made even where a character has no glyph', async () => {
    const run = setRun(book, '甲𠮷乙');
    expect((await paint([pageOf([run])], { profile: 'proof' })).length).toBeGreaterThan(1000);
  });
});

describe('the tags of a page', () => {
  test('give headline, headings and paragraphs in reading order, furniture left out', async () => {
    const tree = ask(await paint([pageOf(storyRuns())]), 'pdfinfo', '-struct-text', 'FILE');
    const words = tree.split('\n').flatMap((line) => {
      const found = /^ *(Document|H\d|P|Note)\b|"(.*)"/.exec(line);
      return found === null ? [] : [found[1] ?? found[2] ?? ''];
    });
    expect(words.join(' ')).toBe(
      'Document H1 增强百姓幸福感 P 打造民生升级版 H2 三大攻坚战 P 【举措一】脱贫攻坚 完成任务 ' +
        'P 第二段话 Note H3 怎么看 P 记者的话',
    );
  });

  test('leave every line whole for whoever extracts text', async () => {
    const text = ask(await paint([pageOf(storyRuns())]), 'pdftotext', '-raw', 'FILE', '-');
    expect(text).toContain('【举措一】脱贫攻坚\n完成任务\n第二段话\n');
  });

  test('read a head in the source’s order where the report has it so', async () => {
    const [headline, kicker] = storyRuns();
    if (headline === undefined || kicker === undefined) throw new Error('no head');
    const runs = [
      { ...headline, at: { start: 20, end: 27 } },
      { ...kicker, at: { start: 0, end: 7 } },
    ];
    const tree = ask(await paint([pageOf(runs)]), 'pdfinfo', '-struct-text', 'FILE');
    expect(tree.indexOf('打造')).toBeLessThan(tree.indexOf('增强'));
  });
});

test('a paragraph that goes on over a page is one tag with content on both', async () => {
  const pages = [
    pageOf([setRun(book, '上半', { owner: 'i1' })]),
    pageOf([setRun(book, '下半', { owner: 'i1', readingIndex: 1 })], { number: 2 }),
  ];
  const file = (await paint(pages)).toString('latin1');
  expect(file.match(/\/S \/P\n/g)).toHaveLength(1);
  expect(file).toContain('/Type /MCR');
});

test.each(['x1a', 'x4', 'proof'] as const)('%s is sound to qpdf', async (profile) => {
  const pdf = await paint([pageOf(storyRuns()), pageOf([], { number: 2 })], { profile });
  expect(ask(pdf, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors');
});

test('each section has a bookmark that leads to its heading, whatever its lines and pages', async () => {
  const head = (text: string, owner: string, y: number, readingIndex: number) =>
    setRun(book, text, { role: 'sectionHead', owner, y, readingIndex });
  const pages = [
    pageOf([head('三大', 's1', 100, 0), head('攻坚战', 's1', 120, 1)]),
    pageOf([head('改善民生', 's2', 50, 0), setRun(book, '正文', { y: 80, readingIndex: 1 })], {
      number: 2,
    }),
  ];
  const [first, second, ...more] = await readBookmarks(await paint(pages));
  expect([first?.slice(0, 2), second?.slice(0, 2), more]).toEqual([
    ['三大攻坚战', 1],
    ['改善民生', 2],
    [],
  ]);
  expect((second?.[2] ?? 0) - (first?.[2] ?? 0)).toBeCloseTo(50, 1);
  expect(await readBookmarks(await paint([pageOf([setRun(book, '无节')])]))).toEqual([]);
});
