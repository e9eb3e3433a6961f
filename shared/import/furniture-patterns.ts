/**
 * What pages and web sites print around a report. Data: a new piece of furniture is a new row.
 * Every pattern takes a whole line.
 */

const SPACES = '[ \\u3000\\t]{0,8}';
const FIGURE = '[0-9０-９]{1,4}';
const DASHES = '[—–\\-－·•~～]{1,3}';

/** — 3 —, 第3页 共20页, 3/20, Page 3: what stands at the foot of a page. */
const FOLIOS: readonly RegExp[] = [
  new RegExp(`^${DASHES}${SPACES}${FIGURE}${SPACES}${DASHES}$`, 'u'),
  new RegExp(
    `^[（(]?第?${SPACES}${FIGURE}${SPACES}页${SPACES}[/／，,（(]?${SPACES}(?:共${SPACES}${FIGURE}${SPACES}页)?[）)]?$`,
    'u',
  ),
  new RegExp(`^第[一二三四五六七八九十]{1,3}页$`, 'u'),
  new RegExp(`^${FIGURE}${SPACES}[/／]${SPACES}${FIGURE}$`, 'u'),
  new RegExp(`^page${SPACES}${FIGURE}(?:${SPACES}of${SPACES}${FIGURE})?$`, 'iu'),
];

/** A number alone: a page's, or a subscript that lost its line. */
const BARE_NUMBER = /^[0-9０-９]{1,3}$/u;

/** （下转第3版）, 上接A01版, 紧接一版: it leads to or from another page. */
const JUMP =
  '[▲△▼▽■●◆★→]?[（(【\\[]?(?:下转|上接|紧接|转接|转|接)(?:本报)?第?[ ]?[0-9０-９一二三四五六七八九十A-Z]{1,4}[ ]?版[^。]{0,16}?[）)】\\]]?[▲△▼▽■●◆★→]?';
const JUMP_ALONE = new RegExp(`^${JUMP}$`, 'u');
const JUMP_AT_END =
  /[（(](?:下转|转)第?[ ]?[0-9０-９一二三四五六七八九十A-Z]{1,4}[ ]?版[^。（）()]{0,12}[）)]$/u;
const JUMP_AT_START =
  /^[（(](?:上接|紧接|接)第?[ ]?[0-9０-９一二三四五六七八九十A-Z]{1,4}[ ]?版[^。（）()]{0,12}[）)]/u;

/** What a web page offers to do with its text. */
const TOOLS =
  '字号|字体|打印(?:本页|此页|文章)?|全屏|加大|减小|还原|关闭(?:本页|窗口)?|收藏(?:本页)?|分享(?:到|至)?|纠错|我要纠错|返回(?:顶部|首页|列表)?|大|中|小|默认|超大|特大|繁體|繁体|简体|手机版|扫一扫(?:在手机打开当前页)?|微信|微博|保护视力色?|语音播报|朗读|播放|暂停|下载|复制链接|放大|缩小|点赞|评论|举报';
const COUNTS =
  '(?:浏览|阅读|点击|访问|查看)(?:次数|量|数|率)?[：:]?\\s{0,4}[0-9０-９,]{0,9}\\s{0,2}次?|人气[：:]\\s{0,4}[0-9]{1,9}';
const BUTTON = new RegExp(`${COUNTS}|${TOOLS}`, 'gu');
const ASIDES = /[\s【】[\]（）()：:|｜/／、·>《》+－×-]/gu;
/** A button alone is a word (大, 中, 关闭) unless brackets or a colon set it apart. */
const BUTTON_MARK = /[【】[\]：:|｜]|字号|字体|打印|浏览|阅读量|点击|扫一扫|分享/u;

/** What no line begins with holds other words, too: most lines are told by their first. */
const OPENS_TOOLS = new RegExp(`^(?:${ASIDES.source}|${BUTTON.source})`, 'u');

/** A longer line holds more than buttons, UTF-16 units. */
const LONGEST_TOOLS = 80;

/**
 * Buttons, or what stands between them, and nothing else: `sure` where no other words could be meant.
 * Two passes over a short line: one pattern for all would try too many ways.
 */
export function holdsToolsOnly(text: string): 'sure' | 'maybe' | 'none' {
  if (text.length > LONGEST_TOOLS || !OPENS_TOOLS.test(text)) return 'none';
  const rest = text.replaceAll(BUTTON, '');
  if (rest.replaceAll(ASIDES, '') !== '') return 'none';
  return rest.length < text.length && BUTTON_MARK.test(text) ? 'sure' : 'maybe';
}

const holdsButtonsOnly = (text: string) => holdsToolsOnly(text) === 'sure';

/** 来源：… 发布时间：… 浏览次数：8: facts about the page, with a count of its readers. */
const STATISTICS =
  /^(?=来源|信息来源|文章来源|发布|时间|日期|作者|编辑|索引号|发文机关|浏览|阅读|点击|访问|字号|字体|【字).{0,80}(?:(?:浏览|阅读|点击|访问)(?:次数|量|数)|字号|字体)[：:]/u;
