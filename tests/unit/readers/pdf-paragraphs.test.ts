import { expect, test } from 'vitest';
import { countedText } from '../../fixtures/stories';
import { readText, readWords } from './read-words';
import { flow, inColumns, setPdf, type SetLine } from './set-pdf';

/** Lines of ten-point type from the left edge, eighteen points apart. */
const lines = (...texts: (string | Partial<SetLine>)[]): SetLine[] =>
  texts.map((given, index) => {
    const line = typeof given === 'string' ? { text: given } : given;
    return { text: '', x: 50, y: 100 + index * 18, ...line };
  });

const full = countedText(40);

const readPage = async (...texts: (string | Partial<SetLine>)[]) =>
  (await readText(await setPdf([lines(...texts)]))).split('\n');

test('an indent begins a paragraph', async () => {
  const indented = { text: countedText(38), x: 70 };
  expect(await readPage(indented, full, full, indented, full)).toEqual([
    countedText(38) + full + full,
    countedText(38) + full,
  ]);
});

test('a line that ends short ends its paragraph', async () => {
  expect(await readPage(full, full, '到此为止。', full, full)).toEqual([
    `${full + full}到此为止。`,
    full + full,
  ]);
});

test('a wider gap begins a paragraph', async () => {
  const lower = (text: string, index: number) => ({ text, y: 110 + index * 18 });
  expect(await readPage(full, full, full, lower(full, 3), lower(full, 4))).toEqual([
    full + full + full,
    full + full,
  ]);
});

test('a line one character short, as punctuation rules leave it, goes on', async () => {
  expect(await readPage(full, countedText(39), full, full)).toEqual([
    full + countedText(39) + full + full,
  ]);
});

test('a paragraph cut by a column break stays two, with an empty line between', async () => {
  const pages = flow([`${countedText(200)}。`], { columns: 2, rows: 5 });
  const text = await readText(await setPdf(inColumns(pages)));
  expect(text.split('\n')).toEqual([
    expect.stringMatching(/^[一二三四五六七八九十]+$/u),
    '',
    expect.stringMatching(/^[一二三四五六七八九十]+。$/u),
  ]);
  expect(text.replace('\n\n', '')).toBe(`${countedText(200)}。`);
});

test('lines set to the right or in the middle stand by themselves', async () => {
  const set = (text: string, x: number, y: number) => ({ text, x, y });
  expect(
    await readPage(
      full,
      full,
      set('衡阳市人民政府', 370, 136),
      set('2026年2月3日', 382, 154),
      set('附件目录', 230, 172),
      { text: full, y: 190 },
    ),
  ).toEqual([full + full, '衡阳市人民政府', '2026年2月3日', '附件目录', full]);
});

test('each line of a list of contents is one', async () => {
  const leaders = '…'.repeat(30);
  const contents = ['一、工作回顾', '二、主要目标', '三、任务安排'].map(
    (text, index) => `${text}${leaders}${index + 2}`,
  );
  expect(await readPage(...contents)).toEqual(contents);
});

test('no space comes between lines of Han, one comes between Latin words', async () => {
  const latin = 'The quick brown fox jumps over the lazy dog and runs through the wide green';
  expect(await readPage(full, full)).toEqual([full + full]);
  expect(await readPage(latin, latin)).toEqual([`${latin} ${latin}`]);
});

test('the quarter em between Han and figures is no space, a space between words is', async () => {
  const [line] = await readPage(
    { text: '到', x: 50 },
    { text: '2020', x: 62.5, y: 100 },
    { text: '年', x: 84.5, y: 100 },
    { text: '全面 建成', x: 94.5, y: 100 },
  );
  expect(line).toBe('到2020年全面 建成');
});

