import { lexicon, wordsOf } from './lexicon';

/** Verbs that govern a count wherever they stand: 围绕重点群体开展｜职业技能培训30万人次. */
const BUILDING =
  '新建 加装 打通 改建 扩建 改扩建 新改扩建 新建改扩建 建设 建成 建成投产 建成投用 改造 改造提升 提质改造 增设 新设 新开工 开工 竣工 投产 ' +
  '投用 完成 实施 推进 推动 加快推进 创建 创成 争创 培育 引进 引育 打造 新打造 培养 选派 招聘 招引 落地 ' +
  '发放 筹集 筹措 募集 撬动 下达 兑现 建立 设立 成立 组建 认定 评选 表彰 举办 开展 布局 布局建设 规划建设 启动建设 获批建设 ' +
  '立项 立项培育 获批 新获批 新认定 新入库 入库 提质升级 修复 治理 整治 综合整治 种植 栽植 盘活 化解 处置 清理 拆除 淘汰 关停 ' +
  '扶持 资助 救助 惠及 吸纳 解决 减免 实现 达成 新开通 开通 开行 新开 新购 购置 更换 补充维护更新 新添 配备 配建 建设改造 ' +
  '建设和改造 修建 硬化 疏浚 清淤 加固 除险加固 新装 安装 铺设 敷设 架设 推广 推广应用 攻克 制定 修订 出台 发布 推出 提供 筛查 ' +
  '查处 破获 巩固 巩固提升 提升 划定 签订 力争 确保 滚动实施 谋划 谋划实施 谋划储备 谋划落地 落地建设 累计完成 再建 再造 撤并 ' +
  '取消 下放 精简 补助 补贴 奖补 奖励 建设运营 建立健全 吸引 集聚 引聚 招录 招收 归集 选树 选聘 选育 轮训 举行 编制 研发 研制 带动';

/** Verbs that govern only at the start: elsewhere they are nouns or parts of one (城镇新增就业, 服务业企业). */
const OPENING_VERBS =
  '新增 新增加 增加 净增 新签 签约 培训 投入 争取 安排 组织 发展 壮大 营造 改良 流转 退出 压减 帮助 支持 累计支持 帮扶 覆盖 服务 安置 ' +
  '转移 转移就业 搬迁 降低 节约 更新 拓宽 加宽 转化 突破 办理 办结 受理 调解 稳定 保障 保持 供应 收购 储备 产出 生产 收获 接待 ' +
  '扩大 优化 整合 改革 压缩 缩减 运营 集聚 投放 发行 使用 利用 释放 拉动 支付 缴存 命名 开发 开发建设 创作 放映 演出 调度 维修 维修改造';

/** 建设项目, 改造任务: there the verb is part of the noun. */
const COMPOUND_ENDS =
  '项目 用地 任务 面积 规模 投资 里程 水平 能力 体系 机制 资金 收入 支出 总额 总量 总值 产值 指数 人数 人员 人次 数量 量 率 额 值 ' +
  '费 费用 性 区 点 站 所 中心 平台 机构 企业 基金 基地 基础 试点 示范 计划 方案 行动 工作 标准 质量 对象 类 型 工程 业 者 团 县 市 村';
const JOINTS = '和 及 与 、 的';

/** Words at the start of a clause that are not what is measured. */
const OPENING =
  '、 和 与 及 以及 并 且 而 则 其中 同时 另外 此外 还 也 再 又 将 把 使 让 对 为 在 全力 努力 大力 着力 加大 加快 加速 ' +
  '积极 有序 持续 继续 扎实 稳步 深入 全面 统筹 抓好 抓紧 抓实 做好 用好 力争 争取 确保 保证 保障 实现 完成 推动 推进 促进 ' +
  '带动 支持 累计 共 共计 总计 合计 预计 预期 计划 拟 全市 全省 全县 全区 全州 全年 全旗 我市 我省 我县 我区 我国 ' +
  '本市 本省 今年 明年 去年 当年 每年 年均 年内 年底 到年底 截至目前 截至年底 目前 五年来 过去五年 一年来 要求 达到 保持 ' +
  '进一步 首批 首次 成功 顺利 提前 分别 逐步 力促 严格 严控 控制 使得 促使 其 且其 的 是 已 时期 期间';

/** They begin like an opening word and are nouns. */
const NOUNS_LIKE_OPENINGS =
  '保障性 保障房 对外 对口 在建 在校 在职 在岗 在线 在册 再生 再就业 再制造 再贷款 再保险 共享 共建 共青 共同 共有 和谐 和美 和平 与会 其他 其它 其余 ' +
  '计划生育 并网 并购 而立 为民 为老 为农 将军 推进剂 持续性 控制性 控制点 保持率 实现度 支持率 时期末 使用 使命 让利';

/** The subject of a share is cut off behind these only: its own words are full of verbs. */
const DRIVING = '推动 确保 实现 力争 促进 带动 使 力促 保证 争取 保持 拉动 达到 其中';
const OPENING_DRIVING = '提高 提升 压缩 缩短 降低 压减 减少 增加 扩大 稳定 保持';
const NOUNS_LIKE_DRIVING = '使用 使命 大使 保持率 实现度 带动率 拉动率 促进率 实现率';