const CREDITS =
  /^[（(【[]?(?:本版|本期)?(?:责任编辑|责编|编辑|审核|初审|复审|终审|校对|校审|一审|二审|三审|值班编委|监制|美编|编审|排版|版式)\s?[：:丨|｜／/][^。，]{1,60}[）)】\]]?$/u;
/** （市政府研究室供稿） */
const SUPPLIED = /^[（(][^（()）。，；]{2,24}供稿[）)]$/u;
/** 来源 | 临江发布: a colon would make it a sentence of the report. */
const SOURCE = /^(?:来源|供稿|素材|图片)\s?[丨|｜]\s?[^。，]{1,40}$/u;
/** What a public account puts around its text. */
const ACCOUNT =
  /^(?:[-—–—=\s]{0,8}(?:END|End|完)[-—–—=\s]{0,8}|(?:点击|轻触|戳).{0,6}(?:蓝字|关注|阅读原文).{0,8}|(?:长按|识别|扫码).{0,12}(?:二维码|关注).{0,8}|点(?:个)?(?:赞|分享|收藏|在看)(?:[、，和](?:点)?(?:赞|分享|收藏|在看)){1,4}|阅读原文|原创)$/u;
/** 相关报道： as a line of its own, above a list of links. */
export const NEIGHBOURS_ALONE =
  /^(?:相关(?:链接|阅读|稿件|附件|文档|报道|新闻|文章)|延伸阅读|推荐阅读|上一篇|下一篇)\s?(?:[：:]|[>＞]{1,2})$|^[》>]{1,2}点击.{2,16}[《<]{1,2}$/u;
/** 2026-02-03 09:02:33, 2026年02月10日 07时41分: when the page was put up. */
export const DATE_AND_TIME =
  /^[12][0-9]{3}(?:-[0-9]{2}-[0-9]{2}|[-年./][0-9]{1,2}[-月./][0-9]{1,2}日?\s{1,3}[0-9]{1,2}[:：时][0-9]{2}(?:[:：分][0-9]{2})?[分秒]?)(?:\s{1,3}[0-9:]{4,8})?$/u;
const NEIGHBOURS = /^(?:上一篇|下一篇|上一条|下一条|相关链接|相关阅读|相关稿件|相关附件)[：:]/u;
/** 首页 > 政务公开 > 政府工作报告 */
const TRAIL =
  /^(?:(?:当前位置|您(?:现在)?的位置|你的位置|位置)[：:]|(?:网站)?首页\s{0,4}[>›»/／-])/u;
const SCAN = /^(?:扫一扫在手机打开当前页|扫描二维码.{0,12}|微信扫一扫.{0,12})$/u;

export interface Furniture {
  /** What the desk calls it. */
  readonly name: string;
  readonly holds: (line: string) => boolean;
  /** A paragraph may go on behind it, since a page ended there. */
  readonly endsPage: boolean;
}

/** Longer lines are the report's, UTF-16 units. */
export const LONGEST_FURNITURE = 120;

const oneOf = (patterns: readonly RegExp[]) => (text: string) =>
  patterns.some((pattern) => pattern.test(text));

/** Furniture that a line shows by itself. */
export const FURNITURE: readonly Furniture[] = [
  { name: '页码', holds: oneOf(FOLIOS), endsPage: true },
  { name: '转版行', holds: oneOf([JUMP_ALONE]), endsPage: true },
  { name: '网页按钮', holds: holdsButtonsOnly, endsPage: false },
  {
    name: '网页信息',
    holds: oneOf([STATISTICS, NEIGHBOURS, TRAIL, SCAN, SOURCE, ACCOUNT]),
    endsPage: false,
  },
  { name: '编校署名', holds: oneOf([CREDITS, SUPPLIED]), endsPage: false },
];

export const isBareNumber = (text: string): boolean => BARE_NUMBER.test(text);

/** Jump lines within a line: `[from, to)` of its text. */
export function jumpsIn(text: string): readonly (readonly [number, number])[] {
  const tail = JUMP_AT_END.exec(text.slice(-40))?.[0];
  const head = JUMP_AT_START.exec(text.slice(0, 40))?.[0];
  const jumps: (readonly [number, number])[] = [];
  if (head !== undefined && head.length < text.length) jumps.push([0, head.length]);
  if (tail !== undefined && tail.length < text.length)
    jumps.push([text.length - tail.length, text.length]);
  return jumps;
}

const FIGURES = /[0-9０-９\s]/gu;

/** A line without its figures: running heads differ in nothing else. */
export const withoutFigures = (text: string): string => text.replaceAll(FIGURES, '');

/** A date alone, as it ends a document. */
export const DATE_LINE =
  /^[（(]?(?:[12][0-9]{3}|[一二][〇○Ｏ零一二三四五六七八九]{3})\s?年\s?[0-9一二三四五六七八九十]{1,3}\s?月\s?[0-9一二三四五六七八九十]{1,3}\s?日[）)]?$/u;
