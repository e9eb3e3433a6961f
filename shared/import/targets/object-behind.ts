import { bracketed, clauseEnd } from './clause';
import { startsNoun } from './evidence';
import { compoundEnds, predicates } from './object-words';
import { trimEnd, type Phrase } from './phrase';
import { pastSpace } from './space';

/** 3.96万｜贫困人口｜脱贫; 1.21万套｜“两房两棚”改造｜任务. */
export function objectBehind(
  text: string,
  quantityEnd: number,
  ceiling: number,
): Phrase | undefined {
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
