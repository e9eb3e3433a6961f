import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readText, reportParagraphs, visible } from './read-words';
import { acrossColumns, flow, inColumns, setPdf, type SetLine } from './set-pdf';

let paragraphs: string[];

beforeAll(async () => {
  paragraphs = (await reportParagraphs()).slice(2);
}, 60_000);

const columnCounts = [1, 2, 3, 4];

test.each(columnCounts)('%i columns are read one after the other', async (columns) => {
  const pages = flow(paragraphs.slice(0, 12), { columns, rows: 30 });
  expect(visible(await readText(await setPdf(inColumns(pages))))).toBe(
    visible(paragraphs.slice(0, 12).join('')),
  );
});

test.each(columnCounts.slice(1))(
  '%i columns are read one after the other where the file goes line by line across them',
  async (columns) => {
    const pages = flow(paragraphs.slice(0, 12), { columns, rows: 30 });
    expect(visible(await readText(await setPdf(acrossColumns(pages))))).toBe(
      visible(paragraphs.slice(0, 12).join('')),
    );
  },
);

test('columns are read from the left where the file begins with the right one', async () => {
  const pages = flow(paragraphs.slice(0, 6), { columns: 2, rows: 30 });
  const turned = pages.map((page) => page.toReversed().flat());
  expect(visible(await readText(await setPdf(turned)))).toBe(
    visible(paragraphs.slice(0, 6).join('')),
  );
});

test('gaps of one em are enough', async () => {
  const pages = flow(paragraphs.slice(0, 12), { columns: 4, rows: 35, gap: 1 });
  expect(visible(await readText(await setPdf(acrossColumns(pages))))).toBe(
    visible(paragraphs.slice(0, 12).join('')),
  );
});

test('on a last page, one line in the second column is read after the first column', async () => {
  const all = flow(paragraphs, { columns: 2, rows: 30 });
  const [first = [], second = []] = all;
  const [left = [], right = []] = second;
  const pages = [first, [left, right.slice(0, 1)]];
  const words = pages.flat(2).map(({ text }) => text);
  expect(visible(await readText(await setPdf(acrossColumns(pages))))).toBe(visible(words.join('')));
});

test('a heading across the columns is read between what stands above and below it', async () => {
  const above = flow(paragraphs.slice(0, 4), { columns: 2, rows: 18 })[0] ?? [];
  const below = flow(paragraphs.slice(5, 8), { columns: 2, rows: 14, top: 500 })[0] ?? [];
  const heading: SetLine = {
    text: '大力实施乡村振兴战略的总体要求和目标任务',
    x: 130,
    y: 460,
    size: 16,
  };
  const lines = [...above, [heading], ...below].flat();
  const text = visible(lines.map((line) => line.text).join(''));
  expect(
    visible(await readText(await setPdf([lines.toSorted((a, b) => a.y - b.y || a.x - b.x)]))),
  ).toBe(text);
});

test('a table is read row by row', async () => {
  const rows = ['指标名称', '生产总值', '粮食产量', '城镇就业', '居民收入', '单位能耗'];
  const cells = rows.flatMap((name, index) =>
    [name, `22${index}亿元`, `增长${index}个百分点`].map((text, column) => ({
      text,
      x: 60 + column * 160,
      y: 200 + index * 20,
    })),
  );
  const text = await readText(await setPdf([cells]));
  expect(text.split('\n')).toEqual(
    rows.map((name, index) => `${name} 22${index}亿元 增长${index}个百分点`),
  );
});

test('a table whose cells are long as lines, but unevenly so, is read row by row', async () => {
  const tasks = paragraphs.slice(4, 16).map((text, index) => text.slice(0, 6 + ((index * 5) % 13)));
  const cells = tasks.flatMap((text, index) => [
    { text, x: 60, y: 200 + index * 20 },
    { text: `责任单位为第${index + 1}工作组`, x: 280, y: 200 + index * 20 },
  ]);
  expect(visible(await readText(await setPdf([cells])))).toBe(
    visible(cells.map(({ text }) => text).join('')),
  );
});

test('whatever the columns and rows, a break costs no word and cuts nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 8, max: 38 }),
      fc.integer({ min: 0, max: 60 }),
      fc.boolean(),
      async (columns, rows, from, across) => {
        const part = paragraphs.slice(from, from + 8);
        const pages = flow(part, { columns, rows });
        const text = await readText(await setPdf((across ? acrossColumns : inColumns)(pages)));
        expect(visible(text)).toBe(visible(part.join('')));
        expect(text.split('\n\n')).toHaveLength(pages.flat().length);
        const whole = new Set(part.map(visible));
        for (const column of text.split('\n\n')) {
          for (const line of column.split('\n').slice(1, -1))
            expect(whole).toContain(visible(line));
        }
      },
    ),
    { numRuns: 25, seed: 3 },
  );
}, 120_000);
