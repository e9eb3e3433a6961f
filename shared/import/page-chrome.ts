import { DATE_AND_TIME, holdsToolsOnly, NEIGHBOURS_ALONE } from './furniture-patterns';
import { addressesAudience } from './markers';
import { isMasthead } from './masthead';
import { pageHead } from './page-facts';
import { endsSentence } from './sentence';
import type { StrippedLine } from './strip-markup';

/** Lines that a web page set around its report, with what each is called at the desk. */
export type PageChrome = ReadonlyMap<StrippedLine, string>;

/** Above its report a page sets no more lines, and below it hardly more. */
const REACH = 40;
/** Below its report a page names who edited it in the last lines. */
const FOOT = 16;
/** A place of the site (政务公开), and a value beside its name (四川日报), UTF-16 units. */
const LONGEST_CRUMB = 16;
const LONGEST_VALUE = 20;
/** A link below the report, UTF-16 units. */
const LONGEST_LINK = 60;
/** 政府工作报告 is a title, UTF-16 units. */
const SHORTEST_TITLE = 6;

/**
 * What a web page's text holds besides its report when every button, crumb and fact has a line of its own:
 * none of these lines shows by itself what it is, their company does.
 */
export function pageChrome(lines: readonly StrippedLine[]): PageChrome {
  const found = new Map<StrippedLine, string>();
  const free = lines.map((line) =>
    line.verdict.role === undefined && line.depth === 0 ? line : undefined,
  );
  const head = free.slice(0, pageHead(lines).length);
  const foot = free.slice(Math.max(head.length, free.length - FOOT));
  for (const line of toolRuns(free)) found.set(line, '网页按钮');
  for (const line of [...trail(head), ...facts(head), ...facts(foot)]) found.set(line, '网页信息');
  for (const line of mastheads(head)) found.set(line, '报眉');
  for (const line of ledeLabel(head)) found.set(line, '提要的标签');
  for (const line of captionOfSpeech(free)) found.set(line, '图片说明');
  for (const line of links(free)) found.set(line, '网页信息');
  for (const line of repeatedTitle(head, found)) found.set(line, '重复的标题');
  return found;
}

type Free = readonly (StrippedLine | undefined)[];

/** Two lines of buttons or more, of which one could be nothing else: 打印, 收藏, 【字号：, 大, 中, 小, 】. */
function toolRuns(lines: Free): StrippedLine[] {
  const found: StrippedLine[] = [];
  let run: StrippedLine[] = [];
  let sure = false;
  for (const line of [...lines, undefined]) {
    const tools = line === undefined ? 'none' : holdsToolsOnly(line.text);
    if (line !== undefined && tools !== 'none') {
      run.push(line);
      sure ||= tools === 'sure';
      continue;
    }
    if (run.length > 1 && sure) found.push(...run);
    [run, sure] = [[], false];
  }
  return found;
}

const SEPARATOR = /^[>›»＞/／|｜]$/u;
const TRAIL_OPENS = /^(?:(?:当前位置|您(?:现在)?的位置|你的位置|位置)[：:]|(?:网站)?首页)$/u;

/** 首页, >, 政务公开, >, 政府工作报告: where the page stands in its site, a crumb a line. */
function trail(head: Free): StrippedLine[] {
  const isSeparator = (index: number) => SEPARATOR.test(head[index]?.text ?? '');
  const opens = head.some((line) => line !== undefined && TRAIL_OPENS.test(line.text));
  if (!opens || !head.some((_line, index) => isSeparator(index))) return [];
  const crumbs = new Set<string>();
  return head.flatMap((line, index) => {
    if (line === undefined) return [];
    const isCrumb =
      line.text.length <= LONGEST_CRUMB && (isSeparator(index - 1) || isSeparator(index + 1));
    const isPart =
      isSeparator(index) || TRAIL_OPENS.test(line.text) || isCrumb || crumbs.has(line.text);
    if (isCrumb) crumbs.add(line.text);
    return isPart ? [line] : [];
  });
}

