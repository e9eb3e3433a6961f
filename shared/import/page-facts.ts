import { isCalledOut, isRunning } from './sentence';
import type { StrippedLine } from './strip-markup';

/** 来源：新华社, 发布时间：2026-02-03: facts about a page, above its report. */
const PAGE_FACT =
  /^(?:信息|文章|稿件)?(?:来源|(?:发布|发表)(?:时间|日期|机构)|成文日期|发文(?:日期|机关)|索引号|主题分类|时间|日期)[：:][^。]{0,60}$/u;

/** 2026年1月14日 20:18 湖西, 原创 临江发布 2026-01-14 20:18: when a public account sent its text. */
const SENT =
  /^(?:原创\s)?(?:\p{Script=Han}{2,10}\s)?[12][0-9]{3}[年/.-][01]?[0-9][月/.-][0-3]?[0-9]日?\s{1,3}[0-2]?[0-9][:：][0-5][0-9](?:\s\p{Script=Han}{2,4})?$/u;

/** 2025-01-16 10:22 来源：临江发布 */
const SENT_FROM =
  /^[12][0-9]{3}[年/.-][01]?[0-9][月/.-][0-3]?[0-9]日?(?:\s{1,3}[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?)?\s{1,8}(?:来源|作者|编辑|责编)[：:][^。]{1,40}$/u;

/** 临江发布, the name of such an account on a line of its own above. */
const ACCOUNT_NAME =
  /^(?:原创\s)?\p{Script=Han}{2,10}(?:发布|日报|晚报|都市报|在线|网|客户端|融媒体?|融媒体中心)$/u;

/** A web page sets no more lines above its report. */
const FIRST_LINES = 40;

/** The lines above the first running text; a headline may call out, and a fact may be long. */
export function pageHead(lines: readonly StrippedLine[]): readonly StrippedLine[] {
  const head = lines.slice(0, FIRST_LINES);
  const text = head.findIndex(
    (line) => isRunning(line.text) && !isCalledOut(line.text) && !PAGE_FACT.test(line.text),
  );
  return text < 0 ? head : head.slice(0, text);
}

/** Facts about the page stand in its head. */
export function pageFacts(lines: readonly StrippedLine[]): ReadonlySet<StrippedLine> {
  const above = pageHead(lines);
  return new Set(above.filter((line, index) => isPageFact(line.text, above[index + 1]?.text)));
}

function isPageFact(text: string, below = ''): boolean {
  const isFact = [PAGE_FACT, SENT, SENT_FROM].some((pattern) => pattern.test(text));
  return isFact || (ACCOUNT_NAME.test(text) && SENT.test(below));
}
