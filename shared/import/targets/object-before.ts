import { bracketed } from './clause';
import { compoundEnds, driving, governors, NOT_ET_CETERA } from './object-words';
import { trimEnd, trimStart, type Phrase } from './phrase';

const SHORTEST = 2;

/**
 * 新建、改扩建｜义务教育学校｜63所; 确保｜城镇登记失业率｜控制在4.5%.
 * @param isCount counts are governed by verbs (建设…所), shares only driven (推动…率达)
 */
export function objectBefore(text: string, subject: Phrase, isCount: boolean): Phrase | undefined {
  if (isVerbAlone(text, subject)) return undefined;
  const inside = bracketed(text.slice(subject.start, subject.end));
  const isOpen = (at: number) => inside[at - subject.start] !== true;
  const trimmed = trimEnd(text, trimStart(text, subject));
  if (trimmed.end <= trimmed.start) return undefined;
  const governed = afterLastVerb(text, trimmed, isOpen, isCount ? governingEnd : drivingEnd);
  const listed = afterEtCetera(text, trimStart(text, governed), isOpen);
  const object = trimEnd(text, trimStart(text, listed));
  return object.end - object.start >= SHORTEST ? object : undefined;
}

/** The end of a verb that starts here and governs what follows. */
const drivingEnd = (text: string, at: number, isFirst: boolean) => {
  const verb = driving.startingAt(text, at);
  if (verb === undefined || verb.meaning === 'never') return undefined;
  return isFirst || verb.meaning === 'anywhere' ? verb.end : undefined;
};

const governingEnd = (text: string, at: number, isFirst: boolean) => {
  const verb = governors.startingAt(text, at);
  if (verb === undefined || (verb.meaning === 'start' && !isFirst)) return undefined;
  const compound = compoundEnds.startingAt(text, verb.end);
  const isNoun = isFirst ? compound?.word === '性' : compound !== undefined;
  return isNoun ? undefined : verb.end;
};

/** 竣工150个: the verb says what was done to what the number before it measured. */
export function isVerbAlone(text: string, subject: Phrase): boolean {
  const { start, end } = trimStart(text, subject);
  const verb = governors.startingAt(text, start);
  return verb?.meaning === 'anywhere' && verb.end === end;
}

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
  return end - from >= SHORTEST && governors.startingAt(text, from)?.end !== end;
}

/** 册亨、罗甸等8个县: what a list is closed with names its kind. */
function afterEtCetera(text: string, phrase: Phrase, isOpen: (at: number) => boolean): Phrase {
  for (let at = phrase.end - SHORTEST; at > phrase.start; at -= 1) {
    if (text.charAt(at) !== '等' || !isOpen(at)) continue;
    if (NOT_ET_CETERA.test(text.slice(at - 1, at + 2))) continue;
    return { start: at + 1, end: phrase.end };
  }
  return phrase;
}
