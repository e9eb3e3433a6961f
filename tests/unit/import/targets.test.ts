import { describe, expect, test } from 'vitest';
import { findTargets } from '#shared/import';
import { COMPARATOR_NAMES, initiativesOf, MOVEMENT_NAMES, Target } from '#shared/story';
import { reported, sampleReport, sourceWords, storyOf } from './reported';

/** The targets of one statement: 3.96万 贫困人口. */
function targetsOf(statement: string): Target[] {
  const { story, text } = reported(statement);
  return findTargets(story, text);
}

const inShort = (statement: string) =>
  targetsOf(statement).map(({ text, object = '' }) => `${text} ${object}`.trim());

describe('the sample', () => {
  test('has 17 targets, each with its number, unit and object', () => {
    const { story, text } = sampleReport();
    const found = findTargets(story, text);
    expect(found.map(({ value, unit, object }) => [value, unit, object])).toEqual([
      [3.96, '万', '贫困人口'],
      [0.36, '%', '贫困人口发生率'],
      [80, '%', '城区空气质量优良率'],
      [1010, '场', '送戏下乡'],
      [5, '万场', '送电影下乡'],
      [4.5, '%', '城镇登记失业率'],
      [1.21, '万套', '“两房两棚”改造'],
      [63, '所', '义务教育学校'],
      [7.8, '万个', '学位'],
      [10.43, '万亩', '高标准基本农田'],
      [30, '万亩', '油茶林'],
      [10, '个', '省级现代农业特色产业示范园'],
      [500, '个', '行政村'],
      [33, '个', '美丽乡村示范村'],
      [100, '%', '村庄规划编制覆盖率'],
      [31, '万户', '卫生厕所'],
      [1680, '公里', '自然村通水泥（沥青）路'],
    ]);
  });

  test('every target stands in its initiative and says what the source says there', () => {
    const { story, text } = sampleReport();
    const ids = new Set([...initiativesOf(story)].map(({ id }) => id));
    for (const target of findTargets(story, text)) {
      expect(ids).toContain(target.initiativeId);
      expect(sourceWords(text, target)).toBe(target.text);
      expect(Target.parse(target)).toEqual(target);
    }
  });
});

describe('what compares', () => {
  test.each([
    ['空气质量优良率保持在80%以上', { qualifier: '以上', comparator: 'atLeast', movement: 'hold' }],
    ['失业率控制在4.5%以内', { qualifier: '以内', comparator: 'atMost', movement: 'limit' }],
    ['耕地保有量不少于5028.04万亩', { qualifier: '不少于', comparator: 'atLeast' }],
    ['年平均浓度不高于23微克/立方米', { comparator: 'atMost', unit: '微克/立方米' }],
    ['地区生产总值突破2万亿元', { qualifier: '突破', comparator: 'over', unit: '万亿元' }],
    ['企业数量近2000家', { qualifier: '近', comparator: 'near' }],
    ['30多个项目开工', { value: 30, qualifier: '多', comparator: 'over' }],
    ['贫困人口发生率下降到0.36%', { qualifier: '下降到', movement: 'fallTo' }],
    ['研发投入强度提高到1.6%左右', { qualifier: '左右', movement: 'riseTo' }],
    ['地区生产总值年均增长5%左右', { movement: 'riseBy', yearly: true, comparator: 'about' }],
  ])('%s', (statement, expected) => {
    expect(targetsOf(statement)).toMatchObject([expected]);
  });

  test('each kind has its Chinese name', () => {
    const [target] = targetsOf('失业率控制在4.5%以内');
    expect(COMPARATOR_NAMES[target?.comparator ?? 'about']).toBe('不超过');
    expect(MOVEMENT_NAMES[target?.movement ?? 'from']).toBe('控制在');
  });

  test('words of comparison that touch the number belong to the text, verbs do not', () => {
    expect(inShort('覆盖率不低于98%，发生率下降到0.36%，占比达56.2%以上')).toEqual([
      '不低于98% 覆盖率',
      '0.36% 发生率',
      '56.2%以上 占比',
    ]);
  });
});

describe('numbers', () => {
  test.each([
    ['合格率85%～95%', { value: 85, upTo: 95, unit: '%' }],
    ['收入增长5%—6%', { value: 5, upTo: 6, unit: '%' }],
    ['新建学校5至6所', { value: 5, upTo: 6, unit: '所' }],
    ['授权量增长五至六成', { value: 5, upTo: 6, unit: '成' }],
    ['新增耕地三百六十亩', { value: 360, unit: '亩' }],
    ['占比提高两个百分点', { value: 2, unit: '个百分点' }],
    ['交易额突破1,200亿元', { value: 1200, unit: '亿元' }],
    ['用电量增长百分之八点五', { value: 8.5, unit: '%' }],
    ['产量翻一番', { value: 1, unit: '番' }],
    ['企业数量近万家', { value: 10000, unit: '家', qualifier: '近' }],
    ['发电量达2900亿千瓦时', { value: 2900, unit: '亿千瓦时' }],
    ['棚户区改造47.63万户（套）', { value: 47.63, unit: '万户（套）' }],
    ['最低标准提高到178元/月', { value: 178, unit: '元/月' }],
    ['总产值达１２．５亿元', { value: 12.5, unit: '亿元' }],
    ['城乡低保标准提高到每月650元', { value: 650, unit: '元', object: '城乡低保标准' }],
    ['浓度低于35微克每立方米', { value: 35, unit: '微克每立方米', comparator: 'under' }],
    ['申请30日内办结', { value: 30, unit: '日', comparator: 'atMost' }],
    ['职工享受产假98天。', { value: 98, unit: '天', object: '职工享受产假' }],
    ['新增城镇就业 5.2 万人', { value: 5.2, unit: '万人' }],
  ])('%s', (statement, expected) => {
    expect(targetsOf(statement)).toMatchObject([expected]);
  });

  test('ranks are targets where they say among whom', () => {
    expect(targetsOf('综合实力居全省第3位，进入全国百强县前十')).toMatchObject([
      { value: 3, unit: '位', object: '综合实力' },
      { value: 10, comparator: 'top', qualifier: '前' },
    ]);
  });
});

