import { describe, expect, test } from 'vitest';
import { importReport, ledger } from '#shared/import';
import { initiativeTexts, labelsOf } from './outline';
import { sourceOf } from './source-of';

const BODY =
  '深入开展促进就业行动，城镇新增就业6万人，帮扶困难人员就业8000人，零就业家庭动态清零。';
function read(lines: readonly string[]) {
  const source = sourceOf(lines.join('\n'));
  const report = importReport(source);
  expect(ledger(source, report.story, report.diagnostics).lost).toEqual([]);
  return report;
}

const droppedIn = (lines: readonly string[]) =>
  read(lines)
    .diagnostics.filter(({ action }) => action === 'dropped')
    .flatMap(({ at }) => (at === undefined ? [] : [lines.join('\n').slice(at.start, at.end)]));

const TITLE = '2026年临江省政府工作报告';
const OCCASION = '——2026年1月27日在临江省第十四届人民代表大会第五次会议上';
const REPORT = [
  '各位代表：',
  '现在，我代表省人民政府，向大会报告工作，请予审议，并请省政协委员提出意见。',
  '一、工作回顾',
  `（一）稳住就业。${BODY}`,
  `（二）办好教育。${BODY}`,
];

describe('a web page copied with every button on a line of its own', () => {
  const page = [
    ...'下载|打印|全屏|收藏|【字号：|加大|还原|减小|】'.split('|'),
    TITLE,
    OCCASION,
    ...'来源：临江日报|时间：2026-02-01|省长 王建国'.split('|'),
    '省长王建国作政府工作报告。本报记者 李明远',
    ...REPORT,
    '相关报道：',
    '临江省两会胜利闭幕',
  ];

  test('has a headline, a deck and a speaker', () => {
    const { story } = read(page);
    expect(story).toMatchObject({
      headline: TITLE,
      deck: OCCASION,
      byline: { text: '省长 王建国', reporters: [] },
    });
    expect(story.opening?.map(({ text }) => text.slice(0, 5))).toEqual([
      '各位代表：',
      '现在，我代',
    ]);
  });

  test('loses its buttons, facts, picture and links, and says so', () => {
    const taken = new Set([
      ...page.slice(0, 9),
      ...page.slice(11, 13),
      page[14],
      ...page.slice(-2),
    ]);
    expect(new Set(droppedIn(page))).toEqual(taken);
  });

  test('keeps a word that is a button elsewhere', () => {
    expect(droppedIn([TITLE, ...REPORT, '大', '收藏'])).toEqual([]);
  });
});

const CRUMBS = (
  `分享:|${TITLE}|首页|>|政务公开|>|政府工作报告|${TITLE}|` +
  '时间：|2026-02-02 09:20|来源：|临江省人民政府|分享:'
).split('|');

test('a trail of crumbs, facts beside their names and a title said twice leave one title', () => {
  const page = [
    ...CRUMBS,
    '2026年1月27日在临江省第十四届人民代表大会第五次会议上 临江省省长 王建国',
    ...REPORT,
  ];
  const { story } = read(page);
  expect(story).toMatchObject({
    headline: TITLE,
    deck: '2026年1月27日在临江省第十四届人民代表大会第五次会议上',
    byline: { text: '临江省省长 王建国' },
  });
  expect(story.opening).toHaveLength(2);
});

test.each([
  [['政府工作报告', '――2026年1月27日在临江省', '人民代表大会第五次会议上', '省长 王建国']],
  [['政府工作报告', '2026年1月27日在临江省第十届人民代表大会第五次会', '议上 省长 王建国']],
  [['政府工作报告', '二〇二六年一月二十七日在临江省十四届人民代表大会第五次会议上', '省长 王建国']],
])('an occasion is a deck, whatever its dashes, figures and line breaks', (head) => {
  const { story } = read([...head, ...REPORT]);
  expect(story.headline).toBe('政府工作报告');
  expect(story.deck).toMatch(/会议上$/u);
});

