import type { StrippedLine } from '../strip-markup';
import {
  COUNTERS,
  DIGITS,
  HAN_NUMBER,
  NO_RANGE,
  NUMBER,
  NUMERAL,
  PARENTHESISED,
  SPACE,
} from './numbers';

/**
 * How reports announce their initiatives. Data: a new style is a new row, and the steps of import know no
 * style by name. The outermost come first: of two styles in one section, the later row is the inner one.
 */

/** The same in both languages of the desk. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface InitiativeStyle {
  readonly id: string;
  /** What the desk calls it; undefined where its first label says it: 【举措一】. */
  readonly name?: Words;
  /** At the start of a line. Group 1 is the label as it is kept. */
  readonly patterns: readonly RegExp[];
  /** The label in running text, where a clause may begin; global. It cuts the paragraph. */
  readonly inline?: RegExp;
  /** A lead that no label announces: how long it is, UTF-16 units; 0 where the line has none. */
  readonly lead?: (line: StrippedLine) => number;
  /** Its labels count from one; one that does not is a date, a figure or a reference. */
  readonly counts: boolean;
  /** Import takes it by itself only when it occurs this often. */
  readonly atLeast: number;
  /**
   * `report`: taken for the whole report. `section`: taken where it is a section's outermost numbering.
   * `alone`: taken where nothing else announces anything. `asked`: a person's choice only.
   */
  readonly reach: 'report' | 'section' | 'alone' | 'asked';
  /** The same mark announces sections, and does so unless the report says otherwise. */
  readonly announcesSections?: boolean;
  /** The label is a word of its sentence: it stays there where a person says what a line is. */
  readonly isWord?: boolean;
  /** What follows the label may be the initiative's title, on a line of its own. */
  readonly titled: boolean;
}

/** Words that a paper puts before the number of an initiative. */
const INITIATIVE_WORDS =
  '举措|措施|看点|任务|行动|亮点|要点|重点|关键|目标|实事|工程|关注|解读|方面|抓手|办法|对策|建议|部署|变化|焦点|关键点|着力点|发力点|突破口';
/** 【举措】: a name of a paper's own that no number follows. */
const NAMES =
  '(?:新|重点|具体|主要)?(?:举措|措施|看点|亮点|任务|实事)|报告原文|原文|报告摘(?:要|录)';
const WORDED_LABEL = `(?:重点|主要|具体|核心)?(?:${INITIATIVE_WORDS})之?${SPACE}${NUMBER}${COUNTERS}`;
const KNOWN_LABEL = `${WORDED_LABEL}|第${NUMBER}${COUNTERS}`;
/** 聚力一, 硬仗二: two characters of a paper's own choice; 附件一 and 星期一 count other things. */
const COUNTED_WORD = `(?!附[件录表]|专栏|[图表].|注释|星期|礼拜)(?:(?![${DIGITS}十])\\p{Script=Han}){2}${NUMBER}`;
/** Between black brackets any short word with a number is a label; 图一, 表1, 注① are not. */
const ANY_LABEL = `(?![图表注])(?:(?![${DIGITS}十])\\p{Script=Han}){0,6}${SPACE}${NUMBER}${COUNTERS}`;

function bracketed(pair: string, label: string): RegExp {
  const [open, close] = [...pair].map((bracket) => bracket.replace(/[()[\]]/u, '\\$&'));
  return new RegExp(`^${open}${SPACE}(${label})${SPACE}${close}`, 'u');
}

/** A first sentence that may head its paragraph, UTF-16 units. */
const LEAD = /^[^。；！？：，,\n]{4,30}(?:，[^。；！？：，,\n]{2,20}){0,2}[。：]/u;
/** A paragraph that a lead may head is longer than the lead, UTF-16 units. */
const SHORTEST_BODY = 30;
/** Bold type says by itself that it is a lead; a few words behind it will do, UTF-16 units. */
const SHORTEST_BEHIND_BOLD = 8;

