import {
  HAN_NUMBER,
  NO_RANGE,
  NUMBER,
  NUMERAL,
  PARENTHESISED,
  SPACE,
  DIGITS,
} from './styles/numbers';

/**
 * How reports announce their sections, and what begins a paragraph. Data: a new style is a new row, and
 * the steps of import know no style by name. Patterns look at a line's first characters only (`opening`).
 */

export interface SectionStyle {
  readonly id: string;
  /** At the start of a line. Group 1 is the marker. */
  readonly pattern: RegExp;
  /** Smaller ranks hold larger ones; 1 to 6 are Markdown's. */
  readonly rank: number;
  /** A numeral is printed as part of the heading; a word such as 关键词 stands apart from it. */
  readonly inHeading: boolean;
}

/** What opens an item of a list and counts nothing. */
const BULLETS = '■□●○◆◇▲△▼★☆◎※•·';

export const SECTION_STYLES: readonly SectionStyle[] = [
  {
    id: 'part',
    pattern: new RegExp(`^(第${NUMBER}(?:篇|编|部分|卷))(?!章)`, 'u'),
    rank: 10,
    inHeading: true,
  },
  { id: 'chapter', pattern: new RegExp(`^(第${NUMBER}章)(?!节)`, 'u'), rank: 11, inHeading: true },
  {
    id: 'sub-chapter',
    pattern: new RegExp(`^(第${NUMBER}节)(?!目)`, 'u'),
    rank: 11.5,
    inHeading: true,
  },
  {
    id: 'keyword',
    pattern: new RegExp(
      `^[${BULLETS}]?\\s?[【［〔[]?((?:关键词|关键字|主题词|热词|高频词)${SPACE}(?:${NUMBER})?)(?:[】］〕\\]][:：]?|${SPACE}(?:[:：|｜丨·]|——?)|\\s{1,8})\\s{0,8}`,
      'u',
    ),
    rank: 12,
    inHeading: false,
  },
  {
    id: 'numeral',
    pattern: new RegExp(`^${NO_RANGE}(${NUMERAL})`, 'u'),
    rank: 13,
    inHeading: true,
  },
];

/** The rank of an appendix, which closes every section above it. */
export const APPENDIX_RANK = 0.5;
/** The rank of a short line in bold that no marker announces: inside 一、, or above it. */
export const BOLD_RANK = 20;
export const BOLD_RANK_ABOVE = 12.5;

/** A longer heading is a paragraph, characters. */
export const LONGEST_HEADING = 60;

/** What begins a paragraph of its own, whatever stands above it. */
const BLOCK_STARTS: readonly RegExp[] = [
  new RegExp(`^(?:${PARENTHESISED}|${NUMERAL}|${HAN_NUMBER}[）)])`, 'u'),
  /^[（(][0-9０-９]{1,2}[）)]/u,
  /^[0-9０-９]{1,2}(?:[、．]|\.(?![0-9]))/u,
  /^[a-z][.．、](?![a-z0-9])/u,
  /^[①-⑳㈠-㈩]/u,
  new RegExp(`^第${HAN_NUMBER}[，、条]`, 'u'),
  new RegExp(`^[${DIGITS}十]是`, 'u'),
  /^(?:——|--)/u,
  /^[问答][：:]/u,
  new RegExp(`^[${BULLETS}]`, 'u'),
];

/** 各位代表： opens a speech, 各位代表！ its closing words; 主任、各位副主任： a committee's. */
const ADDRESS =
  /^(?:(?:主任|主席|主席团)、?[\p{Script=Han}、]{0,12})?(?:各位|尊敬的|同志们|女士们)[\p{Script=Han}、]{0,24}[：:！!，,]/u;

/** 以上报告，请予审议。 ends a speech. */
const ENDS_SPEECH = /^(?:以上|特此|专此)(?:报告|汇报)[，。]/u;

/** 各县（市、区）人民政府，市直各单位： to whom a notice goes. */
const RECIPIENTS =
  /^各[\p{Script=Han}（）()、，]{1,40}(?:政府|单位|部门|机构|企业|委员会|管委会|局|厅|委|院|校|公司)[：:]$/u;

const ITEM = new RegExp(`^(?:[${BULLETS}]|【[^】]{1,8}】)`, 'u');

/** One pattern for all: every line is asked. */
const BLOCK_START = new RegExp(BLOCK_STARTS.map(({ source }) => `(?:${source})`).join('|'), 'u');

/** ◆ and 【要点】 say by themselves that they go on with what stands above. */
export const isItem = (text: string): boolean => ITEM.test(text);

export const startsBlock = (text: string): boolean => BLOCK_START.test(opening(text));

export function addressesAudience(text: string): boolean {
  const start = opening(text);
  return ADDRESS.test(start) || RECIPIENTS.test(start) || ENDS_SPEECH.test(start);
}

/** ■链接, 【名词解释】, 专栏1 主要指标: the head of a box that stands beside the report. */
const BOX =
  /^(?:[■□●◆◇▲★☆【[]?\s?(?:相关|新闻|背景|知识|政策)?(?:链接|延伸阅读|名词解释|小贴士|记者手记|编后|短评|微评|(?:代表|委员|专家|百姓)?声音)[】\]]?$|专栏\s?[0-9一二三四五六七八九十]{1,3}(?:[\s：:]|$))/u;

export const headsBox = (text: string): boolean => text.length <= 40 && BOX.test(text);

/** As much of a line as a marker can take. */
export const opening = (text: string): string => text.slice(0, 48);
