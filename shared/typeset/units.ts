/** Scales that belong to the number itself (B-07): 3.96万, 2千亿. */
export const SCALES = '十百千万亿';

/** Units that stay with their number (B-07), longest first within a first character. Data. */
const UNIT_WORDS =
  '个百分点 百分点 平方公里 平方米 立方米 周年 公里 公斤 公顷 千瓦时 千瓦 千米 千克 人次 户次 场次 小时 分钟 ' +
  '个月 个 亩 套 户 场 人 所 元 吨 名 台 件 次 家 米 岁 年 月 日 时 分 秒 倍 项 条 度 号 版 届 期 批 座 处 ' +
  '间 辆 艘 架 头 只 株 棵 公分 厘米 毫米 微克 毫克 克 升 毫升 种 类 部 本 册 张 万 位 层 级 天 周 点 ℃';

/** The longest first. */
export const UNITS: readonly string[] = UNIT_WORDS.split(' ').sort((a, b) => b.length - a.length);

const byFirst = new Map<string, string[]>();
for (const unit of UNITS) {
  const first = unit.charAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), unit]);
}

/** The length of the longest unit that starts at `offset`, 0 if none does. */
export function unitLengthAt(text: string, offset: number): number {
  const candidates = byFirst.get(text.charAt(offset)) ?? [];
  return candidates.find((unit) => text.startsWith(unit, offset))?.length ?? 0;
}