describe('what is measured', () => {
  test('分别 gives each part of the list its own number', () => {
    expect(inShort('预算收入、税收收入年均分别增长4.5%、3%')).toEqual([
      '4.5% 预算收入',
      '3% 税收收入',
    ]);
    expect(inShort('接待游客8000万人次，实现旅游收入700亿元，分别增长12%和15%')).toEqual([
      '8000万人次 游客',
      '700亿元 旅游收入',
      '12% 游客',
      '15% 旅游收入',
    ]);
  });

  test('a list that shares its last words stays whole', () => {
    expect(inShort('城镇和农村常住居民人均可支配收入分别增长4%左右和6%左右')).toEqual([
      '4%左右 城镇和农村常住居民人均可支配收入',
      '6%左右 城镇和农村常住居民人均可支配收入',
    ]);
  });

  test.each([
    ['为100所海拔1500米以上农村中小学建设供暖设施', ['100所 海拔1500米以上农村中小学']],
    ['围绕重点群体开展职业技能培训30万人次', ['30万人次 职业技能培训']],
    ['累计引进和培育150家以上华为云生态企业', ['150家以上 华为云生态企业']],
    ['城镇化率从2020年的53.2%提升到2025年的57.7%', ['53.2% 城镇化率', '57.7% 城镇化率']],
    ['城镇化率达到55.3%，高于全省平均水平2个百分点', ['55.3% 城镇化率', '2个百分点 城镇化率']],
    ['每年70%左右财政支出用于民生', ['70%左右 财政支出']],
  ])('%s', (statement, expected) => {
    expect(inShort(statement)).toEqual(expected);
  });
});

test('a quoted sentence is speech, and its numbers count', () => {
  expect(inShort('他说：“新建学校100所，新增学位5万个。”')).toEqual(['100所 学校', '5万个 学位']);
});

test('behind a comma a bare number does not borrow what the one before measures', () => {
  expect(inShort('难产增加15天，30日内办结')).toEqual(['15天 难产', '30日内']);
});

describe('what is no target', () => {
  test.each([
    '深入实施“8135”发展战略，抓实“三个百千万”工程，推进“3个100万”',
    '实现所有行政村4G网络全覆盖，改善PM2.5',
    '电影《援军明日到达——1944衡阳保卫战》，纪念王船山诞辰400周年',
    '启动第三个三年行动计划，实施第三期学前教育行动，抓好第二次普查',
    '推动一二三产业融合，市十七中迁建，第十四届人大第4次会议',
    '拨打12345热线（020-12345），国办发〔2019〕12号，2019年3月5日',
    '（1）做好就业；（2）改善条件。1. 加强；2、推进',
    '发挥千亿级开发区作用，推动30万千瓦级煤电机组改造，全省50户以上村寨改电',
    '优化“5+3”机制，创新“1+3+N”体系，建设5A级景区、G60高速、107国道',
    '落实八项规定，推进四大工程，一个县一个产业，办好十件实事，打通最后一公里',
    '到2020年，规划（2018－2022年）印发，前三季度运行平稳，连续5年完成任务',
    '用好240小时过境免签政策，建设15分钟生活圈，为60岁以上老人体检',
    '印发《新建100所学校、改造50个社区，建设30个公园行动方案》',
    '设计时速120公里，发展亿元企业、十亿元企业，3月5日，3月5日至20日',
    '建成3人制篮球场，每10万人口拥有量，节约集约用地',
  ])('%s', (statement) => {
    expect(inShort(statement)).toEqual([]);
  });
});

test('a number cut by a page break is one target that leaves the gap out', () => {
  const sourceText = '发生率下降到0.\n\n—12—\n36%。学位7.8万个。';
  const gap = { start: 8, end: 15 };
  const text = sourceText.slice(0, 8) + sourceText.slice(15);
  const story = storyOf('目标', [
    { text, at: { start: 0, end: sourceText.length }, seams: [{ offset: 8, gap }] },
  ]);
  const [cut, behind] = findTargets(story, sourceText);
  expect(cut).toMatchObject({ value: 0.36, text: '0.36%', at: { start: 6, end: 18 } });
  expect(cut?.seams).toEqual([{ offset: 2, gap }]);
  expect(behind).toMatchObject({ text: '7.8万个', at: { start: 21, end: 26 } });
  expect(behind?.seams).toBeUndefined();
});

test('a section that looks back holds results, one that looks ahead holds goals', () => {
  const paragraph = { text: '学位7.8万个', at: { start: 0, end: 7 } };
  const standing = (heading: string) =>
    findTargets(storyOf(heading, [paragraph]), paragraph.text).map((target) => target.standing);
  expect(standing('一、2025年工作回顾')).toEqual(['result']);
  expect(standing('二、主要目标任务')).toEqual(['goal']);
  expect(standing('关键词')).toEqual([undefined]);
});
