import { describe, expect, test } from 'vitest';
import { readText, visible } from './read-words';
import { flow, inColumns, setPdf, SHEET, SIZE, type SetLine } from './set-pdf';

/** Short paragraphs, as the measures of a report are; no three of their lines share an edge. */
const MEASURES = [
  '【举措一】新引进五百强企业十家以上，完成产业投资一千二百亿元。',
  '【举措二】培育千亿产业集群。',
  '【举措三】改造农村危房两千户。',
  '【举措四】新建公办幼儿园十五所，新增学位五千四百个，化解大班额三百五十个。',
  '【举措五】新增城镇就业五万人。',
  '【举措六】改造老旧小区一百二十个，惠及居民两万户，加装电梯三百部。',
];

/** Lines set in the middle of the sheet, one below the other. */
const centred = (texts: readonly string[], size = SIZE): SetLine[] =>
  texts.map((text, index) => ({
    text,
    x: (SHEET.width - text.length * size) / 2,
    y: 60 + index * 1.6 * size,
    size,
  }));

const HEAD = ['政府工作报告解读', '临江目标篇之四', '抓项目促发展', '本报记者唐海强'];

describe('a newspaper page with few lines', () => {
  test.each([2, 3, 4])('under a centred head is read in %i columns', async (columns) => {
    const rows = Math.ceil(18 / columns);
    const pages = flow(MEASURES, { columns, rows, top: 160 });
    const page = [...centred(HEAD), ...(inColumns(pages)[0] ?? [])];
    expect(visible(await readText(await setPdf([page])))).toBe(
      visible([...HEAD, ...MEASURES].join('')),
    );
  });

  test('keeps the paragraphs of its last column apart', async () => {
    const pages = flow(MEASURES, { columns: 2, rows: 6, top: 160 });
    const page = [...centred(HEAD), ...(inColumns(pages)[0] ?? [])];
    const lines = (await readText(await setPdf([page]))).split('\n');
    for (const measure of [MEASURES[1], MEASURES[2], MEASURES[4]]) expect(lines).toContain(measure);
  });
});

test('lines of a head set in the middle are lines of their own', async () => {
  const text = await readText(
    await setPdf([
      [...centred(HEAD), ...flow(MEASURES, { columns: 1, rows: 30, top: 160 }).flat(2)],
    ]),
  );
  expect(text.split('\n').slice(0, 4)).toEqual(HEAD);
});