test('a letter-spaced heading reads without its spaces', async () => {
  const [line] = await readPage(
    ...[...'政府工作报告'].map((text, index) => ({ text, x: 200 + index * 14, y: 100 })),
  );
  expect(line?.replace(/^#+ /u, '')).toBe('政府工作报告');
});

test('larger type is a heading, the largest one the headline', async () => {
  const text = await readPage(
    { text: '政府工作报告', x: 200, y: 60, size: 22 },
    { text: '一、工作回顾', size: 14 },
    full,
    '成绩来之不易。',
    { text: '二、任务安排', size: 14 },
    full,
    '任务十分繁重。',
  );
  expect(text.filter((line) => line.startsWith('#'))).toEqual([
    '# 政府工作报告',
    '## 一、工作回顾',
    '## 二、任务安排',
  ]);
});

test('bold type in the size of the text is a heading where it fills its lines', async () => {
  const bold = (text: string) => ({ text, face: 'hei' as const });
  const body = [full, full, full, full, `${countedText(20)}。`];
  const text = await readPage(bold('工作回顾'), ...body, bold('任务安排'), ...body);
  expect(text.filter((line) => line.startsWith('#'))).toEqual(['## 工作回顾', '## 任务安排']);
});

test('a bold lead-in is no heading', async () => {
  const lead = (index: number): Partial<SetLine>[] => [
    { text: '稳定就业。', x: 70, y: 100 + index * 18, face: 'hei' },
    { text: countedText(33), x: 120, y: 100 + index * 18 },
  ];
  const text = await readPage(...lead(0), { text: `${full}。`, y: 118 }, ...lead(2), {
    text: `${full}。`,
    y: 154,
  });
  expect(text.filter((line) => line.startsWith('#'))).toEqual([]);
  expect(text[0]).toMatch(/^稳定就业。一二三/u);
});

test('lines of a headline broken by hand stay apart by a space', async () => {
  const headline = (text: string, y: number) => ({ text, y, x: 150, size: 24 });
  const body = Array.from({ length: 6 }, () => full);
  const [head] = await readPage(
    headline('打造民生升级版', 40),
    headline('增强百姓幸福感', 70),
    ...body,
  );
  expect(head).toBe('# 打造民生升级版 增强百姓幸福感');
});

test('words printed twice in one place, as bold is faked, are read once', async () => {
  const twice = [
    { text: '加强组织领导', y: 100 },
    { text: '加强组织领导', x: 50.4, y: 100 },
    { text: full, y: 118 },
  ];
  const { text, left } = await readWords(await setPdf([lines(...twice)]));
  expect(text.match(/加强组织领导/gu)).toHaveLength(1);
  expect(left).toEqual([{ kind: 'printed-twice', text: '加强组织领导' }]);
});

test('ligatures and full-width forms stay as the file has them', async () => {
  expect(await readPage('ＧＤＰ增长５％以上，①稳增长。')).toEqual([
    'ＧＤＰ增长５％以上，①稳增长。',
  ]);
});

test('radicals that a file names for characters are read as characters, and listed', async () => {
  const { text, left } = await readWords(await setPdf([lines('⼀、⼯作回顾，城乡居⺠收⼊')]));
  expect(text).toContain('一、工作回顾，城乡居民收入');
  expect(left).toEqual([{ kind: 'kangxi-radical', text: '⼀→一 ⼯→工 ⺠→民 ⼊→入' }]);
});

test('a title in the middle that one line could not hold is one title', async () => {
  const rest = { text: '十届人民代表大会上', x: 205 };
  const speaker = { text: '省长 王建国', x: 225 };
  expect(await readPage(full, rest, speaker, `各位代表${countedText(30)}。`, full, full)).toEqual([
    `${full}十届人民代表大会上`,
    '省长 王建国',
    `各位代表${countedText(30)}。`,
    full + full,
  ]);
});

test('two dashes drawn in one piece are two dashes', async () => {
  const { text } = await readWords(await setPdf([lines('⸺回顾过去')]));
  expect(text).toBe('——回顾过去');
});
