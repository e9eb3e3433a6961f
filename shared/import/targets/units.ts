import { lexicon, wordsOf } from './lexicon';

/**
 * What a unit measures; the rules of evidence differ:
 * - `share` % 个百分点: always a quantity; stands behind what it measures
 * - `multiple` 倍 成 番: a quantity only beside 增长, 达, 以上 …
 * - `count` 个 家 套: a classifier; small Chinese numerals before it are mostly names (三个阶段)
 * - `amount` 亩 公里 吨 亿元: a measure
 * - `time` 年 个月 天, `age` 岁, `score` 分: a quantity only beside a comparing word
 * - `bare`: no unit behind 万 or 亿 (3.96万贫困人口)
 */
export type UnitFamily =
  'share' | 'multiple' | 'count' | 'amount' | 'time' | 'age' | 'score' | 'bare';

const SHARES = '% ％ ‰ 个百分点 百分点 个千分点';
const MULTIPLES = '倍 成 番';

const COUNTS =
  '个 家 所 座 条 项 处 套 户 间 张 台 辆 艘 架 部 件 场 次 人 名 位 头 只 羽 株 棵 册 种 类 批 支 对 ' +
  '组 片 块 根 眼 口 盏 份 例 起 宗 笔 单 集 篇 首 幅 枚 本 盘 床 届次 尾 匹 门 栋 幢 盒 箱 袋 瓶 樽 筐 枝 ' +
  '列 趟 艘次 人次 户次 亩次 场次 架次 班次 车次 件次 台次 台套 台（套） 套（台） 标箱 标准箱 TEU ' +
  '人天 课时 学时 席 颗 户（套） 套（户） 套（间） 间（套） 个（次） 件（套） 家（次） 处（个）';

const AMOUNTS =
  '公里 千米 米 海里 厘米 毫米 微米 纳米 km 公里/小时 亩 公顷 平方公里 平方千米 平方米 平米 平方 km² m² ㎡ ' +
  '立方米 立方 m³ 吨 公斤 千克 克 毫克 微克 斤 升 毫升 吨标准煤 吨标煤 标准煤 吨二氧化碳 吨公里 ' +
  '元 美元 欧元 港元 日元 人民币 千瓦时 度电 千瓦 兆瓦 吉瓦 瓦 千伏安 千瓦安 kWh MWh GWh TWh kW MW GW TW kVA MVA ' +
  '大卡 帕 兆帕 摄氏度 ℃ 分贝 比特 字节 KB MB GB TB PB EB Mbps Gbps Tbps bps 兆 兆位 ' +
  'P PFLOPS Pflops PFlops EFLOPS Eflops EFlops E 机架 标准机架 个标准机架 吨级泊位';

const TIMES =
  '年 个月 月龄 天 日 个工作日 工作日 小时 个小时 分钟 秒 秒钟 毫秒 周 个季度 学年 个交易日';

/** No units though they begin like one: 400周年, 20世纪, 5类区. */
const NEVER =
  '周年 周岁 年代 年期 年级 年度 年间 年份 个月份 人制 月 日前 日起 日电 日均 日产 日上午 日下午 日晚 时许 号 号线 级 届 期 版 代 世纪 米线 方面 个方面 方针 ' +
  '片区 家门 条心 个五年 个全面 个确保 个维护 个坚持 个自信 个意识 个文明 个共同 个一 个层面 个阶段 个层次 个维度 个环节 个字 ' +
  '个角度 个行动 个人 个体 次党代会 次会议 次全会 次全体会议 中全会 分之 分之一 年前 年来 年内 年后 成果 成为 成立 ' +
  '成功 成本 成熟 成效 成员 成长 成就 成人 位一体 位数 位于 位置 大 点 点钟 倍增 倍速 方案 方向 方式 方位 里程 里路 ' +
  '平方根 类别 类型 门课 班子 班组 对口 对接 对一 对照 对标 对外 面向 面对 面上 站点 口径 口岸 口岸 项目标 单位 单元 ' +
  '箱体 度 克服 升级 升至 升到 核心 核准 核电 核定 卡口 卡脖子';

/** Behind 万 or 亿 these words begin the noun: 10万人才, 30万个体工商户, 5万家庭. */
const NOUNS_AFTER_SCALE =
  '人才 人口 人民 人员 人群 户籍 个体 家庭 家电 家政 项目 条件 场所 场馆 门店 台账 台胞 件事 名师 部落 本科 单位 ' +
  '株洲 次生 种植 种养 头部 片区 口径 起步 对外 集体 面积 班组 站点';

const families = (words: string, family: UnitFamily | 'never') => wordsOf(words, family);

/** Every unit, and the words that only look like one. */
export const units = lexicon<UnitFamily | 'never'>([
  ...families(NEVER, 'never'),
  ...families(SHARES, 'share'),
  ...families(MULTIPLES, 'multiple'),
  ...families(COUNTS, 'count'),
  ...families(AMOUNTS, 'amount'),
  ...families(TIMES, 'time'),
  ...families('岁 周岁', 'age'),
  ...families('分', 'score'),
]);

export const nounsAfterScale = lexicon(wordsOf(NOUNS_AFTER_SCALE, true));

/** Per what: 元/平方米, 微克/立方米, 元/月, 件/万人. */
export const denominators = lexicon(
  wordsOf(
    '立方米 平方米 平方公里 公里 小时 亩 公顷 吨 公斤 千克 升 千瓦时 度 元 人 人·年 人·月 人年 人月 户 月 年 日 天 ' +
      '次 个 台 套 头 床 床日 米 秒 分钟 km h 万人 千人 百人 十万人 10万人 万元 亿元 百元 学年 学期 生 生·年 车 吨公里',
    true,
  ),
);

/** Behind an amount that only describes another thing: 30万千瓦级机组, 5000吨级码头. */
export const DESCRIBING = '级型';

/** Scales between the digits and the unit. */
export const SCALES = '十百千万亿';