test.each(['毛建民', '自治区主席 嘎玛泽登'])('%s gave the speech', (speaker) => {
  expect(read([TITLE, OCCASION, speaker, ...REPORT]).story.byline?.text).toBe(speaker);
});

test('a subscript that lost its line is no running head', () => {
  const air = '空气质量持续改善，PM\n2.5\n年均浓度降到29微克/立方米。';
  const { story } = read([TITLE, '一、回顾', `（一）${air}`, `（二）${BODY}`, `（三）${air}`]);
  expect(initiativeTexts(story)[2]).toEqual(['空气质量持续改善，PM2.5年均浓度降到29微克/立方米。']);
});

test('titles of one section stay apart from the text below, though another section has none', () => {
  const { story } = read([
    TITLE,
    '一、回顾',
    ...['一', '二', '三', '四'].map((n) => `（${n}）稳住就业。${BODY}`),
    '二、安排',
    ...['一', '二', '三', '四'].flatMap((n) => [`（${n}）着力扩大内需，推动经济回升向好`, BODY]),
  ]);
  expect(initiativeTexts(story).slice(4)).toEqual(
    ['一', '二', '三', '四'].map(() => ['着力扩大内需，推动经济回升向好', BODY]),
  );
});

test('parts without a number stand above 一、 where they name their years', () => {
  const { story } = read([
    TITLE,
    ...REPORT.slice(0, 2),
    '“十四五”时期发展成就和2025年工作回顾',
    BODY,
    '“十五五”时期主要目标和2026年重点工作',
    BODY,
    '一、全力扩大内需',
    `（一）稳住就业。${BODY}`,
    '二、办好民生实事',
    `（一）办好教育。${BODY}`,
  ]);
  expect(story.sections.map(({ heading }) => heading)).toEqual([
    '“十四五”时期发展成就和2025年工作回顾',
    '“十五五”时期主要目标和2026年重点工作',
  ]);
});

test('a question announces its answer', () => {
  const { story } = read(['贷款问答', '一、谁可以申请？', BODY, '二、能贷多少？', BODY]);
  expect(story.deck).toBeUndefined();
  expect(initiativeTexts(story)).toEqual([
    ['谁可以申请？', BODY],
    ['能贷多少？', BODY],
  ]);
});

test('a question heads the measures that answer it', () => {
  const answers = [`（一）稳住就业。${BODY}`, `（二）办好教育。${BODY}`];
  const { story } = read(['问答', '一、今年做什么？', ...answers, '二、明年做什么？', ...answers]);
  expect(story.sections.map(({ heading }) => heading)).toEqual([
    '一、今年做什么？',
    '二、明年做什么？',
  ]);
});

test('a label stands before a space that does not break, and before 一次性', () => {
  const clauses = ['第一条', '第二条', '第三条'].map((n) => `${n}\u00a0 ${BODY}`);
  expect(initiativeTexts(read(['就业办法', ...clauses]).story)).toHaveLength(3);
  const { story } = read(['补贴清单', '一、社保补贴', BODY, '二、一次性扩岗补助', BODY]);
  expect(labelsOf(story)).toEqual([['一、', '二、']]);
});

test('a part without a number is a head where pages and columns cut paragraphs', () => {
  const cut = [BODY + BODY.slice(0, -12), '', BODY.slice(-12)];
  const { story } = read([
    TITLE,
    ...REPORT.slice(0, 2),
    '2025年工作回顾',
    ...cut,
    ...cut,
    '2026年工作安排',
    BODY,
    ...cut,
    BODY,
    '“十五五”时期主要目标',
    BODY,
    BODY,
    BODY,
  ]);
  expect(story.sections.map(({ heading }) => heading)).toEqual([
    '2025年工作回顾',
    '2026年工作安排',
    '“十五五”时期主要目标',
  ]);
});
