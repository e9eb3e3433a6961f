/** What a newspaper prints above its page, and a page copied from its archive holds as a line. */

const DATE = /^[12][0-9]{3}[年/.-][01]?[0-9][月/.-][0-3]?[0-9]日?$/u;
const DAY = /^(?:星期|周)[一二三四五六日天]$/u;
const PAGE =
  /^(?:第?\s?[A-Z]?[0-9０-９]{1,3}\s?版|第[一二三四五六七八九十]{1,3}版|[A-Z][0-9]{1,2})$/u;
const PAPER = /^《?\p{Script=Han}{1,8}报》?$/u;
/** 要闻, 民生周刊: the name of the page. */
const NAME = /^\p{Script=Han}{2,6}$/u;
/** 03版：要闻, A02 民生 */
const PAGE_NAMED =
  /^(?:第?\s?[A-Z]?[0-9]{1,2}\s?版|[A-Z][0-9]{1,2})(?:\s?[:：]\s?|\s)?\p{Script=Han}{0,6}$/u;
const BETWEEN = /[\s|｜:：/]+/u;
/** UTF-16 units. */
const LONGEST = 60;

/** 衡阳日报 2020年1月9日 星期四 第03版: a date beside a paper, a day or a page, and no other words. */
export function isMasthead(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (PAGE_NAMED.test(text)) return true;
  const words = text.split(BETWEEN);
  const known = words.filter((word) => [DAY, PAGE, PAPER].some((pattern) => pattern.test(word)));
  const dates = words.filter((word) => DATE.test(word));
  const names = words.filter((word) => NAME.test(word) && !known.includes(word));
  if (dates.length !== 1 || known.length === 0 || names.length > 1) return false;
  return dates.length + known.length + names.length === words.length;
}
