import type { Comparator, Movement } from '#shared/story';
import { lexicon, wordsOf } from './lexicon';

/** Directly behind a quantity: 80%以上, 4.5%以内, 60万人左右. */
export const comparatorsBehind = lexicon<Comparator>([
  ...wordsOf('以上 及以上 或以上 （含）以上 之上', 'atLeast'),
  ...wordsOf('以内 之内 内 以下 及以下 或以下 （含）以下 之下', 'atMost'),
  ...wordsOf('左右 上下', 'about'),
]);

/** Directly before a quantity: 不低于98%, 超800亿元. They belong to its text. */
export const comparatorsBefore = lexicon<Comparator | 'never'>([
  ...wordsOf(
    '节约 签约 合约 集约 条约 制约 预约 履约 特约 附近 最近 邻近 临近 贴近 走近 靠近 圆满 美满 饱满 布满 充满 赶超 反超 英超 中超 村超',
    'never',
  ),
  ...wordsOf('不低于 不少于 不小于 不下于 不下 至少 最少 最低 满', 'atLeast'),
  ...wordsOf('不超过 不高于 不大于 不多于 不突破 不超 至多 最多 最高', 'atMost'),
  ...wordsOf('超过 超出 超 突破 逾 高于 大于 多于 跨越 达到或超过', 'over'),
  ...wordsOf('低于 小于 少于 不足 未满 不满 不到', 'under'),
  ...wordsOf('约 大约 约为 约达', 'about'),
  ...wordsOf('接近 将近 近 逼近', 'near'),
]);

const RISES = '提高 提升 增加 增长 上升 扩大 上调 增 升 扩 延长 跃升 攀升 上浮 回升 新增 前移 前进';
const FALLS = '下降 降低 减少 压减 压缩 缩短 缩减 下调 降 减 回落 收窄 压降 精简 下浮 缩小 后移';

const withSuffixes = (verbs: string, suffixes: readonly string[]): string =>
  verbs
    .split(' ')
    .flatMap((verb) => suffixes.map((suffix) => verb + suffix))
    .join(' ');

/** Verbs before a quantity that say where the measured thing goes. */
export const movements = lexicon<Movement | 'never'>([
  ...wordsOf(
    '得到 受到 收到 看到 做到 遇到 找到 感到 直到 来到 甚至 以至 乃至 截至 作为 成为 称为 认为 行为 改为 变为 分为 因为 以为 ' +
      '理由 自由 事由 发达 到达 传达 表达 前提 创新增 倍增 改造提升 整治提升 优化提升 巩固提升',
    'never',
  ),
  ...wordsOf(
    '迈上 跨上 站上 跃上 登上 达 达到 达至 到 至 为 超额达到 可达 已达 累计达 总数达 总量达',
    'reach',
  ),
  ...wordsOf('保持在 稳定在 维持在 保持 稳定 维持 巩固在 稳定保持在', 'hold'),
  ...wordsOf('控制在 控制 严控在 限制在', 'limit'),
  ...wordsOf(withSuffixes(`${RISES} 发展 壮大 拓展 提`, ['到', '至', '为']), 'riseTo'),
  ...wordsOf(withSuffixes(FALLS, ['到', '至', '为']), 'fallTo'),
  ...wordsOf(`${withSuffixes(RISES, ['', '了'])} 高出 高 快 多出 递增 净增 翻`, 'riseBy'),
  ...wordsOf(`${withSuffixes(FALLS, ['', '了'])} 低 慢 少 递减`, 'fallBy'),
  ...wordsOf('从 由', 'from'),
]);

/** Adverbs among those verbs; `yearly` and `severally` are evidence of their own. */
export const adverbs = lexicon<'plain' | 'yearly' | 'severally' | 'never'>([
  ...wordsOf(
    '成都 首都 古都 公共 重要 需要 主要 必要 认可 许可 供应 效应 反应 响应 可再 人均',
    'never',
  ),
  ...wordsOf('年均 平均每年 每年 逐年', 'yearly'),
  ...wordsOf('分别', 'severally'),
  ...wordsOf(
    '均 都 也 再 将 已 要 应 须 需 可 力争 争取 确保 累计 总计 合计 共计 共 预计 预期 继续 仍 同比 环比 较上年 比上年 ' +
      '比去年 较去年 上年 进一步 总体 大体 基本 一直 始终 全部 平均 实现 占 完成 每月 每人 每户 每亩 每吨 每名 每天 每次 最高 最长 最多 最低 最少 稳步 持续 全年 当年 则 又 只 就 各 总共 同步 实际 名义 ' +
      '顺利 成功 首次 率先 历史性 超额 至今',
    'plain',
  ),
]);
