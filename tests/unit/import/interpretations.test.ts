import { describe, expect, test } from 'vitest';
import { findTerms, importReport, ledger } from '#shared/import';
import { labelsOf } from './outline';
import { sourceOf } from './source-of';

function read(...lines: readonly string[]) {
  const source = sourceOf(lines.join('\n'));
  const report = importReport(source);
  expect(ledger(source, report.story, report.diagnostics).lost).toEqual([]);
  return report;
}

const LEDE = '1月8日，市人代会开幕，市长作政府工作报告，记者从中梳理出民生关键词。';
const BODY = [
  '关键词：就业',
  '【举措一】新增城镇就业5万人。',
  '关键词：教育',
  '【举措二】新增学位5400个。',
];

describe('the head of an interpretation', () => {
  test('has its headline right above the deck', () => {
    const { story } = read(
      '两会特别报道',
      '关键词读懂政府工作报告',
      '五个关键词里的民生温度',
      '——聚焦2020年临江市政府工作报告',
      '本报记者 张 三 李四光 通讯员 王五',
      LEDE,
      ...BODY,
    );
    expect(story).toMatchObject({
      standingHead: '两会特别报道',
      kicker: '关键词读懂政府工作报告',
      headline: '五个关键词里的民生温度',
      deck: '——聚焦2020年临江市政府工作报告',
      lede: LEDE,
    });
  });

  test('has the name of its column, and beside it which piece it is, as standing head', () => {
    const { story, diagnostics } = read(
      '临江日报 2020年1月9日 星期四 第03版',
      '政府工作报告解读 临江目标篇之三',
      '抓项目 促发展',
      '聚焦高质量 建设最美地级市',
      '■文/本报记者 唐海强',
      '核心提示',
      LEDE,
      ...BODY,
    );
    expect(story).toMatchObject({
      standingHead: '政府工作报告解读 临江目标篇之三',
      kicker: '抓项目 促发展',
      headline: '聚焦高质量 建设最美地级市',
      lede: LEDE,
    });
    expect(diagnostics.map(({ message }) => /像是([^，]+)/u.exec(message)?.[1])).toEqual([
      '报眉',
      '提要的标签',
    ]);
  });

  test('has words in brackets above its headline', () => {
    const { story } = read(
      '【解读】 从报告看未来',
      '2021年要办好十件民生实事',
      '□本报记者 陈明',
      LEDE,
      ...BODY,
    );
    expect(story).toMatchObject({
      kicker: '【解读】 从报告看未来',
      headline: '2021年要办好十件民生实事',
    });
  });

  test('has a deck of two lines, and a byline of a paper and its client', () => {
    const { story } = read(
      '脱贫攻坚：一个都不能少',
      '——到2020年，全市贫困县全部摘帽，',
      '农村贫困人口全部脱贫',
      '湖南日报·新湖南客户端记者 孙敏坚 冒蕞',
      LEDE,
      ...BODY,
    );
    expect(story.deck).toBe('——到2020年，全市贫困县全部摘帽，农村贫困人口全部脱贫');
    expect(story.byline?.reporters).toEqual(['孙敏坚', '冒蕞']);
  });

  test('loses when and from where a page was sent', () => {
    const { story } = read(
      '划重点！2025年政府工作报告，这些数字与你有关',
      '2025-01-16 10:22  来源：临江发布',
      LEDE,
      ...BODY,
    );
    expect(story.deck).toBeUndefined();
  });

  test('is no table', () => {
    const { story } = read(
      '任务分解表',
      '序号\t工作任务\t责任单位',
      '1\t新增城镇就业5万人\t市人社局',
      '2\t改造老旧小区120个\t市住建局',
    );
    expect(story.headline).toBe('任务分解表');
    expect(story.sections[0]?.blocks).toHaveLength(3);
  });
});

test('the occasion of a speech is whole though a column left one character of it below', () => {
  const occasion = '——2026年1月27日在临江省第十四届人民代表大会第四次会议上';
  const { story } = read(
    '政府工作报告',
    occasion.slice(0, -1),
    '上',
    '各位代表：',
    '一、回顾',
    LEDE,
  );
  expect(story.deck).toBe(occasion);
});

describe('a section of an interpretation', () => {
  test.each([
    '●关键词|稳增长',
    '◆关键词｜稳增长',
    '关键词一·稳增长',
    '关键词——稳增长',
    '热词一：稳增长',
  ])('opens with %s', (head) => {
    const { story } = read('数说今年', head, '【举措一】新增就业5万人。', head, '尾声。');
    expect(story.sections.map(({ heading }) => heading)).toEqual(['稳增长', '稳增长']);
  });

  test('has initiatives that a word of the paper’s own counts', () => {
    const { story } = read(
      '“六个聚力”部署今年工作',
      '聚力一',
      '稳住经济基本盘',
      '地区生产总值增长7%以上；',
      '规上工业增长9%以上。',
      '聚力二',
      '推进乡村振兴',
      '粮食产量稳定在320万吨；',
      '新建高标准农田45万亩。',
      '聚力三',
      '增进民生福祉',
      '城镇新增就业6.5万人。',
    );
    expect(labelsOf(story).flat()).toEqual(['聚力一', '聚力二', '聚力三']);
  });
});

