/**
 * How reports announce their sections and initiatives. Data: a new style is a new row, and the steps of
 * import know no style by name. Patterns look at a line's first characters only (`opening`).
 */

const DIGITS = '一二三四五六七八九';
/** 一 to 九十九: 十四五 is no number. */
const HAN_NUMBER = `(?:[${DIGITS}]?十[${DIGITS}]?|[${DIGITS}两])`;
const NUMBER = `(?:${HAN_NUMBER}|[0-9０-９]{1,3}|[壹贰叁肆伍陆柒捌玖拾]{1,3}|[①-⑳㈠-㈩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])`;
/** 项, 条, 招 after the number: 第一招. */
const COUNTERS = '[项条招步则点件]?';
const SPACE = '[ \\u3000]{0,4}';

/** Words that a paper puts before the number of an initiative. */
const INITIATIVE_WORDS =
  '举措|措施|看点|任务|行动|亮点|要点|重点|关键|目标|实事|工程|关注|解读|方面|抓手|办法|对策|建议|部署|变化|焦点|关键点|着力点|发力点|突破口';
const WORDED_LABEL = `(?:重点|主要|具体|核心)?(?:${INITIATIVE_WORDS})之?${SPACE}${NUMBER}${COUNTERS}`;
const KNOWN_LABEL = `${WORDED_LABEL}|第${NUMBER}${COUNTERS}`;
/** Between black brackets any short word with a number is a label; 图一, 表1, 注① are not. */
const ANY_LABEL = `(?![图表注])(?:(?![${DIGITS}十])\\p{Script=Han}){0,6}${SPACE}${NUMBER}${COUNTERS}`;

export interface InitiativeStyle {
  readonly id: string;
  /** At the start of a line. Group 1 (the first that matched) is the label as it is kept. */
  readonly patterns: readonly RegExp[];
  /** A style that reports use for other things too counts only when it occurs this often. */
  readonly atLeast: number;
  /** What follows the label may be the initiative's title, on a line of its own. */
  readonly titled: boolean;
}

/** The first style that a report uses is *the* style of its initiatives. */
export const INITIATIVE_STYLES: readonly InitiativeStyle[] = [
  {
    id: 'bracketed',
    patterns: [
      ...['【】', '〔〕', '〖〗', '［］'].map((pair) => bracketed(pair, ANY_LABEL)),
      ...['[]', '「」', '『』', '（）', '()', '〈〉', '《》', '<>'].map((pair) =>
        bracketed(pair, KNOWN_LABEL),
      ),
    ],
    atLeast: 1,
    titled: false,
  },
  {
    id: 'worded',
    patterns: [new RegExp(`^(${WORDED_LABEL})(?:${SPACE}[:：、.．]|[ \\u3000]{1,4})`, 'u')],
    atLeast: 2,
    titled: false,
  },
  {
    id: 'parenthesised',
    patterns: [new RegExp(`^([（(]${HAN_NUMBER}[）)])`, 'u')],
    atLeast: 2,
    titled: true,
  },
];

function bracketed(pair: string, label: string): RegExp {
  const [open, close] = [...pair].map((bracket) => bracket.replace(/[()[\]]/u, '\\$&'));
  return new RegExp(`^${open}${SPACE}(${label})${SPACE}${close}`, 'u');
}

export interface SectionStyle {
  readonly id: string;
  /** At the start of a line. Group 1 is the marker. */
  readonly pattern: RegExp;
  /** Smaller ranks hold larger ones; 1 to 6 are Markdown's. */
  readonly rank: number;
  /** A numeral is printed as part of the heading; a word such as 关键词 stands apart from it. */
  readonly inHeading: boolean;
}

export const SECTION_STYLES: readonly SectionStyle[] = [
  {
    id: 'part',
    pattern: new RegExp(`^(第${NUMBER}(?:篇|编|部分|卷))(?!章)`, 'u'),
    rank: 10,
    inHeading: true,
  },
  { id: 'chapter', pattern: new RegExp(`^(第${NUMBER}章)(?!节)`, 'u'), rank: 11, inHeading: true },
  {
    id: 'keyword',
    pattern: new RegExp(
      `^[【［〔[]?((?:关键词|关键字|主题词)${SPACE}(?:${NUMBER})?)(?:[】］〕\\]][:：]?|${SPACE}[:：]|[ \\u3000]{1,4})\\s{0,8}`,
      'u',
    ),
    rank: 12,
    inHeading: false,
  },
  {
    id: 'numeral',
    // 一、二季度 goes on counting: it is half a sentence, not a head.
    pattern: new RegExp(`^(${HAN_NUMBER}、)(?![${DIGITS}十][季级类产次期线])`, 'u'),
    rank: 13,
    inHeading: true,
  },
];

/** The rank of a short line in bold that no marker announces. */
export const BOLD_RANK = 20;

/** A longer heading is a paragraph, characters. */
export const LONGEST_HEADING = 60;

/** What begins a paragraph of its own, whatever stands above it. */
const BLOCK_STARTS: readonly RegExp[] = [
  new RegExp(`^[（(]?${HAN_NUMBER}[）)、]`, 'u'),
  /^[（(][0-9０-９]{1,2}[）)]/u,
  /^[0-9０-９]{1,2}(?:[、．]|\.(?![0-9]))/u,
  /^[①-⑳㈠-㈩]/u,
  new RegExp(`^第${HAN_NUMBER}[，、]`, 'u'),
  new RegExp(`^[${DIGITS}十]是`, 'u'),
  /^(?:——|--)/u,
  /^[■□●○◆◇▲△▼★☆◎※•·]/u,
];

/** 各位代表： opens a speech, 各位代表！ its closing words. */
const ADDRESS = /^(?:各位|尊敬的|同志们|女士们)[\p{Script=Han}、]{0,24}[：:！!，,]/u;

export const startsBlock = (text: string): boolean =>
  BLOCK_STARTS.some((pattern) => pattern.test(opening(text)));

export const addressesAudience = (text: string): boolean => ADDRESS.test(opening(text));

/** As much of a line as a marker can take. */
export const opening = (text: string): string => text.slice(0, 48);
