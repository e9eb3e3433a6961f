import { describe, expect, test } from 'vitest';
import { breakLines, setLine } from '#shared/typeset';
import { headlines, lines, prepared, widthEm } from './lines';

describe('prohibition rules (spec §1)', () => {
  test('B-01 a grapheme cluster is one box at every measure', () => {
    for (const cluster of ['𠮷', '👍🏽', '辻󠄀', 'é']) {
      expect(lines(`口${cluster}`, 1, { minLast: 1 })).toEqual(['口', cluster]);
    }
  });

  test('B-02 no line starts with a comma', () => {
    expect(lines('加快农村通信设施，改造', 8)).toEqual(['加快农村通信设', '施，改造']);
  });

  test('B-03 no line ends with an opening quote', () => {
    expect(lines('深化农村改革“两权”抵押', 7)).toEqual(['深化农村改革', '“两权”抵押']);
  });

  test('B-04 a line may break before an opening quote', () => {
    expect(lines('落实完成改造“两棚”', 6)).toEqual(['落实完成改造', '“两棚”']);
  });

  test('B-05 破折号 is one box and may start a line before the line above gets loose', () => {
    expect(lines('援军今日到达——成功', 7)).toEqual(['援军今日到达', '——成功']);
    expect(widthEm('到达——成功')).toBe(6);
    expect(widthEm('……')).toBe(2);
  });

  test.each(['3.96', '1,280,000', '0734-8866', '15:30'])(
    'B-06 the number %s never breaks',
    (number) => {
      for (let em = Math.ceil(widthEm(number)); em < 12; em += 1) {
        expect(lines(`推进改革发展${number}继续推进改革发展`, em).join('|')).toContain(number);
      }
    },
  );

  test.each(['3.96万', '1.21万', '1010场', '400周年', '1680公里', '10.43万亩'])(
    'B-07 %s keeps its unit',
    (quantity) => {
      const han = '推进改革发展稳定各项工作取得新的成效不断增强人民群众获得感幸福';
      for (let em = 13; em <= 24; em += 1) {
        expect(lines(`${han.slice(0, 15)}${quantity}${han.slice(15)}`, em).join('|')).toContain(
          quantity,
        );
      }
    },
  );

  test.each(['0.36%', '80%', '37.3℃', '￥3500'])('B-08 %s is whole', (quantity) => {
    for (let em = 4; em < 16; em += 1) {
      expect(lines(`推进改革发展${quantity}以上继续推进改革`, em).join('|')).toContain(quantity);
    }
  });

  test('B-09 a range may part behind its connector, never before it', () => {
    for (let em = 5; em < 14; em += 1) {
      for (const line of lines('保持在85%～95%之间的水平', em)) expect(line).not.toMatch(/^～/u);
    }
  });

  test.each(['4G', 'PM2.5', 'GDP', '化+'])('B-11 %s is whole', (word) => {
    for (let em = 5; em < 14; em += 1) {
      expect(lines(`大力开展推进${word}的改革发展`, em).join('|')).toContain(word);
    }
  });

  test('B-14 white space between Han is dropped in text', () => {
    expect(widthEm('推进 改革')).toBe(4);
    expect(lines('　　推进改革', 10, {}, 2)).toEqual(['推进改革']);
  });

  test('B-17 what cannot fit terminates with all text present', () => {
    const digits = '1234567890'.repeat(4);
    expect(lines(digits, 6).join('')).toBe(digits);
    expect(lines('，。！？', 2).join('')).toBe('，。！？');
    expect(lines(`见${'abcdefghij'.repeat(3)}。`, 6).join('')).toBe(
      `见${'abcdefghij'.repeat(3)}。`,
    );
    expect(lines('一', 0.5)).toEqual(['一']);
  });
});

describe('widths (spec §2)', () => {
  test.each([
    ['县、乡、村', 5],
    ['雨母·岣嵝', 4.5],
    ['完成了。', 3.5],
    ['完成了。再看', 6],
    ['（一）、（二）', 5],
    ['“《规划》”，', 4.5],
    ['指出：“加快。”', 6.5],
    ['“十三五”“十四五”', 8.5],
    ['（（一））', 3],
    ['统筹城乡发展，', 6.5],
    ['好？！再', 3],
    ['好！！！再', 4],
  ])('W-01 … W-03, W-13 %s is %f em', (text, em) => {
    expect(widthEm(text)).toBe(em);
  });

  test('W-05 开明 keeps the white of full stops only', () => {
    expect(widthEm('县、乡、村', { punctuation: 'kaiming' })).toBe(4);
    expect(widthEm('完成了。再看', { punctuation: 'kaiming' })).toBe(6);
    expect(widthEm('完成了。再看', { punctuation: 'banjiao' })).toBe(5.5);
  });

  test('W-07 a quarter em between Han and Western text, none at edges and marks', () => {
    expect(widthEm('实现4G网络')).toBe(2 + 0.25 + 1 + 0.25 + 2);
    expect(widthEm('“8135”战略')).toBe(0.5 + 2 + 0.5 + 0.5 + 2);
    expect(widthEm('80%以上')).toBe(1 + 0.5 + 0.25 + 2);
  });

  test('W-08 a line is squeezed before it is broken', () => {
    expect(lines('健全自治、法治、德治体系', 11.5)).toEqual(['健全自治、法治、德治体系']);
  });

  test('W-09 the white goes between Han, never behind an opening mark', () => {
    const paragraph = prepared('加快农村通信设施，改造');
    const [first] = breakLines(paragraph, 8000).lines;
    if (first === undefined) throw new Error('no line');
    const set = setLine(paragraph, first);
    expect(set.gap).toBeCloseTo(1000 / 6, 6);
    expect(set.right).toBeCloseTo(8000, 6);
  });

  test('W-12 a last line holds two characters', () => {
    expect(lines('坚守耕地保护红线不放松', 10)).toEqual(['坚守耕地保护红线不', '放松']);
  });

  test('W-06 a comma hangs only where the style asks for it', () => {
    expect(lines('加快农村通信设施，改造', 8, { hanging: true })).toEqual([
      '加快农村通信设施，',
      '改造',
    ]);
  });

  test('P-01 twenty em with an indent of two: lines of 18 and 20', () => {
    expect(lines('推'.repeat(38), 20, {}, 2).map((line) => line.length)).toEqual([18, 20]);
  });
});

describe('heads (spec §4)', () => {
  test('H-01 a head breaks between words', () => {
    expect(headlines('推动城乡基础设施互联互通', 8)).toEqual(['推动城乡', '基础设施互联互通']);
  });

  test('H-03 what stands in quotes stays on one line', () => {
    expect(headlines('加快建设“一馆三中心”', 7)).toEqual(['加快建设', '“一馆三中心”']);
  });

  test('H-04 the author’s space is the first choice', () => {
    expect(headlines('打造民生“升级版” 增强百姓幸福感', 9)).toEqual([
      '打造民生“升级版”',
      '增强百姓幸福感',
    ]);
  });

  test('a head that does not fit says so', () => {
    expect(headlines('推动城乡基础设施互联互通', 3, 2)).toBeUndefined();
  });
});
