import { bracketed, clauseEnd } from './clause';
import {
  compoundEnds,
  connectives,
  driving,
  governors,
  NOT_ET_CETERA,
  openings,
  predicates,
  trailing,
} from './object-words';
import type { Quantity } from './quantity';
import { pastSpace } from './space';
import { startsNoun } from './evidence';

/** Where a noun phrase stands in the text. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

/** Longer than this it is no short noun phrase, and nothing is said. */
const LONGEST_OBJECT = 40;
const SHORTEST_OBJECT = 2;

/** 人均预期寿命提高到78岁: what changes by or to a number stands before it. */
const BEHIND = new Set(['share', 'multiple', 'rank', 'age', 'score', 'time']);

/**
 * What a quantity measures. Shares stand behind it (覆盖率达100%); counts stand before it
 * (63所学校) or, where no noun follows, behind it (学校63所).
 * @param subject the clause up to the lead-in
 * @param ceiling where the next target starts
 */
export function findObject(
  text: string,
  quantity: Quantity,
  subject: Phrase,
  ceiling: number,
): Phrase | undefined {
  const before = () => objectBefore(text, quantity, subject);
  const behind = () => objectBehind(text, quantity.end, ceiling);
  const found = BEHIND.has(quantity.family) ? (before() ?? behind()) : (behind() ?? before());
  return found !== undefined && isShort(found) ? found : undefined;
}

const isShort = ({ start, end }: Phrase) => end > start && end - start <= LONGEST_OBJECT;

/** 新建、改扩建｜义务教育学校｜63所; 确保｜城镇登记失业率｜控制在4.5%. */
function objectBefore(text: string, { family }: Quantity, subject: Phrase): Phrase | undefined {
  const inside = bracketed(text.slice(subject.start, subject.end));
  const isOpen = (at: number) => inside[at - subject.start] !== true;
  const trimmed = trimEnd(text, trimStart(text, subject));
  if (trimmed.end <= trimmed.start) return undefined;
  const governed = afterLastVerb(
    text,
    trimmed,
    isOpen,
    BEHIND.has(family) ? drivingEnd : governingEnd,
  );
  const listed = afterEtCetera(text, trimStart(text, governed), isOpen);
  const object = trimEnd(text, trimStart(text, listed));
  return object.end - object.start >= SHORTEST_OBJECT ? object : undefined;
}

/** Shares are driven (推动…率达), counts are governed (建设…所). */
const drivingEnd = (text: string, at: number, isFirst: boolean) => {
  const verb = driving.startingAt(text, at);
  if (verb === undefined || verb.meaning === 'never') return undefined;
  return isFirst || verb.meaning === 'anywhere' ? verb.end : undefined;
};

const governingEnd = (text: string, at: number, isFirst: boolean) => {
  const verb = governors.startingAt(text, at);
  if (verb === undefined || (verb.meaning === 'start' && !isFirst)) return undefined;
  return isFirst || compoundEnds.startingAt(text, verb.end) === undefined ? verb.end : undefined;
};

/** Cuts the phrase behind its last verb that leaves a noun; a verb right behind a verb comes first too. */
function afterLastVerb(
  text: string,
  phrase: Phrase,
  isOpen: (at: number) => boolean,
  verbEnd: typeof governingEnd,
): Phrase {
  let start = phrase.start;
  for (let at = phrase.start; at < phrase.end;) {
    const isFirst = at === start || (at === start + 1 && '、和及并'.includes(text.charAt(start)));
    const end = isOpen(at) ? verbEnd(text, at, isFirst) : undefined;
    const leavesNoun = end !== undefined && leaves(text, end, phrase.end);
    if (leavesNoun) start = end;
    at = leavesNoun ? end : at + 1;
  }
  return { start, end: phrase.end };
}

/** True when more than a further verb is left: 棚户区改造开工 keeps its last one. */
function leaves(text: string, from: number, end: number): boolean {
  return end - from >= SHORTEST_OBJECT && governors.startingAt(text, from)?.end !== end;
}

