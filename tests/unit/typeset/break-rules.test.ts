import { describe, expect, test } from 'vitest';
import { breakLines, BYLINE, faceChain, NEWS, prepare } from '#shared/typeset';
import { countedBook, countedFace } from '../../fixtures/counted-font';
import { lines, prepared, preparedIn, setLines, widthEm } from './lines';

/** Thirty Han around a quantity, as B-07 asks. */
const HAN = '推进改革发展稳定各项工作取得新的成效不断增强人民群众获得感幸';
const amid = (quantity: string) => `${HAN.slice(0, 15)}${quantity}${HAN.slice(15)}`;

describe('where a line may end (spec §1)', () => {
  test.each(['𠮷', '👍🏽', '辻󠄀', 'é', '\u{1f1e8}\u{1f1f3}'])(
    'B-01 %s stays one box at every measure',
    (cluster) => {
      for (let em = 1; em < 6; em += 1) {
        const broken = lines(`口${cluster}口口口口`, em, { minLast: 1 });
        expect(broken.some((line) => line.includes(cluster))).toBe(true);
        expect(prepared(`口${cluster}口`).count).toBe(3);
      }
    },
  );

  test('B-02 no line starts with a comma', () => {
    expect(lines('加快农村通信设施，改造', 8)).toEqual(['加快农村通信设', '施，改造']);
  });

  test.each(['”', '》', '）', '，', '、', '；', '：', '。', '！', '？', '·', '～', '％', '々'])(
    'B-02 no line starts with %s at any measure',
    (mark) => {
      for (let em = 3; em < 12; em += 1) {
        for (const line of lines(`推进改革${mark}发展稳定${mark}各项工作`, em).slice(1)) {
          expect(line.startsWith(mark)).toBe(false);
        }
      }
    },
  );

  test('B-03 no line ends with an opening quote', () => {
    expect(lines('深化农村改革“两权”抵押', 7)).toEqual(['深化农村改革', '“两权”抵押']);
  });

  test.each(['“', '《', '（', '■', '①', '￥', '№'])(
    'B-03 no line ends with %s at any measure',
    (mark) => {
      for (let em = 3; em < 12; em += 1) {
        for (const line of lines(`推进改革${mark}发展稳定${mark}各项工作`, em)) {
          expect(line.endsWith(mark)).toBe(false);
        }
      }
    },
  );

  test('B-04 a line may end before an opening quote and behind a closing one', () => {
    expect(lines('落实完成改造“两棚”', 6)).toEqual(['落实完成改造', '“两棚”']);
    expect(lines('落实改造“两棚”任务完成', 7)).toEqual(['落实改造“两棚”', '任务完成']);
  });

  test('B-04 quotes are full width whatever the font says; ’ between letters is an apostrophe', () => {
    const quoted = preparedIn('“两棚”', { '“': 430, '”': 430 });
    expect(Array.from(quoted.body)).toEqual([500, 1000, 1000, 500]);
    expect(Array.from(preparedIn('it’s', { '’': 300 }).body)).toEqual([500, 500, 300, 500]);
    expect(lines('推进it’s改革', 4).join('|')).toContain('it’s');
  });

  test('B-05 破折号 is one box and may start a line before the line above gets loose', () => {
    expect(lines('援军今日到达——成功', 7)).toEqual(['援军今日到达', '——成功']);
    expect(widthEm('到达——成功')).toBe(6);
    expect(widthEm('……')).toBe(2);
  });

  test('B-05 —— and …… are two em in every font, never parted and never stretched', () => {
    expect(Array.from(preparedIn('——……', { '—': 890, '…': 700 }).body)).toEqual([2000, 2000]);
    for (const mark of ['——', '……']) {
      const text = `加快推进各项工作${mark}加快农村通信设施，改造`;
      for (let em = 4; em < 16; em += 1) {
        const line = setLines(text, em).find((one) => one.text.includes(mark));
        if (line === undefined) throw new Error('the mark was parted');
        const at = line.text.indexOf(mark);
        const next = line.boxes[at + 1] ?? line.right;
        expect(next - (line.boxes[at] ?? 0)).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test('B-05 two 省略号 in a row are four em and alone on their line', () => {
    expect(widthEm('…………')).toBe(4);
    expect(lines('他说…………后来', 12)).toEqual(['他说', '…………', '后来']);
    expect(lines('“…………”', 12)).toEqual(['“…………”']);
  });

  test.each(['3.96', '1,280,000', '0734-8866', '15:30', '-12.5', '１２３'])(
    'B-06 the number %s never breaks',
    (number) => {
      for (let em = Math.ceil(widthEm(number)); em < 14; em += 1) {
        expect(lines(`推进改革发展${number}继续推进改革发展`, em).join('|')).toContain(number);
      }
    },
  );

  test.each(['3.96万', '1.21万', '1010场', '400周年', '1680公里', '10.43万亩'])(
    'B-07 %s keeps its unit',
    (quantity) => {
      for (let em = 13; em <= 24; em += 1) {
        expect(lines(amid(quantity), em).join('|')).toContain(quantity);
      }
    },
  );

  test('B-07 a number and its scale are never parted, its unit only where nothing else helps', () => {
    for (let em = 1; em < 6; em += 1) {
      expect(lines('完成投资3.96万亩', em).join('|')).toContain('3.96万');
    }
    expect(lines('投资5000平方公里', 5)).toEqual(['投资5000', '平方公里']);
  });

  test.each(['0.36%', '80%', '37.3℃', '￥3500'])('B-08 %s is whole', (quantity) => {
    for (let em = 4; em < 16; em += 1) {
      expect(lines(`推进改革发展${quantity}以上继续推进改革`, em).join('|')).toContain(quantity);
    }
  });

  test('B-09 a range may part behind its connector, never before it', () => {
    expect(lines('水平85%～95%之间', 5)).toEqual(['水平85%～', '95%之间']);
    for (let em = 5; em < 14; em += 1) {
      for (const line of lines('保持在85%～95%之间的水平', em)) expect(line).not.toMatch(/^～/u);
    }
  });

  test('B-10 year, month and day are whole each and may part between them, at a small price', () => {
    const text = '会议定于2019年1月15日在衡阳召开';
    for (let em = 8; em < 16; em += 1) {
      const broken = lines(text, em).join('|');
      for (const part of ['2019年', '1月', '15日']) expect(broken).toContain(part);
    }
    expect(lines('会议定于2019年1月15日在衡阳召开', 8)[0]).toBe('会议定于2019年');
    const date = prepared(text);
    expect(date.penalties[8]).toBeGreaterThan(0);
    expect(date.penalties[8]).toBeLessThan(100);
  });

  test.each(['4G', 'PM2.5', 'GDP', '文化+'])('B-11 %s is whole', (word) => {
    for (let em = 5; em < 14; em += 1) {
      const tail = word === '文化+' ? '化+' : word;
      expect(lines(`大力开展推进${word}的改革发展`, em).join('|')).toContain(tail);
    }
  });

  test('B-11 an address may part behind / . - ? &, never before them', () => {
    const address = 'https://www.hengyang.gov.cn/xxgk/zfgz-bg?id=1&y=2019';
    const parted = new Set<string>();
    for (let em = 6; em < 24; em += 1) {
      const broken = lines(`全文见${address}网页`, em);
      for (const line of broken.slice(1)) expect(line).not.toMatch(/^[/.\-?&]/u);
      for (const line of broken.slice(0, -1)) parted.add(line.slice(-1));
    }
    expect([...parted].some((end) => '/.-?&'.includes(end))).toBe(true);
  });

  test('B-12 no line ends behind an ASCII bracket that opens, or before one that closes', () => {
    for (let em = 3; em < 14; em += 1) {
      const broken = lines('推进改革(发展稳定)各项[工作]取得', em);
      for (const line of broken) {
        expect(line).not.toMatch(/[([]$/u);
        expect(line).not.toMatch(/^[)\]]/u);
      }
    }
  });

  test('B-13 no line starts with the dot of a foreign name', () => {
    for (let em = 3; em < 8; em += 1) {
      for (const line of lines('居里·玛丽获奖', em).slice(1)) expect(line).not.toMatch(/^·/u);
    }
  });

  test('B-13 a short title stays whole where that costs little, a long one need not', () => {
    const text = '全市上下要认真学习、贯彻落实《规划纲要》，加快各项工作，确保取得实效。';
    const set = prepared(text);
    const free = { ...set, penalties: new Uint16Array(set.count) };
    const firstOf = (paragraph: typeof set) => breakLines(paragraph, 19_000).lines[0]?.end;
    expect(text.slice(0, firstOf(set))).toMatch(/《规划纲要》，$/u);
    // Without the penalty the title is parted.
    expect(text.slice(0, firstOf(free))).toMatch(/《规划纲$/u);
    const long = prepared('《湖南省国民经济和社会发展》');
    expect(Math.max(...long.penalties)).toBe(0);
  });

  test('B-14 white space between Han is dropped in text and half an em in heads', () => {
    expect(widthEm('推进 改革')).toBe(4);
    expect(widthEm('推进   改革')).toBe(4);
    expect(widthEm('推进 改革', { hanSpace: 500 })).toBe(4.5);
    expect(widthEm('推进   改革', { hanSpace: 500 })).toBe(4.5);
  });

  test('B-14 a space between Han and Western text gives way to the gap; one is kept between words', () => {
    expect(widthEm('实现 4G 网络')).toBe(widthEm('实现4G网络'));
    expect(widthEm('AB  CD')).toBe(1 + 0.25 + 1);
    expect(lines('推进改革 ABCD EFGH', 6)).toEqual(['推进改革', 'ABCD EFGH']);
  });

  test('B-14 the white in front of an imported paragraph is not set: the indent is style', () => {
    const [first] = setLines('　　推进改革', 10, {}, 2);
    expect(first?.text).toBe('推进改革');
    expect(first?.boxes[0]).toBe(2);
  });

  test('B-15 a character that no face draws is named with its place', () => {
    const face = countedFace('song');
    const chain = faceChain({ faces: new Map([['song', face]]) }, 'song');
    expect(prepare([{ text: '雨母衔接', chain }], NEWS).missing).toEqual([]);
    face.glyphs['衔'.codePointAt(0) ?? 0] = 0;
    const lacking = prepare([{ text: '雨母衔接', chain }], NEWS);
    expect(lacking.missing).toEqual([2]);
    expect(lacking.clusters.codePoints[2]).toBe('衔'.codePointAt(0));
  });

  test('B-16 ■ keeps to its byline, names stay whole, the space is half an em', () => {
    const byline = { ...BYLINE };
    const text = '■本报记者 唐海强 李建明';
    for (let em = 4; em < 12; em += 1) {
      const broken = lines(text, em, byline).join('|');
      for (const part of ['■本', '唐海强', '李建明']) expect(broken).toContain(part);
    }
    expect(widthEm('记者 唐海强', byline)).toBe(5.5);
    // Off: a name is text like any other.
    expect(lines('记者 唐海强', 4, { ...byline, keepWords: false }).join('|')).not.toContain(
      '唐海强',
    );
  });

  test('a line break in the text ends its line at natural width', () => {
    const [first, second] = setLines('加快农村\n通信设施', 8);
    expect([first?.text, second?.text]).toEqual(['加快农村', '通信设施']);
    expect([first?.right, first?.gap]).toEqual([4, 0]);
    for (const newline of ['\r\n', '\n\n', ' \n ', '\u2028']) {
      expect(lines(`加快农村${newline}通信设施`, 20)).toEqual(['加快农村', '通信设施']);
    }
    expect(lines('\n加快农村\n', 20)).toEqual(['加快农村']);
    expect(lines('加快农村通信设施建设\n改造', 8)).toEqual(['加快农村通信设施', '建设', '改造']);
  });
});

test('a text of several runs is measured run by run', () => {
  const book = countedBook();
  const set = prepare(
    [
      { text: '【举措一】', chain: faceChain(book, 'heiBold') },
      { text: '', chain: faceChain(book, 'hei') },
      { text: '推进改革', chain: faceChain(book, 'song') },
    ],
    NEWS,
  );
  expect(Array.from(set.runOf)).toEqual([0, 0, 0, 0, 0, 2, 2, 2, 2]);
  expect(Array.from(set.faceOf, (face) => set.faces[face])).toEqual([
    ...Array.from({ length: 5 }, () => 'heiBold'),
    ...Array.from({ length: 4 }, () => 'song'),
  ]);
});