/** Behind a counted noun these begin what happens to it: 3.96万贫困人口｜脱贫. */
const PREDICATES =
  '脱贫 摘帽 出列 达到 达 实现 完成 全部 全面 均 都 已 将 得到 获得 获 获批 获评 荣获 入选 进入 跻身 纳入 列入 通过 加快 持续 开展 开工 ' +
  '开工建设 开诊 竣工 投产 投用 投入 建成 建设 提供 用于 享受 受益 参加 参与 参保 就业 落户 落地 上市 挂牌 到 在 与 由 向 从 对 被 把 给 ' +
  '以 为 按 比 占 超 超过 突破 不低于 不少于 提高 提升 下降 减少 增加 增长 恢复 转为 划转 改造为 升级为 覆盖 带动 推动 深化 ' +
  '促进 支持 形成 构建 打造 成为 有望 正式 顺利 成功 如期 提前 有序 稳步 加强 加以 进行 同比 累计 年均 每年 并 且 而 帮扶 ' +
  '提质 提质强能 陆续 相继 同步 签约 启动 高效运行 平稳运行 重返 喜迁 搬入 住进 喝上 用上 走上 通上 解决 实施 推进 开通 开行 迁建 整治 免费 下沉 复工 复产 复工复产 复学 办结 办理 办好 同时 返乡 返岗 入驻 入围';

/** They begin like a predicate and are nouns, or parts of one. */
const NOUNS_LIKE_PREDICATES =
  '华为 在建 在校 在职 在岗 在线 在外 在册 在内 存在 现在 内在 潜在 所在 对外 对口 对接 对象 针对 相对 反对 应对 绝对 面对 结对 超级 超市 超高 超大 超低 ' +
  '超算 超长 超薄 超硬 都市 首都 成都 古都 从业 从事 服从 来料 均衡 平均 人均 将军 达标 获奖 给水 供给 给予 补给 以上 以下 以内 可以 予以 与会 参与 为主 为民 ' +
  '行为 作为 认为 由来 自由 理由 方向 面向 定向 取向 到户 到位 达人 比例 比重 占比 占地 按摩 比赛 评比 对比 环比 并网 并购 合并 兼并 而且 ' +
  '全面小康 就业岗位 就业困难 就业见习 就业帮扶 上市公司 上市后备 支持政策 加强型 建设者 被动 棉被 植被 重把 深化改革 为老 为农 提升工程 实施方案 就业创业 参保人 通过率 覆盖率 已建 已有 与其 以旧换新 以工代赈';

/** What stands directly behind a quantity and is no noun. */
const CONNECTING = `的 和 及 与 以及 或 、 等 不等 左右 其中 台阶 大关 关口 目标 是 之间 以来 时间 ${PREDICATES}`;
const NOUNS_LIKE_CONNECTIVES = `${NOUNS_LIKE_PREDICATES} 等级 等次 和谐 和美 及时 与会 建设用地 建设项目 增长点 增长极 提升工程 等离子 是非`;

/** Left out at the end of a noun: 改造任务, 脱贫目标. */
const TRAILING =
  '任务 目标 等 的 和 及 与 、 以及 以上 则 共 总 总计 合计 累计 （ ( 各 新增 已 达 台阶';
const NOUNS_LIKE_TRAILING = '公共 目的';

/** 等 in these words does not close a list. */
export const NOT_ET_CETERA = /[高中初同平优差对均甲一二三]等|等(?:级|候|待|次|于|效|同)/u;

const withNouns = (words: string, nouns: string) =>
  lexicon<boolean>([...wordsOf(words, true), ...wordsOf(nouns, false)]);

/** `anywhere` or, for verbs that are nouns elsewhere, only at the `start`. */
export const governors = lexicon<'anywhere' | 'start'>([
  ...wordsOf(OPENING_VERBS, 'start'),
  ...wordsOf(BUILDING, 'anywhere'),
]);
export const compoundEnds = lexicon<'noun' | 'joint'>([
  ...wordsOf(COMPOUND_ENDS, 'noun'),
  ...wordsOf(JOINTS, 'joint'),
]);

/** In these a meaning of `false` is a noun that only begins, or ends, like the word. */
export const openings = withNouns(OPENING, NOUNS_LIKE_OPENINGS);
export const driving = lexicon<'anywhere' | 'start' | 'never'>([
  ...wordsOf(OPENING_DRIVING, 'start'),
  ...wordsOf(DRIVING, 'anywhere'),
  ...wordsOf(NOUNS_LIKE_DRIVING, 'never'),
]);
export const predicates = withNouns(PREDICATES, NOUNS_LIKE_PREDICATES);
export const connectives = withNouns(CONNECTING, NOUNS_LIKE_CONNECTIVES);
export const trailing = withNouns(TRAILING, NOUNS_LIKE_TRAILING);

/** Verbs before a small Chinese numeral that make it a count: 新建两所学校. */
export const founding = lexicon(
  wordsOf(
    '新建 新增 建成 建设 打造 培育 引进 创建 改造 举办 组建 设立 创成 获批 争创 引育 新设 增设 改建 扩建 改扩建 新改扩建 新认定 增加 减少 新开通',
    true,
  ),
);

/** A measured thing ends so; a list whose last part alone does shares it: 城镇和农村居民人均收入. */
export const INDICATOR =
  /(?:收入|支出|费|价格|人次|占比|比重|比例|强度|水平|规模|面积|投资|贷款|存款|里程|年限|寿命|能耗|标准|[数量额率值度])$/u;
