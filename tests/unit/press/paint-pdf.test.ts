import { create } from 'fontkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { paintPdf, type FontLibrary } from '#electron/press';
import type { PressProfile } from '#shared/desk';
import type { DisplayItem, GlyphRun, Ink, Page } from '#shared/display';
import { FaceId } from '#shared/template';
import type { FontBook } from '#shared/typeset';
import { testLibrary } from './library';
import { readContents, readGlyphs, readStreams } from './read-pdf';
import { pageOf, setRun } from './set-page';

const DATE = new Date('2026-01-15T00:00:00Z');
const WHITE: Ink = [0, 0, 0, 0];
const BLACK: Ink = [0, 0, 0, 100];
const RED: Ink = [0, 95, 90, 5];

let fonts: FontLibrary;
let book: FontBook;

beforeAll(async () => {
  fonts = await testLibrary();
  book = await fonts.book();
}, 60_000);

async function paint(pages: readonly Page[], title = '解读'): Promise<Uint8Array> {
  const painted = await paintPdf(pages, { fonts, title, date: DATE });
  if (!painted.ok) throw new Error(painted.failure.en);
  return painted.value;
}

const paintItems = (items: readonly DisplayItem[], page?: Partial<Page>) =>
  paint([pageOf(items, page)]);

/** A page with the things that go wrong: mixed faces, squeezed marks, 破折号, condensed and white. */
function trickyRuns(): GlyphRun[] {
  return [
    setRun(book, '关键词：三大攻坚战', { font: 'heiBlack', size: 13, ink: WHITE, y: 20 }),
    setRun(book, '【举措一】', { font: 'heiBlack', y: 60, readingIndex: 1, squeeze: true }),
    setRun(book, '“《规划》”，指出：“加快。”', { x: 65, y: 60, readingIndex: 1, squeeze: true }),
    setRun(book, '——1944衡阳保卫战', { y: 80, readingIndex: 2, spacing: 0.137 }),
    setRun(book, '增强百姓幸福感', {
      font: 'songBlack',
      size: 50,
      scaleX: 0.85,
      y: 140,
      readingIndex: 3,
    }),
    setRun(book, '据初步统计，8.6%', { font: 'kai', y: 160, readingIndex: 4, spacing: 0.0415 }),
  ];
}

