import { describe, expect, test } from 'vitest';
import { importReport } from '#shared/import';
import { initiativesOf } from '#shared/story';
import { initiativeTexts, labelsOf, plainTexts, storyOf } from './outline';
import { PLAIN_SAMPLE, SAMPLE, sourceOf } from './source-of';

const asPrinted = storyOf(SAMPLE, 'md');
const HEAD = ['kicker', 'standingHead', 'headline', 'lede', 'byline'] as const;

const FORMS = [
  ['plain text', PLAIN_SAMPLE, 'txt'],
  ['Markdown in a .txt file', SAMPLE, 'txt'],
  ['CRLF line ends', SAMPLE.replaceAll('\n', '\r\n'), 'md'],
  ['CR line ends', PLAIN_SAMPLE.replaceAll('\n', '\r'), 'txt'],
  ['full-width indents', PLAIN_SAMPLE.replaceAll(/^(?=.)/gmu, '　　'), 'txt'],
  ['no blank lines', PLAIN_SAMPLE.replaceAll(/\n+/gu, '\n'), 'txt'],
  ['form feeds between pages', PLAIN_SAMPLE.replaceAll('\n\n', '\n\f'), 'txt'],
  ['trailing spaces', SAMPLE.replaceAll('\n', '  \n'), 'md'],
  ['marks without a space', SAMPLE.replaceAll('## ', '##'), 'md'],
  ['closed headings', SAMPLE.replaceAll(/^## .*$/gmu, '$& ##'), 'md'],
  ['half-width colons', SAMPLE.replaceAll('关键词：', '关键词:'), 'md'],
  ['bold section heads', SAMPLE.replaceAll(/## (关键词.*)/gu, '**$1**'), 'md'],
  ['〔 〕 around the labels', PLAIN_SAMPLE.replaceAll(/【(举措.)】/gu, '〔$1〕'), 'txt'],
  ['[ ] around the labels', PLAIN_SAMPLE.replaceAll(/【(举措.)】/gu, '[$1]'), 'txt'],
  ['【看点一】', PLAIN_SAMPLE.replaceAll('【举措', '【看点'), 'txt'],
  [
    '【举措1】',
    PLAIN_SAMPLE.replaceAll(/【举措(.)】/gu, (_, n) => `【举措${'一二三四五六'.indexOf(n) + 1}】`),
    'txt',
  ],
  ['【举措十一】', PLAIN_SAMPLE.replaceAll(/【举措(.)】/gu, '【举措十$1】'), 'txt'],
  ['labels that words alone make', PLAIN_SAMPLE.replaceAll(/【(举措.)】/gu, '$1：'), 'txt'],
  ['labels on lines of their own', PLAIN_SAMPLE.replaceAll(/(【举措.】)/gu, '$1\n'), 'txt'],
  ['the byline above the lede', bylineFirst(PLAIN_SAMPLE), 'txt'],
  ['three columns of 13 characters', inColumns(PLAIN_SAMPLE, 13), 'txt'],
  ['page numbers between the columns', inColumns(PLAIN_SAMPLE, 13, 40), 'txt'],
] as const;

/** Every initiative in lines of so many characters, and a folio after so many lines. */
function inColumns(text: string, characters: number, linesPerPage = Infinity): string {
  const lines = text.split('\n').flatMap((paragraph) => {
    if (!paragraph.startsWith('【')) return [paragraph];
    return paragraph.match(new RegExp(`.{1,${characters}}`, 'gu')) ?? [];
  });
  return lines
    .flatMap((line, index) =>
      index > 0 && index % linesPerPage === 0 ? [`— ${index / linesPerPage} —`, line] : [line],
    )
    .join('\n');
}

function bylineFirst(text: string): string {
  const [lede = '', byline = ''] = [/《政府工作报告》中桩桩.*/u, /■本报记者.*/u].map(
    (line) => line.exec(text)?.[0],
  );
  return text.replace(byline, '@').replace(lede, byline).replace('@', lede);
}

/** The words without the breaks: a line of a column that ends a sentence ends a paragraph. */
const wordsOf = (texts: readonly (readonly string[])[]) => texts.map((words) => words.join(''));

describe('the seed report in another form', () => {
  test.each(FORMS)('reads the same with %s', (_, text, format) => {
    const story = storyOf(text, format);
    for (const part of HEAD) expect(story[part], part).toEqual(asPrinted[part]);
    expect(story.sections.map(({ heading }) => heading)).toEqual(
      asPrinted.sections.map(({ heading }) => heading),
    );
    expect(wordsOf(initiativeTexts(story))).toEqual(wordsOf(initiativeTexts(asPrinted)));
  });
});

test('a form feed alone ends a line', () => {
  const story = storyOf('民生升级版\f【举措一】提高就业质量。\f【举措二】完善社会保障。');
  expect(initiativeTexts(story)).toEqual([['提高就业质量。'], ['完善社会保障。']]);
});

describe('a label', () => {
  const LABELS = [
    ['【举措十一】', '举措十一'],
    ['【举措1】', '举措1'],
    ['【举措１】', '举措１'],
    ['【举措①】', '举措①'],
    ['【看点一】', '看点一'],
    ['【任务 3】', '任务 3'],
    ['【第一招】', '第一招'],
    ['【举措之二】', '举措之二'],
    ['【一】', '一'],
    ['[举措一]', '举措一'],
    ['［举措一］', '举措一'],
    ['〔举措一〕', '举措一'],
    ['〖举措一〗', '举措一'],
    ['「举措一」', '举措一'],
    ['（举措一）', '举措一'],
    ['《举措一》', '举措一'],
    ['【 举措一 】', '举措一'],
  ] as const;

  test.each(LABELS)('may read %s', (printed, label) => {
    const text = `打造民生升级版\n\n${printed}提高就业质量。实施就业优先政策。`;
    const [initiative, ...others] = initiativesOf(storyOf(text));
    expect(others).toEqual([]);
    expect(initiative).toMatchObject({ label, ordinal: 1 });
    expect(initiative && text.slice(initiative.labelAt.start, initiative.labelAt.end)).toBe(
      printed,
    );
    expect(initiative?.source.map((paragraph) => paragraph.text)).toEqual([
      '提高就业质量。实施就业优先政策。',
    ]);
  });

  test.each(['【图一】', '【表2】', '【十四五】', '【延伸阅读】', '[1]', '《政府工作报告》'])(
    'is not %s',
    (printed) => {
      expect([...initiativesOf(storyOf(`标题\n\n${printed}提高就业质量。`))]).toEqual([]);
    },
  );

  test('may stand alone on its line', () => {
    const story = storyOf(
      '民生升级版\n\n【举措一】\n提高就业质量。\n\n【举措二】\n\n完善社会保障。',
    );
    expect(initiativeTexts(story)).toEqual([['提高就业质量。'], ['完善社会保障。']]);
    expect([...initiativesOf(story)].map(({ source }) => source[0]?.seams)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('with nothing behind it is kept, and said to be empty', () => {
    const { story, diagnostics } = importReport(
      sourceOf('标题\n【举措一】\n【举措二】完善社会保障。'),
    );
    expect(initiativeTexts(story)).toEqual([[], ['完善社会保障。']]);
    expect(diagnostics).toMatchObject([{ code: 'initiative-empty', level: 'warning' }]);
  });

  test('may go without brackets where several lines have it', () => {
    const story = storyOf('民生升级版\n举措一：提高就业质量。\n举措二：完善社会保障。');
    expect(labelsOf(story)).toEqual([['举措一', '举措二']]);
    expect(initiativeTexts(story)).toEqual([['提高就业质量。'], ['完善社会保障。']]);
  });

  test('takes no layout white space into the text', () => {
    expect(initiativeTexts(storyOf('标题\n　　【举措一】　提高就业 质量。　'))).toEqual([
      ['提高就业 质量。'],
    ]);
  });

  test('may be a Markdown heading with a title', () => {
    const story = storyOf(
      '# 民生升级版\n\n## 关键词：民生\n\n### 【举措一】提高就业质量\n\n实施就业优先政策。',
      'md',
    );
    expect(initiativeTexts(story)).toEqual([['提高就业质量', '实施就业优先政策。']]);
  });
});

describe('a section head', () => {
  const section = (line: string) =>
    storyOf(`标题\n\n${line}\n\n【举措一】提高就业质量。`).sections[0];

  test.each([
    ['关键词：三大攻坚战', '关键词', '三大攻坚战'],
    ['关键词一：三大攻坚战', '关键词一', '三大攻坚战'],
    ['关键词　三大攻坚战', '关键词', '三大攻坚战'],
    ['【关键词】三大攻坚战', '关键词', '三大攻坚战'],
    ['一、三大攻坚战', '一、', '一、三大攻坚战'],
    ['第一篇 三大攻坚战', '第一篇', '第一篇 三大攻坚战'],
    ['第二章　三大攻坚战', '第二章', '第二章　三大攻坚战'],
    ['第三部分：三大攻坚战', '第三部分', '第三部分：三大攻坚战'],
  ])('may read %s', (line, marker, heading) => {
    expect(section(line)).toMatchObject({ marker, heading, level: 1 });
  });

  test.each([
    '关键词：',
    '一、坚决打好防范化解重大风险攻坚战。',
    '一、二季度各项工作',
    '第三章节有误，',
  ])('is not %s', (line) => expect(section(line)?.heading).toBe(''));

  test('holds the smaller ones below it', () => {
    const story = storyOf(
      '标题\n第一篇 总则\n一、目标\n文字。\n二、任务\n文字。\n第二篇 保障\n三、队伍\n文字。',
    );
    expect(story.sections.map(({ heading }) => heading)).toEqual(['第一篇 总则', '第二篇 保障']);
    expect(story.sections[0]?.blocks).toMatchObject([
      { kind: 'section', id: 's1-s1', heading: '一、目标', level: 2 },
      { kind: 'section', id: 's1-s2', heading: '二、任务', level: 2 },
    ]);
  });

  test('that Markdown ranks holds what Markdown ranks below it', () => {
    const story = storyOf(
      '# 标题\n## 关键词：民生\n### 就业\n稳就业。\n关键词：教育\n办教育。',
      'md',
    );
    expect(story.sections.map(({ heading }) => heading)).toEqual(['民生', '教育']);
    expect(story.sections[0]?.blocks).toMatchObject([{ kind: 'section', heading: '就业' }]);
  });
});

describe('a report without initiatives', () => {
  const { story, diagnostics } = importReport(
    sourceOf('# 民生升级版\n\n## 就业\n\n稳定就业。\n\n## 教育\n\n办好教育。\n\n发展幼教。', 'md'),
  );

  test('still has its sections and paragraphs', () => {
    expect(story.headline).toBe('民生升级版');
    expect(story.sections.map(({ heading }) => heading)).toEqual(['就业', '教育']);
    expect(plainTexts(story)).toEqual(['稳定就业。', '办好教育。', '发展幼教。']);
  });

  test('says that none was found', () => {
    expect(diagnostics[0]).toMatchObject({ code: 'no-initiatives', level: 'warning' });
  });
});

describe('a whole work report', () => {
  const REPORT = [
    '政府工作报告',
    '（2026年1月27日在省人民代表大会会议上）',
    '省长 李炳军',
    '各位代表：',
    '现在，我代表省人民政府向大会报告工作，请予审议，并请列席人员提出意见。',
    '一、2025年工作回顾',
    '（一）全面转向高质量发展。从遏制债务入手。',
    '（二）大抓产业。立足资源禀赋。',
    '推动消费扩容升级提质。提升居民消费能力。',
    '各位代表！五年来，我们大力加强自身建设。',
    '二、2026年工作安排',
    '重点抓好以下工作：',
    '（一）扩大有效需求。落实好新政策。',
  ].join('\n');
  const story = storyOf(REPORT);

  test('has its title, occasion and speaker above it', () => {
    expect(story).toMatchObject({
      headline: '政府工作报告',
      deck: '（2026年1月27日在省人民代表大会会议上）',
      byline: { text: '省长 李炳军', reporters: [] },
    });
  });

  test('has 一、 heads as sections and （一） paragraphs as initiatives', () => {
    expect(story.sections.map(({ heading }) => heading)).toEqual([
      '一、2025年工作回顾',
      '二、2026年工作安排',
    ]);
    expect(labelsOf(story)).toEqual([['（一）', '（二）'], ['（一）']]);
  });

  test('opens with what stands above its first section', () => {
    expect(story.opening?.map(({ text }) => text)).toEqual([
      '各位代表：',
      '现在，我代表省人民政府向大会报告工作，请予审议，并请列席人员提出意见。',
    ]);
  });

  test('has words to the audience outside its initiatives', () => {
    expect(plainTexts(story)).toEqual([
      '各位代表：',
      '现在，我代表省人民政府向大会报告工作，请予审议，并请列席人员提出意见。',
      '各位代表！五年来，我们大力加强自身建设。',
      '重点抓好以下工作：',
    ]);
  });
});
