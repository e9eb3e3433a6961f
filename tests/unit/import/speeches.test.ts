import { describe, expect, test } from 'vitest';
import { initiativeTexts, plainTexts, storyOf } from './outline';

const OCCASION = '2026年1月8日在云溪县第十八届人民代表大会第六次会议上';
const BODY = [
  '各位代表：',
  '现在，我代表县人民政府，向大会报告工作，请予审议。',
  '一、回顾',
  '经济稳中向好，民生持续改善，社会保持稳定。',
];
const read = (...head: string[]) => storyOf([...head, ...BODY].join('\n'));

describe('where a speech was given', () => {
  test.each([OCCASION, `（${OCCASION}）`, `——${OCCASION}`])('is its deck: %s', (line) => {
    expect(read('政府工作报告', line, '县长　何平')).toMatchObject({
      headline: '政府工作报告',
      deck: line,
      byline: { text: '县长　何平', reporters: [] },
    });
  });

  test('makes the line above it the headline, though the site has a longer one', () => {
    expect(read('云溪县2026年政府工作报告', '政府工作报告', `（${OCCASION}）`)).toMatchObject({
      kicker: '云溪县2026年政府工作报告',
      headline: '政府工作报告',
    });
  });
});

describe('who speaks or signs', () => {
  test.each(['市長　周海燕', '云溪县人民政府县长　何平', '区长 马晓东'])('may read %s', (line) => {
    expect(read('政府工作报告', `（${OCCASION}）`, line).byline).toEqual({
      text: line,
      reporters: [],
    });
  });

  test('may be sent by a paper in title marks', () => {
    const line = '《临江日报》全媒体记者 李晓雯 通讯员 王海 张 敏';
    expect(read('一张民生清单 八个温暖关键', line).byline?.reporters).toEqual([
      '李晓雯',
      '王海',
      '张敏',
    ]);
  });
});

describe('words to a committee', () => {
  const text = [
    '关于民生实事落实情况的报告',
    '云溪县人民政府副县长　吴建国',
    '主任、各位副主任、秘书长、各位委员：',
    '受县人民政府委托，现将有关情况报告如下，请予审议。',
    '一、主要做法',
    '一是加强领导。成立专班，按月调度，按季通报。',
    '二是压实责任。细化分工，倒排工期，挂图作战。',
    '以上报告，请予审议。',
  ].join('\n');

  test('open the speech and are no part of its head', () => {
    const story = storyOf(text);
    expect(story).not.toHaveProperty('deck');
    expect(story.opening?.[0]?.text).toBe('主任、各位副主任、秘书长、各位委员：');
  });

  test('end it outside the last initiative', () => {
    expect(plainTexts(storyOf(text)).at(-1)).toBe('以上报告，请予审议。');
  });
});

describe('a box beside the report', () => {
  test.each(['■链接', '【名词解释】', '延伸阅读', '专栏1　主要指标'])(
    'begins with %s and ends the initiative',
    (head) => {
      const story = storyOf(
        [
          '民生清单',
          '【看点一】出行更畅，新增公交线路6条。',
          '【看点二】入学更近，新增学位1200个。',
          head,
          '什么是“五大中心”？',
        ].join('\n'),
      );
      expect(initiativeTexts(story).map((texts) => texts.length)).toEqual([1, 1]);
      expect(plainTexts(story)).toEqual([head, '什么是“五大中心”？']);
    },
  );
});
