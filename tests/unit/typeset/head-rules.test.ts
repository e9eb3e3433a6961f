import { describe, expect, test } from 'vitest';
import {
  breakHeadline,
  fitHeadline,
  headTracking,
  naturalWidth,
  prepare,
  HEAD,
  faceChain,
  segmenterKnowsWords,
  tracked,
  wordEnds,
} from '#shared/typeset';
import { countedBook } from '../../fixtures/counted-font';
import { headlines, headOf, widthEm } from './lines';

const HEADS = [
  '推动城乡基础设施互联互通',
  '打造民生“升级版” 增强百姓幸福感',
  '坚决打好三大攻坚战，确保如期全面建成小康社会',
  '着力保障和改善民生的十件实事全部完成',
  '为人民群众过上更好的生活而奋斗',
  '加快建设“一馆三中心”，推进文化与旅游融合发展',
];

describe('heads (spec §4)', () => {
  test('H-01 a head breaks between words', () => {
    expect(headlines('推动城乡基础设施互联互通', 8)).toEqual(['推动城乡', '基础设施互联互通']);
  });

  test('H-01 no word of the lexicon and no number is parted at any measure', () => {
    for (let em = 5; em < 14; em += 1) {
      const broken = headlines('新增油茶林30万亩增强百姓幸福感', em, 9) ?? [];
      for (const word of ['油茶林', '30万亩', '幸福感']) {
        expect(broken.join('|')).toContain(word);
      }
    }
  });

  test.each(HEADS)('H-02 no line of %s starts or ends badly', (head) => {
    for (let em = 4; em < 20; em += 1) {
      const broken = headlines(head, em, 9) ?? [];
      for (const line of broken.slice(1)) {
        expect(line).not.toMatch(/^[的地得了着过们等之性化率感员者]/u);
      }
      for (const line of broken.slice(0, -1)) {
        expect(line).not.toMatch(/[和与及在对为向把被将从以“《（]$/u);
      }
    }
  });

  test('H-03 what stands in quotes stays on one line', () => {
    expect(headlines('加快建设“一馆三中心”', 7)).toEqual(['加快建设', '“一馆三中心”']);
    expect(headlines('深入实施“美丽乡村建设”三年行动', 7)).toEqual([
      '深入实施',
      '“美丽乡村建设”',
      '三年行动',
    ]);
  });

  test('H-03 a quotation wider than the measure parts between words, away from its marks', () => {
    const broken = headlines('“全面推进乡村振兴加快农业农村发展”', 9);
    expect(broken).toHaveLength(2);
    for (const line of broken ?? []) expect(line.length).toBeGreaterThanOrEqual(3);
  });

  test('H-03 a quotation parts before it costs a line', () => {
    const head = '加快“农业农村发展全面推进”建设';
    expect(headlines(head, 9)).toHaveLength(2);
  });

  test('H-04 the author’s space is the first choice', () => {
    expect(headlines('打造民生“升级版” 增强百姓幸福感', 9)).toEqual([
      '打造民生“升级版”',
      '增强百姓幸福感',
    ]);
  });

  test('H-04 the fewest lines, none of one character', () => {
    for (const head of HEADS) {
      let previous = Infinity;
      for (let em = 6; em < 24; em += 1) {
        const broken = headlines(head, em, 9);
        if (broken === undefined) continue;
        expect(broken.length).toBeLessThanOrEqual(previous);
        for (const line of broken) expect(line.replace(/[^\p{L}]/gu, '').length).toBeGreaterThan(1);
        previous = broken.length;
      }
    }
  });

  test('H-04 a line of one character is no line', () => {
    expect(headlines('新衡阳', 2, 4, [1, 3])).toBeUndefined();
    expect(headlines('新衡阳城', 2, 4, [2, 4])).toEqual(['新衡', '阳城']);
  });

  test('H-04 the shortest line is 0.6 of the longest where a legal choice allows it', () => {
    // The comma and the space cost less than nothing, but would leave four or five beside eight.
    expect(headlines('改善民生，推动城乡基础设施互联互通', 8)).toEqual([
      '改善民生，推动',
      '城乡基础设施',
      '互联互通',
    ]);
    expect(headlines('民生改善 推动城乡基础设施互联互通', 8)).toEqual([
      '民生改善 推动',
      '城乡基础设施',
      '互联互通',
    ]);
  });

  test('H-05 a manual break always wins, at every size and in every face', () => {
    const head = '推动\n城乡基础设施互联互通';
    for (const em of [10.5, 14, 30]) {
      expect(headlines(head, em)).toEqual(['推动', '城乡基础设施互联互通']);
    }
    const wide = countedBook({ 推: 1300 });
    const other = prepare([{ text: head, chain: faceChain(wide, 'heiBlack') }], HEAD);
    expect(breakHeadline(other, 14_000, 3)?.map(({ end }) => end)).toEqual([2, 12]);
    expect(headlines(head, 8)).toEqual(['推动', '城乡基础设施', '互联互通']);
    expect(headlines(head, 8, 2)).toBeUndefined();
  });

  test('H-06 the words of a head are plain data that outlive the segmenter', () => {
    expect(segmenterKnowsWords()).toBe(true);
    const words = wordEnds('推动城乡基础设施互联互通');
    expect(JSON.parse(JSON.stringify(words))).toEqual([2, 4, 8, 12]);
    // Kept words count, not today's.
    expect(headlines('推动城乡基础设施互联互通', 8, 4, [2, 4, 6, 8, 12])).toEqual([
      '推动城乡基础',
      '设施互联互通',
    ]);
  });

  test('H-07 marks in heads are half width', () => {
    expect(widthEm('打造民生“升级版”，增强幸福感', HEAD)).toBe(12 + 3 * 0.5);
  });

  test.each([
    ['民生', 2 + 1.5],
    ['新衡阳', 3 + 2 * 1],
    ['实干兴衡', 4 + 3 * 0.5],
    ['增强幸福感', 5],
    ['“三农”', 3],
  ])('H-07 the short head %s is %f em with its tracking', (head, em) => {
    const set = headOf(head);
    expect(naturalWidth(tracked(set, headTracking(set))) / 1000).toBe(em);
  });

  test('H-08 a head is set tighter, then narrower, before it is set smaller', () => {
    const head = headOf('推动城乡基础设施互联互通');
    expect(fitHeadline(head, 12_000, 1)).toMatchObject({ scaleX: 1, prepared: head });
    const tight = fitHeadline(head, 11_500, 1);
    expect([tight?.scaleX, tight?.lines[0]?.natural]).toEqual([1, 12_000 - 11 * 50]);
    const narrow = fitHeadline(head, 10_000, 1);
    expect(narrow?.scaleX).toBeCloseTo(10_000 / 11_450, 6);
    expect(fitHeadline(head, 9000, 1)).toBeUndefined();
    // Another break comes first.
    expect(fitHeadline(head, 9000, 2)).toMatchObject({ scaleX: 1, prepared: head });
  });

  test('a head that does not fit says so', () => {
    expect(headlines('推动城乡基础设施互联互通', 3, 2)).toBeUndefined();
    expect(headlines('', 3)).toEqual([]);
  });
});