export const INITIATIVE_STYLES: readonly InitiativeStyle[] = [
  {
    id: 'bracketed',
    patterns: [
      ...['【】', '〔〕', '〖〗', '［］'].map((pair) => bracketed(pair, ANY_LABEL)),
      ...['[]', '「」', '『』', '（）', '()', '〈〉', '《》', '<>'].map((pair) =>
        bracketed(pair, KNOWN_LABEL),
      ),
    ],
    counts: false,
    atLeast: 1,
    reach: 'report',
    titled: false,
  },
  {
    id: 'named',
    patterns: [new RegExp(`^【${SPACE}((?:${NAMES}))${SPACE}】`, 'u')],
    counts: false,
    atLeast: 2,
    reach: 'report',
    titled: false,
  },
  {
    id: 'worded',
    patterns: [new RegExp(`^(${WORDED_LABEL})(?:${SPACE}[:：、.．]|\\s{1,4}|$)`, 'u')],
    counts: false,
    atLeast: 2,
    reach: 'report',
    titled: false,
  },
  {
    id: 'clause',
    patterns: [new RegExp(`^(第${NUMBER}[条招项件])(?:[\\s：:、，,]|$)`, 'u')],
    counts: true,
    atLeast: 2,
    reach: 'report',
    titled: false,
  },
  {
    id: 'numeral',
    patterns: [new RegExp(`^${NO_RANGE}(${NUMERAL})(?=.)`, 'u')],
    counts: true,
    atLeast: 2,
    reach: 'section',
    announcesSections: true,
    titled: true,
  },
  {
    id: 'parenthesised',
    patterns: [new RegExp(`^(${PARENTHESISED})`, 'u')],
    counts: false,
    atLeast: 2,
    reach: 'report',
    titled: true,
  },
  {
    id: 'arabic',
    patterns: [/^([0-9０-９]{1,2}(?:[、．]|\.(?![0-9])))(?!\s*[0-9]{1,2}[.、]\s*[0-9])/u],
    counts: true,
    atLeast: 2,
    reach: 'section',
    titled: true,
  },
  {
    id: 'ordinal',
    // 01 is never a page's number; with 10 it goes on counting.
    patterns: [/^(0[1-9]|[1-9][0-9])(?:[ \u3000]{1,4}(?=\p{Script=Han})|$)/u],
    counts: true,
    atLeast: 2,
    reach: 'section',
    titled: true,
  },
  {
    id: 'arabic-parenthesised',
    patterns: [/^([（(][0-9０-９]{1,2}[）)])/u],
    inline: /[（(][0-9０-９]{1,2}[）)]/gu,
    counts: true,
    atLeast: 2,
    reach: 'section',
    titled: true,
  },
  {
    id: 'circled',
    patterns: [/^([①-⑳㈠-㈩][、.．]?)/u],
    inline: /[①-⑳][、.．]?/gu,
    counts: true,
    atLeast: 2,
    reach: 'section',
    titled: true,
  },
  {
    id: 'firstly',
    isWord: true,
    patterns: [new RegExp(`^(${HAN_NUMBER}是)`, 'u')],
    inline: new RegExp(`${HAN_NUMBER}是`, 'gu'),
    counts: true,
    atLeast: 2,
    reach: 'section',
    titled: false,
  },
  {
    id: 'question',
    patterns: [new RegExp(`^((?:问题?|Q)${NUMBER}?[：:])`, 'u')],
    counts: false,
    atLeast: 2,
    reach: 'alone',
    titled: true,
  },
  {
    id: 'counted-word',
    patterns: [new RegExp(`^(${COUNTED_WORD})(?:${SPACE}[:：]|\\s{1,4}|$)`, 'u')],
    counts: true,
    atLeast: 3,
    reach: 'alone',
    titled: true,
  },
  {
    id: 'first-then',
    isWord: true,
    patterns: [/^((?:首先|其次|再次|此外|最后)[，,、])/u],
    counts: true,
    atLeast: 2,
    reach: 'alone',
    titled: false,
  },
  {
    id: 'bold-lead',
    name: { zh: '黑体段首句', en: 'Bold lead sentences' },
    patterns: [],
    lead: ({ lead, text }) => (text.length - lead >= SHORTEST_BEHIND_BOLD ? lead : 0),
    counts: false,
    atLeast: 3,
    reach: 'alone',
    titled: false,
  },
  {
    id: 'dash',
    isWord: true,
    patterns: [/^((?:——|--|—)[ \u3000]{0,2})(?=.)/u],
    counts: false,
    atLeast: 3,
    reach: 'alone',
    titled: false,
  },
  {
    id: 'lead-sentence',
    name: { zh: '段首短句', en: 'Lead sentences' },
    patterns: [],
    lead: ({ text }) => {
      const lead = LEAD.exec(text.slice(0, 80))?.[0].length ?? 0;
      return text.length - lead >= SHORTEST_BODY ? lead : 0;
    },
    counts: false,
    atLeast: 2,
    reach: 'asked',
    titled: false,
  },
];
