import { describe, expect, test } from 'vitest';
import { breakLines, gradeOf, NEWS, setLine } from '#shared/typeset';
import { gapsOf, lineAt, lines, prepared, preparedIn, setLines, widthEm } from './lines';

describe('widths (spec §2)', () => {
  test('W-00 profile news is as the specification lists it', () => {
    expect(NEWS).toMatchObject({
      punctuation: 'quanjiao',
      lineEndHalf: true,
      lineStartTrim: true,
      paraStartTrim: true,
      hanging: false,
      autospace: 250,
      minCommaGlue: 0,
      maxLoose: 120,
      minLast: 2,
    });
  });

  test.each([
    ['县、乡、村', 5],
    ['雨母·岣嵝', 4.5],
    ['完成了。', 3.5],
    ['完成了。再看', 6],
  ])('W-01 %s is %f em', (text, em) => {
    expect(widthEm(text)).toBe(em);
  });

  test.each([
    ['（一）、（二）', 5],
    ['“《规划》”，', 4.5],
    ['指出：“加快。”', 6.5],
    ['“十三五”“十四五”', 8.5],
    ['（（一））', 3],
  ])('W-02 %s is %f em', (text, em) => {
    expect(widthEm(text)).toBe(em);
  });

  test('W-03 a mark at a line’s end takes half an em, on the last line too', () => {
    const text = '统筹城乡发展，';
    expect(setLines(text, 8)[0]?.right).toBe(6.5);
    expect(lines('统筹城乡发展，推进改革', 6.5)[0]).toBe('统筹城乡发展，');
    // Off: the mark takes its whole em, and no longer fits.
    expect(setLines(text, 8, { lineEndHalf: false })[0]?.right).toBe(7);
    expect(lines('统筹城乡发展，推进改革', 6.5, { lineEndHalf: false })[0]).not.toBe(
      '统筹城乡发展，',
    );
  });

  test('W-04 an opening mark at a line’s start loses the white before it', () => {
    const text = '深化农村改革“两权”抵押';
    expect(setLines(text, 7)[1]?.boxes[0]).toBe(0);
    expect(setLines(text, 7, { lineStartTrim: false })[1]?.boxes[0]).toBe(0.5);
  });

  test('W-04 the ink of a run-in head starts exactly at the indent', () => {
    // The glyph is one em wide with its ink in the right half: it starts half an em before its ink.
    const inkOf = (paraStartTrim: boolean) =>
      (setLines('【举措一】推进改革', 20, { paraStartTrim }, 2)[0]?.inks[0] ?? 0) + 0.5;
    expect(inkOf(true)).toBe(2);
    expect(inkOf(false)).toBe(2.5);
  });

  test('W-05 开明 keeps the white of full stops only, 半角 of none', () => {
    expect(widthEm('县、乡、村', { punctuation: 'kaiming' })).toBe(4);
    expect(widthEm('完成了。再看', { punctuation: 'kaiming' })).toBe(6);
    expect(widthEm('完成了。再看', { punctuation: 'banjiao' })).toBe(5.5);
    expect(widthEm('“十三五”“十四五”', { punctuation: 'kaiming' })).toBe(8);
  });

  test('W-06 a comma hangs where the style asks for it, and only there', () => {
    const text = '加快农村通信设施，改造';
    expect(lines(text, 8, { hanging: true })).toEqual(['加快农村通信设施，', '改造']);
    expect(lines(text, 8)).toEqual(['加快农村通信设', '施，改造']);
  });

  test('W-06 a hung mark stands wholly outside the measure', () => {
    const [first] = setLines('加快农村通信设施，改造', 8, { hanging: true });
    expect(first?.boxes.at(-1)).toBe(8);
    expect(first?.right).toBe(8.5);
  });

  test('W-06 no mark hangs beside another, nor one that is not 、，。', () => {
    expect(lines('加快农村通信设施）。改造', 8.5, { hanging: true })[0]).not.toMatch(/。$/u);
    expect(lines('加快农村通信设施；改造', 8, { hanging: true })[0]).not.toMatch(/；$/u);
  });

  test('W-07 a quarter em between Han and Western text, none at edges and marks', () => {
    expect(widthEm('实现4G网络')).toBe(2 + 0.25 + 1 + 0.25 + 2);
    expect(widthEm('“8135”战略')).toBe(0.5 + 2 + 0.5 + 0.5 + 2);
    expect(widthEm('80%以上')).toBe(1 + 0.5 + 0.25 + 2);
    expect(widthEm('文化+')).toBe(2.5);
    expect(lines('实现4G网络', 3.25)[0]).toBe('实现4G');
    expect(widthEm('实现4G网络', { autospace: 0 })).toBe(5);
  });

  test('W-07 the gap is between 0.125 and 0.5 em and is no character', () => {
    const text = '推进4G网络';
    const between = (em: number) => {
      const [line] = setLines(text, em);
      return (line?.boxes[2] ?? 0) - 2;
    };
    expect(between(5.25)).toBeCloseTo(0.125, 3);
    const [stretched] = setLines('推进4G网络，推进4G网络建设', 6);
    expect((stretched?.boxes[2] ?? 0) - 2).toBeLessThanOrEqual(0.5);
    expect(lines(text, 20).join('')).toBe(text);
  });

  test('W-08 a line is squeezed before it is broken, all commas alike', () => {
    const text = '健全自治、法治、德治体系';
    const [line, ...rest] = setLines(text, 11.5);
    expect(rest).toEqual([]);
    const gaps = line === undefined ? undefined : gapsOf(text, line);
    expect([gaps?.get('、法'), gaps?.get('、德')]).toEqual([0.25, 0.25]);
  });

  test('W-08 minCommaGlue: a comma keeps what the style says', () => {
    const text = '健全自治、法治、德治体系';
    expect(lines(text, 11.5, { minCommaGlue: 250 })).toEqual([text]);
    expect(lines(text, 11.5, { minCommaGlue: 300 })).toHaveLength(2);
  });

  test('W-08 brackets give before commas, commas before Western gaps, those before full stops', () => {
    const text = '“改革”开放、发展4G网络。再看';
    const natural = widthEm(text);
    const white = (em: number) => {
      const line = lineAt(text, em);
      const gaps = gapsOf(text, line);
      return ['”开', '、发', '展4', 'G网', '。再'].map((pair) => gaps.get(pair) ?? -1);
    };
    expect(white(natural)).toEqual([0.5, 0.5, 0.25, 0.25, 0.5]);
    expect(white(natural - 0.5)).toEqual([0, 0.5, 0.25, 0.25, 0.5]);
    expect(white(natural - 1)).toEqual([0, 0, 0.25, 0.25, 0.5]);
    expect(white(natural - 1.25)).toEqual([0, 0, 0.125, 0.125, 0.5]);
    expect(white(natural - 1.75)).toEqual([0, 0, 0.125, 0.125, 0]);
  });

  test('W-08 class 6: full stops give only where the template lets them', () => {
    const text = '工作完成了。再接再厉';
    expect(lines(text, 9.5)).toEqual([text]);
    expect(lines(text, 9.5, { squeezeStops: false })).toHaveLength(2);
  });

  test('W-08 Han bodies never shrink', () => {
    for (const { boxes, text } of setLines('健全自治法治德治体系，推进改革', 7)) {
      for (const [index, left] of boxes.slice(1).entries()) {
        const mark = text.slice(index, index + 1) === '，';
        expect(left - (boxes[index] ?? 0)).toBeGreaterThanOrEqual(mark ? 0.5 : 1);
      }
    }
  });

  test('W-09 six gaps take a sixth of an em each', () => {
    const [first] = setLines('加快农村通信设施，改造', 8);
    expect(first?.gap).toBe(0.167);
    expect(first?.right).toBe(8);
  });

  test('W-09 word spaces open first, then Western gaps, then all gaps alike', () => {
    const text = '推进AB CD发展改革开放';
    const natural = widthEm('推进AB CD发展');
    const white = (em: number) => {
      const paragraph = prepared(text);
      const { lines: broken } = breakLines(paragraph, em * 1000);
      const [line] = broken;
      if (line === undefined) throw new Error('no line');
      const { boxes } = setLine(paragraph, { ...line, end: 8, natural: natural * 1000 });
      return [1, 3].map((at) => (boxes[at + 1] ?? 0) - (boxes[at] ?? 0) - (at === 1 ? 1000 : 500));
    };
    expect(white(natural + 0.25)).toEqual([250, 500]);
    expect(white(natural + 0.75)).toEqual([500, 500]);
    expect(white(natural + 1.05)[0]).toBe(500);
  });

  test('W-09 nothing opens behind an opening mark or before a closing one', () => {
    const text = '深化农村改革“两权”抵押贷款试点工作取得成效';
    for (let em = 6; em < 16; em += 1) {
      for (const line of setLines(text, em)) {
        const gaps = gapsOf(text, line);
        expect(gaps.get('“两') ?? 0).toBe(0);
        expect(gaps.get('权”') ?? 0).toBe(0);
      }
    }
  });

  test('W-10 a line is graded by the gap it opens', () => {
    expect([0, 50, 51, 120, 121, 250, 251].map(gradeOf)).toEqual([
      'good',
      'good',
      'acceptable',
      'acceptable',
      'loose',
      'loose',
      'error',
    ]);
  });

  test('W-10 a paragraph within maxLoose is preferred to one that is not', () => {
    const text =
      '推动村规、土规两规合一，力争村庄规划编制覆盖率达100%。深化农村“厕所革命”，' +
      '改建卫生厕所31万户。抓好第二次全国农业污染源普查。';
    const widest = (maxLoose: number) =>
      Math.max(...setLines(text, 11, { maxLoose }).map(({ gap }) => gap));
    expect(widest(120)).toBe(0.1);
    expect(widest(250)).toBe(0.125);
  });

  test('W-11 the last line keeps its natural width, but is squeezed where it is slightly too long', () => {
    expect(setLines('推进改革', 8)[0]?.right).toBe(4);
    expect(setLines('健全自治、法治、德治体系', 11.5)[0]?.right).toBe(11.5);
  });

  test('W-11 a one-line paragraph is spread only where its style says so', () => {
    const names = prepared('唐海强');
    const [line] = breakLines(names, 5000).lines;
    if (line === undefined) throw new Error('no line');
    expect(setLine(names, line).right).toBe(3000);
    expect(setLine(names, line, true).right).toBe(5000);
  });

  test('W-12 a last line holds two characters', () => {
    const text = '坚守耕地保护红线不放松';
    expect(lines(text, 10)).toEqual(['坚守耕地保护红线不', '放松']);
    expect(lines(text, 10, { minLast: 1 })).toEqual(['坚守耕地保护红线不放', '松']);
  });

  test('W-12 marks do not count; a lone character is pushed in where that is possible', () => {
    expect(lines('坚守耕地保护红线不放松。', 10)).toEqual(['坚守耕地保护红线不', '放松。']);
    const text = '坚守耕地、保护红线、不放松';
    expect(lines(text, 12)).toEqual([text]);
  });

  test.each([
    ['好？！再', 3],
    ['好！！再', 3],
    ['好！！！再', 4],
  ])('W-13 %s is %f em', (text, em) => {
    expect(widthEm(text)).toBe(em);
  });

  test('W-13 ？！ is never parted', () => {
    for (let em = 1; em < 6; em += 1) {
      expect(lines('好不好？！再来', em).some((line) => line.includes('？！'))).toBe(true);
    }
  });

  test('W-14 fonts with wild widths of marks give equal lines', () => {
    const wild = { '“': 430, '”': 430, '·': 330, '—': 890, '，': 300, '。': 700, '、': 250 };
    const text = '力争“雨母·岣嵝”片区——衡阳的“后花园”、“会客厅”建设，取得实效。';
    for (let em = 5; em < 24; em += 1) {
      expect(breakLines(preparedIn(text, wild), em * 1000).lines).toEqual(
        breakLines(prepared(text), em * 1000).lines,
      );
    }
    // Han are as wide as the font says nothing about: the class table says one em.
    expect(preparedIn('国', { 国: 900 }).body[0]).toBe(1000);
  });

  test('W-14 the ink of a mark is put into its half of the box', () => {
    const [line] = setLines('改“革，雨・母', 20);
    const inset = (at: number) => (line?.inks[at] ?? 0) - (line?.boxes[at] ?? 0);
    expect(inset(1)).toBe(-0.5); // “: ink in the right half of its em
    expect(inset(3)).toBe(0); // ，: in the left half
    expect(inset(5)).toBe(-0.25); // ・: half an em wide, an em in the font: centred
  });

  test('W-16 the same text gives the same lines, whatever was broken before', () => {
    const text = '健全自治、法治、德治体系，深化农村改革“两权”抵押，3.96万亩。';
    const before = breakLines(prepared(text), 9000);
    breakLines(prepared('推'.repeat(5000)), 13_000);
    expect(breakLines(prepared(text), 9000)).toEqual(before);
  });
});

describe('indent (P-01)', () => {
  test('twenty em with an indent of two: lines of 18 and 20', () => {
    expect(lines('推'.repeat(38), 20, {}, 2).map((line) => line.length)).toEqual([18, 20]);
    expect(lines('推'.repeat(38), 20).map((line) => line.length)).toEqual([20, 18]);
  });
});