describe('numbered measures', () => {
  test('are taken beside the few （一） of another part', () => {
    const { story } = read(
      '养老服务实施方案',
      '一、总体要求',
      '（一）指导思想',
      LEDE,
      '（二）主要目标',
      LEDE,
      '二、重点任务',
      '1.建设养老服务中心30个。',
      '2.改造敬老院60所。',
      '3.培训护理员1万人次。',
    );
    expect(labelsOf(story)).toEqual([
      ['（一）', '（二）'],
      ['1.', '2.', '3.'],
    ]);
  });

  test('keep their titles apart from a short line that leads to a list', () => {
    const { story } = read(
      '创业补贴指南',
      '1、一次性创业资助',
      '补贴条件：',
      '（1）初创企业的法定代表人；',
      '（2）正常经营六个月以上。',
      '2、优秀创业项目资助',
      '补贴条件：',
      '（1）获得大赛优胜奖；',
      '（2）获奖之日起两年内。',
    );
    const [first] = story.sections[0]?.blocks ?? [];
    expect(first?.kind === 'initiative' && first.source.slice(0, 2)).toMatchObject([
      { text: '一次性创业资助' },
      { text: '补贴条件：' },
    ]);
  });
});

test('a title stays a title where short sentences stand below it', () => {
  const { story } = read(
    '政府工作报告',
    '一、今年任务',
    '（一）聚力促进更高水平开放',
    '推动政策红利释放。',
    LEDE,
    '（二）聚力释放有效需求潜力',
    '大力提振消费。',
    LEDE,
  );
  const [first] = story.sections[0]?.blocks ?? [];
  expect(first?.kind === 'initiative' && first.source[0]?.text).toBe('聚力促进更高水平开放');
});

describe('short lines without a full stop', () => {
  test('are asked and not joined when nothing below comes to an end', () => {
    const { story, diagnostics } = read(
      '划重点',
      '一、稳增长',
      '地区生产总值增长7%左右',
      '一般公共预算收入增长5%',
      '二、惠民生',
      '新增学位1.2万个。',
    );
    expect(story.sections[0]?.blocks).toHaveLength(2);
    expect(diagnostics.map(({ code }) => code)).toContain('seam-doubted');
  });

  test('are asked and not joined behind a semicolon', () => {
    const { diagnostics } = read(
      '划重点',
      '一、稳增长',
      '地区生产总值增长7%左右；',
      '规上工业增加值增长9%以上。',
    );
    expect(diagnostics.map(({ code }) => code)).toContain('seam-doubted');
  });
});

describe('an initiative', () => {
  test('keeps what its own marks list, and nothing is asked', () => {
    const { story, diagnostics } = read(
      '看点一：城乡低保提标',
      '【要点】城市低保不低于6000元/年。',
      '◆农村低保不低于3840元/年。',
      '看点二：老旧小区改造',
      '【要点】改造城镇老旧小区2000个。',
    );
    expect(labelsOf(story).flat()).toEqual(['看点一', '看点二']);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    '（本版责编：赵六 图片由受访单位提供）',
    '（资料图片由市委宣传部提供）',
    '（市政府研究室供稿）',
  ])('does not take in %s', (credit) => {
    const { diagnostics } = read('民生清单', ...BODY, credit);
    expect(diagnostics.map(({ code }) => code)).toEqual(['furniture-dropped']);
  });
});

describe('a list of terms', () => {
  test('that is the whole document holds terms and no initiatives', () => {
    const source = sourceOf(
      [
        '临江市政府工作报告名词解释',
        '1.“放管服”改革：指简政放权、放管结合、优化服务。',
        '2.“一件事一次办”：指把多个事项整合为群众眼中的“一件事”。',
      ].join('\n'),
    );
    const { story } = importReport(source);
    expect(story.headline).toBe('临江市政府工作报告名词解释');
    expect(labelsOf(story).flat()).toEqual([]);
    const terms = findTerms(story, source.text).filter(({ kind }) => kind === 'glossary');
    expect(terms.map(({ text }) => text)).toEqual(['“放管服”改革', '一件事一次办']);
  });

  test('whose number and title stand on two lines is one annex', () => {
    const { story } = read(
      '民生清单',
      LEDE,
      ...BODY,
      '三、附则',
      LEDE,
      LEDE,
      '附件',
      '名词解释',
      '[1] “三类”工程：指培育三类企业的工程。',
    );
    expect(story.sections.map(({ heading }) => heading).at(-1)).toBe('附件 名词解释');
  });
});
