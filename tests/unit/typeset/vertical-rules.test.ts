import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faceChain, verticalLine, type VerticalRun } from '#shared/typeset';
import { countedBook } from '../../fixtures/counted-font';

const chain = faceChain(countedBook(), 'songBlack');
const runsOf = (text: string, sharedDigits?: number) =>
  verticalLine(text, chain, sharedDigits).runs;
const textOf = ({ text }: VerticalRun) => text.join('');
const seen = (text: string) =>
  runsOf(text)
    .map((run) => run.form ?? textOf(run))
    .join('');

describe('P-18: a vertical head', () => {
  test('runs from top to bottom, Han upright, an em each', () => {
    const { runs, length } = verticalLine('打造民生', chain);
    expect(runs.map(textOf)).toEqual(['打', '造', '民', '生']);
    expect(runs.map(({ y }) => y)).toEqual([880, 1880, 2880, 3880]);
    expect(runs.every(({ turned }) => !turned)).toBe(true);
    expect(length).toBe(4000);
  });

  test.each([
    ['“升级版”', '﹃升级版﹄'],
    ['‘一’', '﹁一﹂'],
    ['《规划》', '︽规划︾'],
    ['（试行）', '︵试行︶'],
    ['县、乡', '县︑乡'],
    ['好，', '好︐'],
  ])('shows the marks of %s in their vertical forms, and says the report’s own', (text, forms) => {
    expect(seen(text)).toBe(forms);
    expect(runsOf(text).map(textOf).join('')).toBe(text);
  });

  test('gives brackets and stops half an em, the half that their ink is in', () => {
    const { runs, length } = verticalLine('“升”', chain);
    expect(length).toBe(2000);
    // The em of an opening form begins half an em above its cell: its ink is in the lower half.
    expect(runs.map(({ y }) => y - 880)).toEqual([-500, 500, 1500]);
  });

  test.each(['——', '……'])('turns %s and keeps it two em long', (mark) => {
    const { runs, length } = verticalLine(mark, chain);
    expect(runs).toMatchObject([{ turned: true, x: -380, y: 0 }]);
    expect(length).toBe(2000);
  });

  test('2019年 is a turned run and an upright 年', () => {
    const runs = runsOf('2019年');
    expect(runs.map(textOf)).toEqual(['2019', '年']);
    expect(runs.map(({ turned }) => turned)).toEqual([true, false]);
    expect(runs[1]?.y).toBe(2000 + 880);
  });

  test('16条 is one cell of an em with its figures side by side, and 条', () => {
    const { runs, length } = verticalLine('16条', chain);
    expect(runs.map(textOf)).toEqual(['16', '条']);
    expect(runs[0]).toMatchObject({ turned: false, xs: [0, 500], x: -500 });
    expect(length).toBe(2000);
  });

  test('three figures share an em where the template says so, narrowed to it', () => {
    expect(runsOf('100项', 2)[0]?.turned).toBe(true);
    const [shared] = runsOf('100项', 3);
    expect(shared).toMatchObject({ turned: false, scaleX: 0.667, x: -500.25 });
  });

  test('one figure stands upright; words and shares are turned', () => {
    expect(runsOf('5件')[0]).toMatchObject({ turned: false, x: -250 });
    expect(runsOf('GDP')[0]).toMatchObject({ turned: true, text: ['G', 'D', 'P'] });
    expect(runsOf('80%')[0]).toMatchObject({ turned: true });
  });
});

test('whatever a head says, its characters stand once, in order, one below the other', () => {
  const head = fc.string({
    unit: fc.constantFrom(...'打造“”《》、——……20A%·： （𠮷'),
    maxLength: 24,
  });
  fc.assert(
    fc.property(head, (text) => {
      const { runs, length } = verticalLine(text, chain);
      expect(runs.map(textOf).join('')).toBe(text.replaceAll(/\s+/gu, ''));
      const ends = runs.map(({ start, end }) => text.trim().slice(start, end));
      expect(ends).toEqual(runs.map(textOf));
      const feet = runs.map(({ y }) => y);
      expect(feet.every((y) => y <= length + 880)).toBe(true);
    }),
  );
});
