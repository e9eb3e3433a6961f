import { connectives, openings, trailing } from './object-words';
import { pastSpace } from './space';

/** Where a noun phrase stands in the text. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

/** “十四五”时期, 到2030年底, 五年累计: when, not what. */
const WHEN =
  /^(?:(?:到|至)?(?:(?:19|20)\d\d年|“十[一二三四五六七八九]五”)(?:时期|期间|[底末初])?|前[一二三]季度|[一二三四]季度|[上下]半年|(?:过去)?[三五十]年(?:来|间|(?=累计|新增|共)))/u;
const LONGEST_WHEN = 12;

/** The phrase without its opening words: 确保, 全市, “十四五”时期. */
export function trimStart(text: string, { start, end }: Phrase): Phrase {
  let from = pastSpace(text, start);
  for (;;) {
    const when = WHEN.exec(text.slice(from, from + LONGEST_WHEN))?.[0].length ?? 0;
    const word = openings.startingAt(text, from);
    const next = when > 0 ? from + when : word?.meaning === true ? word.end : from;
    if (next === from || next > end) return { start: from, end };
    from = pastSpace(text, next);
  }
}

/** The phrase without its closing words: 任务, 等. */
export function trimEnd(text: string, { start, end }: Phrase): Phrase {
  let to = end;
  for (;;) {
    const word = trailing.endingAt(text, to, start);
    if (word?.meaning !== true) break;
    to = word.start;
  }
  while (to > start && text.charAt(to - 1) === ' ') to -= 1;
  return { start, end: to };
}

/** True when nothing measurable stands here: the target takes what the one before it measures. */
export function saysNothing(text: string, phrase: Phrase): boolean {
  const { start, end } = trimStart(text, phrase);
  const rest = text.slice(start, end);
  return rest === '' || (connectives.startingAt(text, start)?.end ?? start) >= end;
}
