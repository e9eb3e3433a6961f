import { describe, expect, test } from 'vitest';
import { findTerms, importReport, ledger } from '#shared/import';
import { droppedSpans, findInfidelity, type Decisions } from '#shared/story';
import { initiativeTexts, plainTexts } from './outline';
import { sourceOf } from './source-of';

const BODY = '城镇新增就业5万人，开展职业技能培训3万人次，帮助困难人员就业2000人。';

function read(text: string, decisions: Decisions = []) {
  const source = sourceOf(text);
  const report = importReport(source, decisions);
  expect(ledger(source, report.story, report.diagnostics).lost).toEqual([]);
  expect(findInfidelity(report.story, text, droppedSpans(report.diagnostics))).toBeUndefined();
  return report;
}

const dropped = (text: string) =>
  read(text).diagnostics.flatMap(({ code, at }) =>
    code === 'furniture-dropped' && at ? [text.slice(at.start, at.end)] : [],
  );

describe('what pages and web sites print around a report', () => {
  test.each([
    '— 3 —',
    '－12－',
    '第3页 共20页',
    '第３页',
    '3/20',
    'Page 3 of 20',
    '（下转第3版）',
    '▲（上接第一版）',
    '【字号：大 中 小】',
    '【字体：大 中 小】【打印】【关闭】',
    '浏览次数：1234次 字号：[ 大 中 小 ] 打印',
    '来源：市政府办公室 发布时间：2026-02-03 浏览次数：128',
    '当前位置：首页 > 政务公开 > 政府工作报告',
    '扫一扫在手机打开当前页',
    '上一篇：关于印发工作方案的通知',
    '责任编辑：李四',
    '（责任编辑：李四 校对：王五）',
  ])('is dropped, and said to be: %s', (line) => {
    const text = `政府工作报告\n一、回顾\n（一）稳就业。${BODY}\n（二）改造老旧小区\n${line}\n200个，惠及5万户。`;
    expect(dropped(text)).toEqual([line]);
    expect(initiativeTexts(read(text).story)[1]).toEqual(['改造老旧小区200个，惠及5万户。']);
  });

  test.each([
    '2.5',
    '关键小事要办好',
    '大中小企业融通发展',
    '打印机产业集群建设',
    '2026年1月20日',
    '【举措三】办好教育',
  ])('is not %s', (line) => {
    expect(dropped(`政府工作报告\n一、回顾\n（一）${BODY}\n${line}\n（二）${BODY}`)).toEqual([]);
  });

  test('comes back when a person says that it is a paragraph', () => {
    const text = `标题\n【举措一】${BODY}\n责任编辑：李四`;
    const at = text.indexOf('责任编辑');
    const { story } = read(text, [{ kind: 'role', at, role: 'outside' }]);
    expect(plainTexts(story)).toEqual(['责任编辑：李四']);
  });

  test('is dropped from the ends of a paragraph that jumps to another page', () => {
    const text = '标题\n【举措一】激发贫困地区和贫（下转第3版）\n（上接第1版）困群众的内生动力。';
    expect(initiativeTexts(read(text).story)).toEqual([['激发贫困地区和贫困群众的内生动力。']]);
    expect(dropped(text)).toEqual(['（下转第3版）', '（上接第1版）']);
  });

  test('is a running head where one line cuts paragraphs time and again', () => {
    const cut = (n: number) =>
      `改造老旧小区和棚户区以及城中村，完善\n2026年解读专版 ${n}\n配套设施，惠及${n}万户。`;
    const lines = Array.from(
      { length: 14 },
      (_, n) => `（${'一二三四五六七八九'.charAt(n % 9)}）${BODY}`,
    );
    const text = [
      '政府工作报告',
      ...lines,
      `（一）${cut(1)}`,
      `（二）${cut(2)}`,
      `（三）${cut(3)}`,
    ].join('\n');
    expect(dropped(text)).toHaveLength(3);
    expect(initiativeTexts(read(text).story).at(-1)).toEqual([
      '改造老旧小区和棚户区以及城中村，完善配套设施，惠及3万户。',
    ]);
  });

  test('a number alone on its line is asked about', () => {
    const { diagnostics } = read(`标题\n【举措一】${BODY}\n12\n【举措二】${BODY}`);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'folio-suspected', action: 'asked' }),
    );
  });
});