const FACT_NAME =
  /^(?:信息|文章|稿件)?(?:来源|(?:发布|发表)(?:时间|日期|机构)|时间|日期|责任编辑|责编|编辑)\s?[：:]$/u;

/** （来源：青海日报） */
const SOURCE = /^[（(](?:信息|文章|稿件)?来源[：:][^。]{1,30}[）)]$/u;

/** 来源：and, a line below, 四川日报; a date with its hour. */
function facts(head: Free): StrippedLine[] {
  return head.flatMap((line, index) => {
    if (line === undefined) return [];
    const name = head[index - 1]?.text ?? '';
    const isValue = FACT_NAME.test(name) && line.text.length <= LONGEST_VALUE;
    const isFact =
      FACT_NAME.test(line.text) || DATE_AND_TIME.test(line.text) || SOURCE.test(line.text);
    return isValue || isFact ? [line] : [];
  });
}

const mastheads = (head: Free): StrippedLine[] =>
  head.filter((line) => line !== undefined).filter(({ text }) => isMasthead(text));

/** 核心提示, 编者按 on a line of its own, right above the text that it names. */
const LEDE_LABEL = /^[【[]?(?:核心提示|内容提要|阅读提示|提要|导语|导读|编者按)[】\]]?[：:]?$/u;

const ledeLabel = (head: Free): StrippedLine[] =>
  head
    .slice(-1)
    .filter((line) => line !== undefined)
    .filter(({ text }) => LEDE_LABEL.test(text));

const AT_THE_DESK = /作(?:了)?政府工作报告(?:$|[。．\s])/u;

/** 省长赵刚作政府工作报告。本报记者 …: below a picture, above the address. */
function captionOfSpeech(lines: Free): StrippedLine[] {
  const address = lines
    .slice(0, REACH)
    .findIndex((line) => line !== undefined && addressesAudience(line.text));
  return lines
    .slice(Math.max(0, address - 2), Math.max(0, address))
    .flatMap((line) => (line !== undefined && isSpeechPictured(line.text) ? [line] : []));
}

const isSpeechPictured = (text: string) => text.length <= LONGEST_LINK && AT_THE_DESK.test(text);

/** 相关报道： and the titles below it, at the end of the page. */
function links(lines: Free): StrippedLine[] {
  const from = Math.max(0, lines.length - REACH);
  const first = lines.findIndex(
    (line, index) => index >= from && line !== undefined && NEIGHBOURS_ALONE.test(line.text),
  );
  if (first < 0) return [];
  const said = lines
    .map((line) => line?.text ?? '')
    .slice(0, first)
    .join('');
  return lines
    .slice(first)
    .flatMap((line) => (line !== undefined && isLink(line, said) ? [line] : []));
}

/** The title of another page, its file, or words that the report said before. */
function isLink({ text }: StrippedLine, said: string): boolean {
  if (NEIGHBOURS_ALONE.test(text) || FACT_NAME.test(text) || FILE_NAME.test(text)) return true;
  return (text.length <= LONGEST_LINK && !endsSentence(text)) || said.includes(text);
}

const FILE_NAME = /^[\w.-]{8,80}[：:]?$/u;

/** The title that a page sets above its trail or buttons, and the report again below them. */
function repeatedTitle(head: Free, chrome: PageChrome): StrippedLine[] {
  return head.filter((line, index): line is StrippedLine => {
    if (line === undefined || chrome.has(line)) return false;
    const again = head.findIndex((other, at) => at > index && isSameTitle(line, other));
    const between = again < 0 ? [] : head.slice(index + 1, again);
    return between.some((other) => other !== undefined && chrome.has(other));
  });
}

/** 2026年宁夏回族自治区政府工作报告 is the page's name of 政府工作报告. */
const isSameTitle = ({ text }: StrippedLine, other: StrippedLine | undefined) =>
  other !== undefined && other.text.length >= SHORTEST_TITLE && text.endsWith(other.text);
