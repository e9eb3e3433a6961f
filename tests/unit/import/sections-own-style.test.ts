import { describe, expect, test } from 'vitest';
import { importReport } from '#shared/import';
import { labelsOf, storyOf } from './outline';
import { sourceOf } from './source-of';

const REVIEW = [
  '一、2025年工作回顾',
  '一年来，我们主要做了以下工作：',
  '——综合实力稳步提升。实施重点项目126个，完成投资180亿元，经济运行稳中向好。',
  '——产业结构持续优化。新增规模以上工业企业26家，园区技工贸总收入增长9%。',
  '——社会大局和谐稳定。信访总量下降12%，群众安全感满意度位居全市前列。',
];
const TASKS = [
  '二、2026年目标任务',
  '一是狠抓项目投资。新开工亿元以上项目40个，竣工投产30个。',
  '二是狠抓园区提质。盘活低效用地600亩，新建标准厂房20万平方米。',
];
const TEN = [
  '新增学位1200个',
  '改造农村公路60公里',
  '新建养老服务点20个',
  '改造户厕3000户',
  '培训职工4000人次',
  '新建口袋公园5个',
  '改造老旧小区12个',
  '新增停车泊位800个',
  '免费筛查“两癌”6000人',
  '新建充电桩200个',
].map((one, index) => `（${index + 1}）${one}`);
const DEEDS = ['三、办好民生实事', `今年，县政府继续办好十件民生实事：${TEN.join('；')}。`];
const ending = ['四、政府自身建设', '忠诚履职，勤政为民，建设人民满意的法治政府。'];

const labels = (...lines: string[]) => labelsOf(storyOf(['政府工作报告', ...lines].join('\n')));

describe('sections that announce their initiatives each in its own way', () => {
  test('have —— beside 一是 and ten items in one paragraph', () => {
    expect(labels(...REVIEW, ...TASKS, ...DEEDS, ...ending)).toEqual([
      ['——', '——', '——'],
      ['一是', '二是'],
      TEN.map((_, index) => `（${index + 1}）`),
      [],
    ]);
  });

  test('lose no words of the ten items, nor of what leads up to them', () => {
    const story = storyOf(['政府工作报告', ...TASKS, ...DEEDS].join('\n'));
    const printed = JSON.stringify(story.sections);
    expect(printed).toContain('今年，县政府继续办好十件民生实事：');
    expect(printed).toContain('新建充电桩200个。');
  });

  test('leave what （一） announces all over the report alone', () => {
    const tasks = TASKS.map((line) => line.replace('一是', '（一）').replace('二是', '（二）'));
    expect(labels(...REVIEW, ...tasks, ...DEEDS)).toEqual([[], ['（一）', '（二）'], []]);
  });

  test('have two —— in vain: they are an aside', () => {
    expect(labels(...REVIEW.slice(0, 4), ...TASKS)).toEqual([[], ['一是', '二是']]);
  });

  test('have 一是 within a paragraph where another section has it at its lines', () => {
    const inside = ['三、存在的不足', '我们看到：一是总量不大，二是结构不优，三是短板不少。'];
    expect(labels(...REVIEW, ...TASKS, ...inside)[2]).toEqual(['一是', '二是', '三是']);
    expect(labels(...REVIEW, ...inside)[1]).toEqual([]);
  });
});

test('the desk offers one style for every section as a candidate', () => {
  const text = ['政府工作报告', ...REVIEW, ...TASKS, ...DEEDS].join('\n');
  const [first] = importReport(sourceOf(text)).candidates;
  expect(first).toMatchObject({ id: 'outermost', count: 15, chosen: true });
});