const REPORT = [
  '政府工作报告',
  '目 录',
  '一、工作回顾……1',
  '二、工作安排……6',
  '一、工作回顾',
  `（一）稳住就业。${BODY}`,
  '二、工作安排',
  `（一）办好教育。新建学校10所，落实“两重”政策。`,
  '指标\t2025年\t2026年',
  '一、增速\t5%\t6%',
  '市人民政府',
  '2026年1月20日',
  '附件2',
  '《政府工作报告》名词解释',
  '1.“两重”：国家重大战略实施和重点领域安全能力建设。',
  '2.新质生产力：创新起主导作用的先进生产力质态。',
].join('\n');

describe('what stands around the body', () => {
  const { story, diagnostics } = read(REPORT);

  test('a list of contents stands apart, and its heads are not doubled', () => {
    expect(story.sections.slice(0, 2).map(({ heading }) => heading)).toEqual([
      '一、工作回顾',
      '二、工作安排',
    ]);
    expect(story.opening?.map(({ text }) => text)).toEqual([
      '目 录',
      '一、工作回顾……1',
      '二、工作安排……6',
    ]);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'zone-kept' }));
  });

  test('a glossary that is numbered like measures is a section of paragraphs, and its terms are found', () => {
    expect(initiativeTexts(story)).toHaveLength(2);
    expect(story.sections.at(-1)).toMatchObject({
      heading: '附件2 《政府工作报告》名词解释',
      level: 1,
      blocks: [{ kind: 'paragraph' }, { kind: 'paragraph' }],
    });
    const term = findTerms(story, REPORT).find(({ text }) => text === '两重');
    expect(term?.kind).toBe('glossary');
  });

  test('a table’s rows are paragraphs, whatever their cells begin with', () => {
    expect(initiativeTexts(story)[1]).toEqual([
      '办好教育。新建学校10所，落实“两重”政策。',
      '指标\t2025年\t2026年',
      '一、增速\t5%\t6%',
    ]);
  });

  test('who signs, and when, belongs to no initiative and is not joined', () => {
    expect(plainTexts(story)).toEqual(expect.arrayContaining(['市人民政府', '2026年1月20日']));
  });
});

describe('a cut that words alone close', () => {
  const joined = (text: string) => initiativeTexts(read(`标题\n【举措一】${text}`).story)[0];

  test.each([
    ['PM\n2.5\n平均浓度降到28微克。', 'PM2.5平均浓度降到28微克。'],
    ['减排CO\n2\n30万吨。', '减排CO230万吨。'],
    ['新建污水处理厂（\n一期）3座。', '新建污水处理厂（一期）3座。'],
    ['落实“四好农村路\n”建设要求。', '落实“四好农村路”建设要求。'],
    ['力争3.\n96万人脱贫。', '力争3.96万人脱贫。'],
    ['出台《民营经济促进\n条例》，落实政策。', '出台《民营经济促进条例》，落实政策。'],
    ['（详见附件。\n其中3座在建）均开工。', '（详见附件。其中3座在建）均开工。'],
  ])('%j', (cut, whole) => {
    expect(joined(cut)).toEqual([whole]);
  });

  test.each(['【举\n措二】', '【\n举措二】', '【举措二\n】'])(
    'a label that was cut: %j',
    (label) => {
      const { story, diagnostics } = read(`标题\n【举措一】稳就业。\n${label}办好教育。`);
      expect(initiativeTexts(story)).toEqual([['稳就业。'], ['办好教育。']]);
      expect(diagnostics).toContainEqual(expect.objectContaining({ action: 'joined' }));
    },
  );

  test('a head that was cut is one again', () => {
    const heads = ['一、提升农业发展质量', '二、繁荣兴盛农村文化', '三、构建乡村治理新体系'];
    const text = [
      '工作意见',
      ...heads.flatMap((head) => [head, BODY]),
      '四、提高\n农村民生保障水平',
      BODY,
    ].join('\n');
    const { story } = read(text, [{ kind: 'style', style: 'none' }]);
    expect(story.sections.at(-1)?.heading).toBe('四、提高农村民生保障水平');
  });

  test('a doubtful one is asked, at the line that would go on', () => {
    const text = '标题\n【举措一】重点抓好三件大事，包括\n一是扩大岗位。';
    const { diagnostics } = read(text);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'seam-doubted',
        action: 'asked',
        at: { start: text.indexOf('一是'), end: text.length },
      }),
    );
  });
});
