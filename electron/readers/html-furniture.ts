/** Words of the page, not of the article, that stand beside its text. 发文字号 is the article's. */
const PIECES: readonly RegExp[] = [
  /[【[（(]?\s?(?<!发文|公文)(?:文字|正文)?(?:字体|字号)(?:大小)?\s?[：:]?\s?[【[]?(?:\s{0,3}[【[]?\s?(?:特大|超大|加大|默认|标准|大|中|小|A[+-]?)(?![\p{L}\d])\s?[\]】|]?|\s{0,3}[【[]?(?:大|中|小)(?=[大中小]))+\s?[】\])）]?/gu,
  /[【[]\s?(?:打印|打印本页|打印本文|关闭|关闭窗口|关闭本页|收藏|返回|返回顶部|纠错|内容纠错|我要纠错|我要打印|下载)\s?[】\]]/gu,
  /(?:浏览次数|浏览量|浏览|点击数|点击次数|点击率|点击|阅读次数|阅读量|阅读|访问量|访问次数)\s?[：:]\s?[\d,.\-万+]*\s?次?/gu,
  /分享(?:到|至)?\s?[：:]\s?(?:微信|微博|QQ|QQ空间|新浪微博|人人网|朋友圈|[\s、|])*/gu,
];

/** A whole line that says nothing of the article. */
const LINE =
  /^(?:[-－\d]*\s?次|打印|打印本页|打印本文|关闭|关闭窗口|关闭本页|打印\s?关闭|收藏|纠错|内容纠错|我要纠错|分享|分享到.{0,20}|分享至.{0,20}|扫一扫(?:在?手机|分享|用手机|打开|关注).{0,12}|(?:本文|本页|官方|微信|手机)?二维码(?:分享)?|扫码(?:分享|阅读|访问|打开|关注).{0,8}|返回(?:顶部|首页|列表)|语音播报|听全文|[大中小\s]{3,5}|(?:A[+⁺⁻-]?\s?[大中小]?\s{0,3}){2,4}|[上下]一(?:篇|条|页)\s?[：:].{0,60}|您?(?:当前|现在)?所?在?的?位置\s?[：:>].{0,80}|展开全文|阅读全文|点赞|\d{0,6}\s?赞)$/u;

/** What a line is once the page's own words are taken out, and those words. */
export interface Trimmed {
  readonly text: string;
  readonly furniture: string;
}

const LONGEST_FURNITURE = 300;

/** Takes page furniture out of a line: 【字体：大 中 小】【打印】. Long lines are the article's. */
export function trimFurniture(text: string): Trimmed {
  if (text.length > LONGEST_FURNITURE) return { text, furniture: '' };
  if (LINE.test(text)) return { text: '', furniture: text };
  const found: string[] = [];
  let rest = text;
  for (const piece of PIECES) {
    rest = rest.replace(piece, (words) => {
      found.push(words.trim());
      return ' ';
    });
  }
  if (found.length === 0) return { text, furniture: '' };
  const bare = rest.replace(/[ \t\u00a0\u3000]{2,}/gu, ' ').replace(/^[\s|｜]+|[\s|｜]+$/gu, '');
  const isLine = /^(?:打印|关闭|分享|收藏|纠错|[\s|｜、【】[\]（）()：:])*$/u.test(bare);
  if (isLine) return { text: '', furniture: text };
  return isAboutPage(bare) ? { text: bare, furniture: found.join(' ') } : { text, furniture: '' };
}

const ABOUT_PAGE =
  /来源|时间|日期|作者|记者|编辑|发布|文号|索引|信息|供稿|单位|机构|审核|校对|(?:19|20)\d\d\s*[-年./]\s*\d{1,2}/u;

/** 来源：… 发布时间：…: what stands between a title and its text. */
export function isAboutPage(text: string): boolean {
  return text.length <= 200 && ABOUT_PAGE.test(text);
}