/** 册亨、罗甸等8个县: what a list is closed with names its kind. */
function afterEtCetera(text: string, phrase: Phrase, isOpen: (at: number) => boolean): Phrase {
  for (let at = phrase.end - SHORTEST_OBJECT; at > phrase.start; at -= 1) {
    if (text.charAt(at) !== '等' || !isOpen(at)) continue;
    if (NOT_ET_CETERA.test(text.slice(at - 1, at + 2))) continue;
    return { start: at + 1, end: phrase.end };
  }
  return phrase;
}

/** “十四五”时期, 到2030年底, 五年累计: when, not what. */
const WHEN =
  /^(?:(?:到|至)?(?:(?:19|20)\d\d年|“十[一二三四五六七八九]五”)(?:时期|期间|[底末初])?|前[一二三]季度|[一二三四]季度|[上下]半年|(?:过去)?[三五十]年(?:来|间|(?=累计|新增|共)))/u;
const LONGEST_WHEN = 12;

function trimStart(text: string, { start, end }: Phrase): Phrase {
  let from = pastSpace(text, start);
  for (;;) {
    const when = WHEN.exec(text.slice(from, from + LONGEST_WHEN))?.[0].length ?? 0;
    const word = openings.startingAt(text, from);
    const next = when > 0 ? from + when : word?.meaning === true ? word.end : from;
    if (next === from || next > end) return { start: from, end };
    from = pastSpace(text, next);
  }
}

function trimEnd(text: string, { start, end }: Phrase): Phrase {
  let to = end;
  for (;;) {
    const word = trailing.endingAt(text, to, start);
    if (word?.meaning !== true) break;
    to = word.start;
  }
  while (to > start && text.charAt(to - 1) === ' ') to -= 1;
  return { start, end: to };
}

/** 3.96万｜贫困人口｜脱贫; 1.21万套｜“两房两棚”改造｜任务. */
function objectBehind(text: string, quantityEnd: number, ceiling: number): Phrase | undefined {
  const start = pastThe(text, pastSpace(text, quantityEnd));
  if (start >= ceiling || !startsNoun(text, start)) return undefined;
  const end = clauseEnd(text, start, ceiling);
  const inside = bracketed(text.slice(start, end));
  const isOpen = (at: number) => inside[at - start] !== true;
  const cut = predicateAt(text, start, end, isOpen) ?? end;
  const reached = cut === ceiling ? lastConjunct(text, start, cut, isOpen) : cut;
  const object = trimEnd(text, { start, end: reached });
  return object.end > object.start && !isAmount(text, object) ? object : undefined;
}

/** 12个百亿元: an amount says of what size, not what. */
const isAmount = (text: string, { start, end }: Phrase) =>
  /^[\d百千万亿]+元$/u.test(text.slice(start, end));

function pastThe(text: string, at: number): number {
  return text.charAt(at) === '的' ? at + 1 : at;
}

function predicateAt(
  text: string,
  start: number,
  end: number,
  isOpen: (at: number) => boolean,
): number | undefined {
  for (let at = start; at < end;) {
    const word = predicates.startingAt(text, at);
    if (at > start && word?.meaning === true && isOpen(at) && !isCompound(text, word)) return at;
    at = word?.meaning === false ? word.end : at + 1;
  }
  return undefined;
}

/** 建设项目: a verb of two characters may be part of a noun. */
const isCompound = (text: string, { word, end }: { word: string; end: number }) =>
  word.length > 1 && compoundEnds.startingAt(text, end)?.meaning === 'noun';

/** Before another target the noun ends at the first conjunction: 5条铁路专用线、｜26条产业路. */
function lastConjunct(
  text: string,
  start: number,
  end: number,
  isOpen: (at: number) => boolean,
): number {
  for (let at = start; at < end; at += 1) {
    if (isOpen(at) && /[、和及与]/u.test(text.charAt(at))) return at;
  }
  return end;
}

/** True when nothing measurable stands here: the target takes what the one before it measures. */
export function saysNothing(text: string, phrase: Phrase): boolean {
  const { start, end } = trimStart(text, phrase);
  const rest = text.slice(start, end);
  return rest === '' || (connectives.startingAt(text, start)?.end ?? start) >= end;
}
