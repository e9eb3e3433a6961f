import { describe, expect, test } from 'vitest';
import { importReport, ledger } from '#shared/import';
import type { Source } from '#shared/story';
import { initiativeTexts, labelsOf, plainTexts, storyOf } from './outline';
import { sourceOf } from './source-of';

const HEADLINE = '图解|2026年政府工作报告，这些民生大礼包请查收！';
const JOBS = '城镇新增就业5.2万人以上，开展补贴性职业技能培训2万人次。';
const SCHOOLS = '新增义务教育学位1.5万个，新建改扩建公办幼儿园18所。';
const HEALTH = '市第一人民医院新院区建成投用，新增床位800张。';
const POST = [
  '点击上方蓝字关注我们',
  HEADLINE,
  '临江发布',
  '2026年1月14日 20:18 湖西',
  '01',
  '稳就业',
  JOBS,
  '02',
  '强教育',
  SCHOOLS,
  '03',
  '优医疗',
  HEALTH,
  '— END —',
  '来源 | 临江日报',
  '编辑 | 陈曦',
  '点分享、点收藏、点在看',
].join('\n');
const PARTS = [
  ['稳就业', JOBS],
  ['强教育', SCHOOLS],
  ['优医疗', HEALTH],
];

describe('the post of a public account', () => {
  test('has 01, 02, 03 as initiatives with their titles, and not as pages', () => {
    expect(labelsOf(storyOf(POST))).toEqual([['01', '02', '03']]);
    expect(initiativeTexts(storyOf(POST))).toEqual(PARTS);
  });

  test('has a headline that is called out', () => {
    expect(storyOf(POST).headline).toBe(HEADLINE);
  });

  test('keeps nothing of the account’s own, and tells all of it', () => {
    const { story, diagnostics } = importReport(sourceOf(POST));
    expect(plainTexts(story)).toEqual([]);
    expect(ledger(sourceOf(POST), story, diagnostics).lost).toEqual([]);
    expect(diagnostics.filter(({ code }) => code === 'furniture-dropped')).toHaveLength(7);
  });

  test.each(['html', 'docx'] as const)(
    'has its titles in bold in %s',
    (format: Source['format']) => {
      const bold = POST.replaceAll(/^(0[0-9]|稳就业|强教育|优医疗)$/gmu, '**$1**');
      expect(initiativeTexts(storyOf(bold, format))).toEqual(PARTS);
    },
  );

  test('may have 01 and its title on one line', () => {
    expect(initiativeTexts(storyOf(POST.replaceAll(/^(0[0-9])\n/gmu, '$1 ')))).toEqual(PARTS);
  });
});

test('a bold line below a label of its own is its title and no section', () => {
  const story = storyOf(
    ['标题', '【举措一】', '**稳就业**', JOBS, '【举措二】', '**强教育**', SCHOOLS].join('\n'),
    'docx',
  );
  expect(story.sections.map(({ heading }) => heading)).toEqual(['']);
  expect(initiativeTexts(story)).toEqual(PARTS.slice(0, 2));
});

test('initiatives may be named without a number', () => {
  const lines = ['关键词①　就业', `【举措】${JOBS}`, '关键词②　教育', `【举措】${SCHOOLS}`];
  const story = storyOf(['十组数字', ...lines].join('\n'));
  expect(story.sections.map(({ heading }) => heading)).toEqual(['就业', '教育']);
  expect(initiativeTexts(story)).toEqual([[JOBS], [SCHOOLS]]);
});

describe('a report whose numbers are set wide', () => {
  const text = [
    '政 府 工 作 报 告',
    '一 、工作回顾',
    `（ 一 ）稳住就业。${JOBS}`,
    `（ 二 ）办好教育。${SCHOOLS}`,
    '二．工作安排',
    `( 一 )守护健康。${HEALTH}`,
  ];

  test('has its sections and initiatives', () => {
    const story = storyOf(text.join('\n'));
    expect(story.sections.map(({ heading }) => heading)).toEqual(['一 、工作回顾', '二．工作安排']);
    expect(labelsOf(story)).toEqual([['（ 一 ）', '（ 二 ）'], ['( 一 )']]);
  });
});

test.each([
  ['（2026年1月14日在临江市第九届人民代表大会第五次会议', '上）'],
  ['——2026年1月12日在云溪县第十八届', '人民代表大会第六次会议上'],
])('where a speech was given is one line again: %s｜%s', (first, second) => {
  const story = storyOf(
    ['政府工作报告', first, second, '县长　何平', '各位代表：', JOBS].join('\n'),
  );
  expect(story).toMatchObject({ headline: '政府工作报告', deck: first + second });
  expect(story.byline?.text).toBe('县长　何平');
});
