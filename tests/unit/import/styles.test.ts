import { describe, expect, test } from 'vitest';
import { importReport, ledger } from '#shared/import';
import { droppedSpans, findInfidelity, type Decisions, type Source } from '#shared/story';
import { initiativeTexts, labelsOf } from './outline';
import { sourceOf } from './source-of';

/** A report in one style: 稳就业, 办教育, 强医疗 in two sections, each announced in its way. */
interface Form {
  readonly style: string;
  readonly text: string;
  readonly format?: Source['format'];
  /** Import takes it by itself. */
  readonly alone: boolean;
  readonly labels: readonly string[];
}

const BODY = {
  jobs: '城镇新增就业5万人，开展职业技能培训3万人次，帮助困难人员就业2000人，确保零就业家庭动态清零。',
  schools: '新建改扩建学校30所，新增学位2.4万个，推进义务教育优质均衡发展，让孩子就近上好学。',
  health: '建设县域医共体，推动优质医疗资源下沉，基层诊疗量占比达65%以上，群众看病更方便。',
};

/** 一、, then two initiatives; 二、, then one. */
const inSections = (first: string, second: string, third: string) =>
  [
    '民生工作安排',
    '一、就业和教育',
    first + BODY.jobs,
    second + BODY.schools,
    '二、医疗卫生',
    third + BODY.health,
    '以上工作要抓好落实，责任到人，按季度通报，年底前全部完成。',
  ].join('\n');

const FORMS: readonly Form[] = [
  {
    style: 'bracketed',
    text: inSections('【看点一】', '【看点二】', '【看点三】'),
    alone: true,
    labels: ['看点一', '看点二', '看点三'],
  },
  {
    style: 'worded',
    text: inSections('举措一：', '举措二：', '举措三：'),
    alone: true,
    labels: ['举措一', '举措二', '举措三'],
  },
  {
    style: 'worded',
    text: inSections('举措一\n', '举措二\n', '举措三\n'),
    alone: true,
    labels: ['举措一', '举措二', '举措三'],
  },
  {
    style: 'clause',
    text: inSections('第一条　', '第二条　', '第三条　'),
    alone: true,
    labels: ['第一条', '第二条', '第三条'],
  },
  {
    style: 'parenthesised',
    text: inSections('（一）稳住就业。', '（二）办好教育。', '（一）健全医疗。'),
    alone: true,
    labels: ['（一）', '（二）', '（一）'],
  },
  {
    style: 'parenthesised',
    text: inSections('（一）稳住就业\n', '（二）办好教育\n', '（一）健全医疗\n'),
    alone: true,
    labels: ['（一）', '（二）', '（一）'],
  },
  {
    style: 'arabic',
    text: inSections('1.', '2.', '3.'),
    alone: true,
    labels: ['1.', '2.', '3.'],
  },
  {
    style: 'arabic-parenthesised',
    text: inSections('（1）', '（2）', '（3）'),
    alone: true,
    labels: ['（1）', '（2）', '（3）'],
  },
  {
    style: 'circled',
    text: inSections('①', '②', '③'),
    alone: true,
    labels: ['①', '②', '③'],
  },
  {
    style: 'firstly',
    text: inSections('今年要做三件事。一是', '同时，二是', '此外，三是'),
    alone: false,
    labels: ['一是', '二是', '三是'],
  },
  {
    style: 'first-then',
    text: inSections('首先，', '其次，', '再次，'),
    alone: true,
    labels: ['首先，', '其次，', '再次，'],
  },
  {
    style: 'dash',
    text: inSections('——稳住就业。', '——办好教育。', '——健全医疗。'),
    alone: true,
    labels: ['——', '——', '——'],
  },
  {
    style: 'question',
    text: inSections('问：就业怎么稳？\n答：', '问：学校怎么建？\n答：', '问：医疗怎么办？\n答：'),
    alone: true,
    labels: ['问：', '问：', '问：'],
  },
  {
    style: 'bold-lead',
    text: inSections('**稳住就业。**', '**办好教育。**', '**健全医疗。**'),
    format: 'md',
    alone: true,
    labels: ['', '', ''],
  },
  {
    style: 'lead-sentence',
    text: inSections('稳住就业。', '办好教育。', '健全医疗。'),
    alone: false,
    labels: ['', '', ''],
  },
  {
    style: 'numeral',
    text: `民生工作安排\n一、稳住就业。${BODY.jobs}\n二、办好教育。${BODY.schools}\n三、健全医疗。${BODY.health}`,
    alone: true,
    labels: ['一、', '二、', '三、'],
  },
];

const read = ({ text, format = 'txt' }: Form, decisions: Decisions = []) => {
  const source = sourceOf(text, format);
  const report = importReport(source, decisions);
  expect(ledger(source, report.story, report.diagnostics).lost).toEqual([]);
  expect(findInfidelity(report.story, text, droppedSpans(report.diagnostics))).toBeUndefined();
  return report;
};

