import { describe, expect, test } from 'vitest';
import { importReport, ledger } from '#shared/import';
import { WHOLE_REPORTS } from './broken';
import { sourceOf } from './source-of';

const LEFT =
  '过去一年，我市坚持稳中求进工作总基调，全力以赴拼经济、搞建设、惠民生，主要经济指标增速位居全省前列，社会大局保持和谐稳定，圆满完成了市人大确定的各项目标任务，全面建设社会主义现代化迈出坚实步伐，为实现良好开局奠定了基础。经济总量突破三千亿元，一般公共预算收入增长百分之六点二，规模工业增加值增长百分之八点一。';
const RIGHT =
  '今年是全面落实规划的关键之年，做好政府工作责任重大。我们将坚持以人民为中心的发展思想，着力扩大有效需求，着力建设现代产业体系，着力推进乡村全面振兴，着力保障和改善民生，努力实现质的有效提升和量的合理增长。要抓好重点项目建设，新开工亿元以上项目一百二十个，完成固定资产投资一千亿元以上，带动社会投资稳定增长。';

const wrap = (text: string, characters: number): string[] =>
  text.match(new RegExp(`.{1,${characters}}`, 'gu')) ?? [];

/** Lines of several columns, one of each after another. */
function interleaved(columns: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: longest }, (_, row) =>
    columns.flatMap((column) => column[row] ?? []),
  ).flat();
}

const suspected = (lines: readonly string[]) =>
  importReport(sourceOf(['政府工作报告', ...lines].join('\n'))).diagnostics.filter(
    ({ code }) => code === 'columns-suspected',
  );

describe('columns that were copied line by line', () => {
  test.each([14, 16, 18])('are told in one sentence at %i characters a line', (characters) => {
    const lines = interleaved([wrap(LEFT, characters), wrap(RIGHT, characters)]);
    expect(suspected(lines)).toMatchObject([{ level: 'warning', action: 'kept' }]);
  });

  test('are told when three alternate', () => {
    const columns = [LEFT, RIGHT, RIGHT.slice(90) + LEFT].map((text) => wrap(text, 14));
    expect(suspected(interleaved(columns))).toHaveLength(1);
  });

  test('are told when they stand side by side', () => {
    const [left, right] = [wrap(LEFT, 18), wrap(RIGHT, 18)];
    expect(suspected(left.map((line, row) => `${line}    ${right[row] ?? ''}`))).toHaveLength(1);
  });

  test('keep their order and every character', () => {
    const text = interleaved([wrap(LEFT, 18), wrap(RIGHT, 18)]).join('\n');
    const { story, diagnostics } = importReport(sourceOf(text));
    expect(ledger(sourceOf(text), story, diagnostics).lost).toEqual([]);
    const printed = JSON.stringify(story);
    const places = [LEFT.slice(20, 30), RIGHT.slice(20, 30), LEFT.slice(38, 48)].map((words) =>
      printed.indexOf(words),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

describe('columns in order', () => {
  test.each([14, 18, 24, 30])('are not suspected at %i characters a line', (characters) => {
    for (const text of [LEFT + RIGHT, RIGHT + LEFT, ...WHOLE_REPORTS]) {
      const lines = text.split('\n').flatMap((paragraph) => wrap(paragraph, characters));
      expect(suspected(lines)).toEqual([]);
    }
  });

  test('are not suspected in a table or a list set wide', () => {
    const rows = ['地区生产总值增速', '一般公共预算收入', '城镇居民人均收入', '固定资产投资额'];
    const table = [...rows, ...rows].map((row) => `${row}    百分之五点五左右`);
    expect(suspected(table)).toEqual([]);
  });

  test('are no titles that stand between whole paragraphs', () => {
    const part = [
      '（一）抓好粮食，稳面积增单产',
      '全年粮食总产超过三百万吨。',
      '业态创新加快，农产品加工转化率提高。',
    ];
    expect(suspected(Array.from({ length: 14 }, () => part).flat())).toEqual([]);
  });
});
