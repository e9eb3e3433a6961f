import { beforeAll, expect, test } from 'vitest';
import { readWords, reportParagraphs, visible } from './read-words';
import { flow, inColumns, setPdf, SHEET, type SetLine } from './set-pdf';

let paragraphs: string[];

beforeAll(async () => {
  paragraphs = (await reportParagraphs()).slice(2, 30);
}, 60_000);

/** The report in one column, with lines added to every page. */
async function withLines(lines: (page: number) => SetLine[], columns = 1) {
  const pages = inColumns(flow(paragraphs, { columns, rows: 30 }));
  const drawn = pages.map((page, index) => [...page, ...lines(index + 1)]);
  const { text, left } = await readWords(await setPdf(drawn));
  return { text: visible(text), left: left.map((item) => `${item.kind} ${item.text}`), pages };
}

const words = () => visible(paragraphs.join(''));

test('the same words at the head of every page are a running head', async () => {
  const { text, left, pages } = await withLines(() => [{ text: '政府工作报告', x: 47, y: 50 }]);
  expect(text).toBe(words());
  expect(left).toEqual(pages.map(() => 'running-head 政府工作报告'));
});

test('left and right pages have their own running heads', async () => {
  const { text, left } = await withLines((page) => [
    page % 2 === 1
      ? { text: '××市人民政府公报', x: 400, y: 50 }
      : { text: '2026年第1期', x: 47, y: 50 },
  ]);
  expect(text).toBe(words());
  expect(new Set(left)).toEqual(
    new Set(['running-head ××市人民政府公报', 'running-head 2026年第1期']),
  );
});

test.each([
  ['12', (page: number) => `${page + 11}`],
  ['— 3 —', (page: number) => `— ${page} —`],
  ['-3-', (page: number) => `-${page}-`],
  ['第3页', (page: number) => `第 ${page} 页`],
  ['第3页 共9页', (page: number) => `第${page}页 共9页`],
  ['3 / 9', (page: number) => `${page} / 9`],
])('page numbers like %s are folios', async (_, folio) => {
  const { text, left, pages } = await withLines((page) => [
    { text: folio(page), x: page % 2 === 1 ? 500 : 60, y: SHEET.height - 40 },
  ]);
  expect(text).toBe(words());
  expect(left).toHaveLength(pages.length);
  expect(left.every((item) => item.startsWith('folio '))).toBe(true);
});

test('a file of one page loses “— 1 —”, not a lone figure of its table', async () => {
  const page = (last: string): SetLine[] => [
    { text: '全年粮食产量稳定，各项任务顺利完成，人民生活继续改善。', x: 67, y: 100 },
    { text: last, x: 280, y: 800 },
  ];
  expect(await readWords(await setPdf([page('— 1 —')]))).toMatchObject({
    text: expect.not.stringContaining('1') as string,
    left: [{ kind: 'folio', text: '—1—' }],
  });
  expect((await readWords(await setPdf([page('2018')]))).text).toContain('2018');
});

test('figures at the foot of pages that do not count the pages are kept', async () => {
  const { text, left } = await withLines((page) => [
    { text: `${page * page * 7}.5`, x: 300, y: SHEET.height - 40 },
  ]);
  expect(left).toEqual([]);
  expect(text).toContain('63.5');
});

test('a line that comes back inside the text is text', async () => {
  const page: SetLine[] = Array.from({ length: 20 }, (_, index) => ({
    text:
      index === 10
        ? '责任单位：市发展改革委'
        : `第${'一二三四五六七八九十'.charAt(index % 10)}项任务如期完成，群众满意`,
    x: 67,
    y: 100 + index * 18,
  }));
  const { text, left } = await readWords(await setPdf([page, page, page]));
  expect(text.match(/责任单位：市发展改革委/gu)).toHaveLength(3);
  expect(left.map((item) => item.text)).not.toContain('责任单位：市发展改革委');
});

test('what hangs beside two columns does not change their order', async () => {
  const { text } = await withLines(
    (page) => [
      { text: '政府工作报告', x: 47, y: 50 },
      { text: `${page}`, x: 290, y: SHEET.height - 40 },
    ],
    2,
  );
  expect(text).toBe(words());
});

test('the 报眉 of a newspaper page is left out, even of the only page', async () => {
  const head: SetLine[] = [
    { text: '02 要闻', x: 47, y: 40, size: 14 },
    { text: '2026年2月3日 星期二', x: 230, y: 40 },
    { text: '责编 王一 校对 李二', x: 420, y: 40 },
  ];
  const page = [...head, ...(inColumns(flow(paragraphs, { columns: 3, rows: 30 }))[0] ?? [])];
  const { text, left } = await readWords(await setPdf([page]));
  expect(text).not.toContain('责编');
  expect(left.map(({ kind }) => kind)).toEqual(head.map(() => 'running-head'));
});

const onSecondPage = (size: number) => (page: number) =>
  page === 2
    ? [
        { text: '衡州市政府工作报告', x: 47, y: 50, size },
        { text: '2', x: 530, y: 50, size },
      ]
    : [];

test('small words that stand once beside the number of their page are a running head', async () => {
  const { text, left } = await withLines(onSecondPage(7.5));
  expect(text).toBe(words());
  expect(left).toEqual(['running-head 衡州市政府工作报告', 'folio 2']);
});

test('words in the size of the text stay beside a number', async () => {
  const { text } = await withLines(onSecondPage(10));
  expect(text).toContain('衡州市政府工作报告');
});
