/** How reports announce their sections and initiatives. Data: a new style is a new row. */

const NUMERAL = '[一二三四五六七八九十百零〇两\\d０-９]{1,4}';
const OPEN = '[【\\[［〔〖]';
const CLOSE = '[】\\]］〕〗]';
const INITIATIVE_WORDS =
  '举措|措施|看点|任务|行动|亮点|要点|重点|关键|目标|实事|工程|关注|解读|方面|抓手';

export interface InitiativeStyle {
  readonly id: string;
  /** Matches at the start of a line; group 1 is the label as it is printed. */
  readonly pattern: RegExp;
}

/** The first style that a report uses is *the* style of its initiatives. */
export const INITIATIVE_STYLES: readonly InitiativeStyle[] = [
  {
    id: 'bracketed',
    pattern: new RegExp(`^${OPEN}\\s?((?:${INITIATIVE_WORDS})\\s?${NUMERAL})\\s?${CLOSE}`, 'u'),
  },
  { id: 'parenthesised', pattern: new RegExp(`^([（(]${NUMERAL}[）)])`, 'u') },
];

export interface SectionStyle {
  readonly id: string;
  /** Group 1 is the marker; group 2, where there is one, is the heading without it. */
  readonly pattern: RegExp;
}

export const SECTION_STYLES: readonly SectionStyle[] = [
  {
    id: 'keyword',
    pattern: /^((?:关键词|关键字)\s?[一二三四五六七八九十]?)\s?[：:]\s*(\S.{0,59})$/u,
  },
  { id: 'chapter', pattern: new RegExp(`^(第${NUMERAL}[篇章节部]分?)(?=\\s|\\S)`, 'u') },
  { id: 'numeral', pattern: /^([一二三四五六七八九十]{1,3}、)(?=\S)/u },
];

const BYLINE =
  /^[■●◆▲□◎]?\s?(?:[^\s，。；：、]{0,12}\s?)?(?:记者|通讯员|撰稿|撰文|文\/|文／|作者)[\s：:／/|]?/u;
const ROLES = /本报|本刊|全媒体|融媒体|首席|见习|特约|记者|通讯员|撰稿|撰文|作者|实习生|文[／/]/gu;
const SENTENCE_MARK = /[。！？；]/u;

/** A line that names who wrote the story. */
export function isByline(text: string): boolean {
  return text.length <= 60 && BYLINE.test(text) && !SENTENCE_MARK.test(text);
}

/** The names of a byline; two single characters set apart for the layout are one name. */
export function reportersOf(byline: string): string[] {
  const words = byline
    .replaceAll(ROLES, ' ')
    .split(/[\s、，,；;：:／/|■●◆▲□◎（）()]+/u)
    .filter((word) => /^[\p{Script=Han}·]{1,8}$/u.test(word));
  const names: string[] = [];
  let single = '';
  for (const word of words) {
    if (word.length > 1) names.push(word);
    else if (single === '') single = word;
    else {
      names.push(single + word);
      single = '';
    }
  }
  return names;
}

/** Does the text end a sentence? A full stop means its author ended the paragraph. */
export function endsSentence(text: string): boolean {
  return /[。！？…!?；;：:](?:[”’」』）)》】]*)$/u.test(text.slice(-8));
}