const named = (form: Form) => [`${form.style}: ${form.labels[0]}`, form] as const;

describe('a style that announces initiatives', () => {
  test.each(FORMS.filter(({ alone }) => alone).map(named))('is found: %s', (_, form) => {
    const { story, candidates } = read(form);
    expect(labelsOf(story).flat()).toEqual(form.labels);
    expect(candidates.find(({ chosen }) => chosen)).toMatchObject({ id: form.style, count: 3 });
  });

  test.each(FORMS.map(named))('can be chosen: %s', (_, form) => {
    const { story, candidates } = read(form, [{ kind: 'style', style: form.style }]);
    expect(labelsOf(story).flat()).toEqual(form.labels);
    const words = initiativeTexts(story).map((texts) => texts.join(''));
    for (const [index, body] of [BODY.jobs, BODY.schools, BODY.health].entries()) {
      expect(words[index]).toContain(body);
    }
    expect(candidates.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual([form.style]);
  });

  test('says what it is like in the report, in both languages', () => {
    const form: Form = {
      style: 'parenthesised',
      text: [
        '工作报告',
        '一、回顾',
        `（一）稳住就业。${BODY.jobs}一是扩岗位。二是强培训。`,
        `（二）办好教育。${BODY.schools}一是建学校。二是强师资。`,
        '二、安排',
        `（一）健全医疗。${BODY.health}一是强基层。二是育人才。`,
      ].join('\n'),
      alone: true,
      labels: [],
    };
    const { candidates } = read(form);
    expect(candidates.find(({ id }) => id === 'parenthesised')).toMatchObject({
      name: { zh: '（一）' },
      note: { zh: '每节从头编号', en: 'restarts in every section' },
      sample: expect.stringContaining('（一）稳住就业。'),
      count: 3,
    });
    expect(candidates.find(({ id }) => id === 'firstly')).toMatchObject({
      count: 6,
      note: { zh: expect.stringContaining('多在（一）之内') },
    });
  });
});

describe('an inline list', () => {
  const TEXT = [
    '工作报告',
    '一、民生实事',
    '今年办好十件实事。（1）新建学校10所；（2）改造小区30个（其中老旧小区20个）；（3）新增公园5个。',
    '见（2）的说明，2025.12.1起施行。',
  ].join('\n');

  test('is cut at its numbers when they are chosen', () => {
    const form = { style: 'arabic-parenthesised', text: TEXT, alone: false, labels: [] };
    const { story } = read(form, [{ kind: 'style', style: 'arabic-parenthesised' }]);
    expect(labelsOf(story).flat()).toEqual(['（1）', '（2）', '（3）']);
    expect(initiativeTexts(story)[1]?.[0]).toBe('改造小区30个（其中老旧小区20个）；');
  });

  test('announces nothing by itself', () => {
    expect(labelsOf(importReport(sourceOf(TEXT)).story).flat()).toEqual([]);
  });
});

describe('the outermost numbering of each section', () => {
  const TEXT = [
    '# 津贴直接发放至个人',
    '**政策速递**',
    '符合条件的参保职工，可以由本人申请生育津贴，直接发放至个人，无需再通过用人单位申请。',
    '**办理方式**',
    '**一、办理材料**',
    'a.病历资料；b.信息采集表。',
    '**二、办理步骤**',
    '1.打开应用。',
    '2.填写资料。',
    '**注意事项:**',
    '1.单位应做好衔接。',
    '2.此前的按原渠道发放。',
  ].join('\n\n');
  const form: Form = { style: 'outermost', text: TEXT, format: 'md', alone: true, labels: [] };

  test('is taken where sections are numbered in different styles', () => {
    const { story, candidates } = read(form);
    expect(story.sections.map(({ heading }) => heading)).toEqual([
      '政策速递',
      '办理方式',
      '注意事项:',
    ]);
    expect(labelsOf(story)).toEqual([[], ['一、', '二、'], ['1.', '2.']]);
    expect(candidates[0]).toMatchObject({ id: 'outermost', count: 4, chosen: true });
  });

  test('gives way to the style that a person chooses', () => {
    const { story } = read(form, [{ kind: 'style', style: 'arabic' }]);
    expect(initiativeTexts(story)).toHaveLength(4);
  });
});

test('sections that nothing numbers are found where short lines head paragraphs time and again', () => {
  const text = [
    '两会民生看点',
    ...Object.values(BODY).flatMap((body, n) => [`看民生之${'甲乙丙'.charAt(n)}类实事`, body]),
  ].join('\n');
  const first = '市人大会议昨日开幕，一项项民生承诺让代表委员和市民充满期待。';
  const { story } = importReport(sourceOf(text.replace('\n', `\n${first}\n`)));
  expect(story.sections.map(({ heading }) => heading)).toEqual([
    '看民生之甲类实事',
    '看民生之乙类实事',
    '看民生之丙类实事',
  ]);
});