describe('the text of a page', () => {
  test('is read back glyph by glyph in the order it was set, without help from ActualText', async () => {
    const runs = trickyRuns();
    const lines = await readGlyphs(await paintItems(runs));
    const read = lines.map((glyphs) => glyphs.map(({ text }) => text).join(''));
    expect(read).toEqual([
      '关键词：三大攻坚战',
      '【举措一】“《规划》”，指出：“加快。”',
      '——1944衡阳保卫战',
      '增强百姓幸福感',
      '据初步统计，8.6%',
    ]);
  });

  test('keeps · and • apart although 黑体 draws both with one glyph', async () => {
    const run = setRun(book, '雨母·岣嵝•甲‧乙', { font: 'hei' });
    expect(run.gids[2]).toBe(run.gids[5]);
    const lines = await readGlyphs(await paintItems([run]));
    expect(lines.flat().map(({ text }) => text)).toEqual([...run.text]);
  });

  test('is wrapped line by line in its own words, whatever faces a line mixes', async () => {
    const [content = ''] = readContents(await paintItems(trickyRuns()));
    const words = [...content.matchAll(/ActualText <feff([0-9a-f]*)>/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    );
    expect(words).toContain('【举措一】“《规划》”，指出：“加快。”');
    expect(words).toHaveLength(5);
  });

  test('leaves furniture out of the story: 报眉 is an artifact', async () => {
    const run = setRun(book, '第2版', { role: 'furniture' });
    const [content = ''] = readContents(await paintItems([run]));
    expect(content).toContain('/Artifact BMC');
    expect(content).not.toContain('ActualText');
  });
});

describe('the place of a glyph', () => {
  /** From the sheet's edge to the trim: marks and slug line, 12 mm, and the bleed. */
  const MARGIN = 34.016;

  test('is the display list’s to a hundredth of a point, bleed and condensing included', async () => {
    const runs = trickyRuns();
    const glyphs = (await readGlyphs(await paintItems(runs, { bleed: 8.504 }))).flat();
    const places = runs.flatMap((run) =>
      run.xs.map((x) => ({ x: run.x + x + 8.504 + MARGIN, y: run.y + 8.504 + MARGIN })),
    );
    expect(glyphs).toHaveLength(places.length);
    for (const [index, { x, y }] of places.entries()) {
      expect(Math.abs((glyphs[index]?.x ?? 0) - x)).toBeLessThan(0.01);
      expect(Math.abs((glyphs[index]?.y ?? 0) - y)).toBeLessThan(0.01);
    }
  });

  test('does not drift along a very long line', async () => {
    const run = setRun(book, '衡'.repeat(2000), { spacing: 0.0011 });
    const glyphs = (await readGlyphs(await paintItems([run]))).flat();
    const place = MARGIN + run.x + (run.xs.at(-1) ?? 0);
    expect(Math.abs((glyphs.at(-1)?.x ?? 0) - place)).toBeLessThan(0.01);
  });

  test('that is not a number stops the export', async () => {
    const run = { ...setRun(book, '衡'), x: NaN };
    await expect(paintItems([run])).rejects.toThrow('NaN');
  });
});

describe('the sheet', () => {
  const sheetOf = async (page: Partial<Page>, profile: PressProfile) => {
    const options = { fonts, title: '解读', date: DATE, profile };
    const painted = await paintPdf([pageOf([], page)], options);
    if (!painted.ok) throw new Error(painted.failure.en);
    return Buffer.from(painted.value).toString('latin1');
  };

  test('for print is the trim, its bleed, and room for the marks around it', async () => {
    const file = await sheetOf({ bleed: 8.504 }, 'x1a');
    expect(file).toContain('/MediaBox [0 0 485.04 385.04]');
    expect(file).toContain('/BleedBox [34.016 34.016 451.024 351.024]');
    expect(file).toContain('/TrimBox [42.52 42.52 442.52 342.52]');
  });

  test('of a proof is the trim with its bleed alone', async () => {
    const file = await sheetOf({ bleed: 8.504 }, 'proof');
    expect(file).toContain('/MediaBox [0 0 417.008 317.008]');
    expect(file).toContain('/TrimBox [8.504 8.504 408.504 308.504]');
  });

  test('of a proof without bleed is the trim itself', async () => {
    const file = await sheetOf({}, 'proof');
    for (const box of ['Media', 'Trim', 'Bleed'])
      expect(file).toContain(`/${box}Box [0 0 400 300]`);
  });

  test('holds nothing that a press refuses: no RGB, transparency, links or keys of later PDF', async () => {
    const file = Buffer.from(await paintItems(trickyRuns())).toString('latin1');
    expect(file.slice(0, 8)).toBe('%PDF-1.4');
    expect(file).not.toMatch(/DeviceRGB|\/SMask|\/ca |\/CA |\/Annots|\/UserUnit/);
  });

  test('says what it is and when it was made', async () => {
    const file = Buffer.from(await paint([pageOf([])], 'Report (2019)')).toString('latin1');
    expect(file).toContain('(Report \\(2019\\))');
    expect(file).toContain('(D:20260115000000Z)');
    expect(file).toContain('/Lang (zh-Hans)');
  });
});

describe('ink', () => {
  const page = (): DisplayItem[] => [
    { kind: 'rect', x: 0, y: 0, width: 200, height: 20, fill: BLACK },
    setRun(book, '反白', { ink: WHITE, readingIndex: 1 }),
    setRun(book, '正文', { readingIndex: 2 }),
    setRun(book, '红', { ink: RED, readingIndex: 2 }),
    setRun(book, '再正文', { readingIndex: 3 }),
    { kind: 'rule', x: 0, y: 30, width: 200, height: 0.4, ink: [0, 0, 0, 55] },
    {
      kind: 'rect',
      x: 0,
      y: 40,
      width: 9,
      height: 9,
      stroke: { ink: RED, width: 0.5, dash: [3, 2] },
    },
  ];

  test('is always CMYK', async () => {
    const [content = ''] = readContents(await paintItems(page()));
    const operators = content.split(/\s+/).filter((word) => /^[a-zA-Z]+\*?$/.test(word));
    expect(operators.filter((word) => ['k', 'K'].includes(word))).toHaveLength(7);
    // CS and SCN are the marks' own: the colour that prints on every plate.
    for (const other of ['rg', 'RG', 'g', 'G', 'cs', 'sc', 'scn', 'sh', 'Do']) {
      expect(operators).not.toContain(other);
    }
    expect(content).toContain('0 0.95 0.9 0.05 k');
  });

  test('overprints when it is black text, and only then', async () => {
    const [content = ''] = readContents(await paintItems(page()));
    const painted = content.match(/Overprint(On|Off)|TJ|re\n?[ ]?[fS]/g);
    const shown = (painted ?? []).map((word) => word.replace(/^re\s/, ''));
    expect(shown.join(' ')).toBe(
      'f TJ OverprintOn TJ OverprintOff TJ OverprintOn TJ OverprintOff f S',
    );
  });
});

describe('the fonts in the file', () => {
  test('are small subsets of every face used, with ink in every glyph', async () => {
    const text = '衡阳市政府工作报告解读';
    const runs = FaceId.options.map((font, index) =>
      setRun(book, text, { font, readingIndex: index }),
    );
    const embedded = readStreams(await paintItems(runs)).filter(({ data }) => isTrueType(data));
    expect(embedded).toHaveLength(FaceId.options.length);
    for (const { data } of embedded) {
      const font = create(data);
      if ('fonts' in font) throw new Error('not one font');
      expect(font.numGlyphs).toBe(text.length + 1);
      expect(data.length / font.numGlyphs).toBeLessThan(2048);
      for (let slot = 1; slot < font.numGlyphs; slot += 1) {
        expect(font.getGlyph(slot).bbox.width).toBeGreaterThan(300);
      }
    }
  });

  test('hold a glyph once however often and on however many pages it is set', async () => {
    const pages = [1, 2, 3].map((number) => pageOf([setRun(book, '衡阳衡阳')], { number }));
    const font = readStreams(await paint(pages)).find(({ data }) => isTrueType(data));
    expect(create(font?.data ?? Buffer.alloc(0))).toMatchObject({ numGlyphs: 3 });
  });

  test('refuse a character they cannot draw, by name and place', async () => {
    const run = setRun(book, '甲𠮷乙', { owner: 's2-i3' });
    const painted = await paintPdf([pageOf([run])], { fonts, title: '', date: DATE });
    expect(painted).toMatchObject({ ok: false, failure: { code: 'glyph-missing' } });
    const { zh, en } = painted.ok ? { zh: '', en: '' } : painted.failure;
    for (const sentence of [zh, en]) {
      for (const word of ['𠮷', 'U+20BB7', '1', '甲𠮷乙']) expect(sentence).toContain(word);
      for (const internal of ['song', 's2-i3']) expect(sentence).not.toContain(internal);
    }
  });
});

test('破折号 is one glyph of two em in 宋 and 黑, and reads as two dashes', async () => {
  for (const font of ['song', 'hei']) {
    const run = setRun(book, '甲——乙', { font, size: 10 });
    expect(run.xs).toEqual([0, 10, 30]);
    const [line = []] = await readGlyphs(await paintItems([run]));
    expect(line.map(({ text }) => text)).toEqual(['甲', '——', '乙']);
  }
});

test('the same pages on the same date give the same bytes, whatever was printed between', async () => {
  const once = await paintItems(trickyRuns());
  await paintItems([setRun(book, '别的文件，别的字', { font: 'kai' }), setRun(book, '阳衡')]);
  const again = await paintItems(trickyRuns());
  expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
});

test('a long document with empty pages and empty runs is written whole', async () => {
  const empty = { ...setRun(book, ''), font: 'song' };
  const pages = Array.from({ length: 300 }, (_, index) =>
    pageOf(index % 2 === 0 ? [] : [empty, setRun(book, `第${index}页`)], { number: index + 1 }),
  );
  const pdf = await paint(pages);
  expect(readContents(pdf)).toHaveLength(300);
  expect(
    (await readGlyphs(pdf, 300))
      .flat()
      .map(({ text }) => text)
      .join(''),
  ).toBe('第299页');
});

function isTrueType(data: Buffer): boolean {
  return data.subarray(0, 4).toString('hex') === '00010000';
}
