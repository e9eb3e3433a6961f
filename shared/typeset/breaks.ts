import { CharClass, isWestern, neverEnds, neverStarts } from './classes';
import { Space } from './clusters';
import type { Draft } from './prepared';
import { SCALES, unitLengthAt } from './units';

const C = CharClass;

/** May a line end between two clusters? The greater the number, the later B-17 gives way. */
export const Break = {
  never: 0,
  allowed: 1,
  /** Between a number and its unit. */
  softUnit: 2,
  /** Before —— or ……. */
  dashStart: 3,
  /** Inside a Latin word. */
  insideWord: 4,
  /** The line must end here: the author's line break, or …………. */
  forced: 5,
} as const;

const PENALTY_DATE = 30;
const PENALTY_TITLE = 300;
const PENALTY_URL = 200;

/** Decides every gap's break by classes first, then by the runs of text that stay together. */
export function fillBreaks(draft: Draft): void {
  const { breaks, classes } = draft;
  const { spaces } = draft.clusters;
  for (let index = 0; index + 1 < draft.count; index += 1) {
    const left = classes[index] ?? 0;
    const right = classes[index + 1] ?? 0;
    const space = spaces[index + 1] ?? 0;
    const plain = left === C.han && right === C.han && space === Space.none;
    breaks[index] = plain ? Break.allowed : breakByClass(left, right, space);
  }
  keepTokens(draft);
  if (draft.text.includes('《')) keepTitles(draft);
  if (draft.text.includes(TWO_ELLIPSES)) standAlone(draft);
  if (draft.profile.keepWords) keepSpacedWords(draft);
}

/** W-09: never open after an opening mark, before a closing one, around connectors and slashes. */
export function neverStretches(left: number, right: number): boolean {
  return (
    left === C.open ||
    left === C.connector ||
    left === C.slash ||
    right === C.connector ||
    right === C.slash ||
    neverStarts(right)
  );
}

function breakByClass(left: number, right: number, space: number): number {
  if (space === Space.newline) return Break.forced;
  if (space === Space.noBreak) return Break.never;
  if (neverEnds(left) || neverStarts(right)) return Break.never;
  if (space !== Space.none) return Break.allowed;
  if (right === C.dash || right === C.ellipsis) return Break.dashStart;
  // Han beside Western text may part; two Western clusters without a space may not.
  return isWestern(left) && isWestern(right) ? Break.insideWord : Break.allowed;
}

/** Numbers with their inner marks, and addresses, at an offset. */
const NUMBER = /[0-9０-９]+(?:[.,:：．\-/][0-9０-９]+)*/uy;
const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]+/uy;

const isDigit = (codePoint: number) =>
  (codePoint >= 0x30 && codePoint <= 0x39) || (codePoint >= 0xff10 && codePoint <= 0xff19);
const LETTER_H = 0x68;
const LETTER_W = 0x77;

function keepTokens(draft: Draft): void {
  const { codePoints } = draft.clusters;
  for (let index = 0; index < draft.count; index += 1) {
    const codePoint = codePoints[index] ?? 0;
    if (isDigit(codePoint)) {
      const first = index;
      index = lastOf(draft, index, NUMBER);
      keepNumber(draft, first, index);
    } else if (codePoint === LETTER_H || codePoint === LETTER_W) {
      const first = index;
      index = lastOf(draft, index, ADDRESS);
      if (index > first) openAddress(draft, first, index);
    }
  }
}

/** The last cluster of the token that starts at cluster `first`; `first` itself if none does. */
function lastOf({ text, clusters, count }: Draft, first: number, token: RegExp): number {
  token.lastIndex = clusters.starts[first] ?? 0;
  if (!token.test(text)) return first;
  let last = first;
  while (last + 1 < count && (clusters.starts[last + 1] ?? 0) < token.lastIndex) last += 1;
  return last;
}

/** B-11: an address may part behind . - ? & and /, never before them. */
function openAddress(draft: Draft, first: number, last: number): void {
  for (let index = first; index < last; index += 1) {
    const behind = String.fromCodePoint(draft.clusters.codePoints[index] ?? 0);
    const ahead = String.fromCodePoint(draft.clusters.codePoints[index + 1] ?? 0);
    const open = '/.-?&'.includes(behind) && !'/.-?&'.includes(ahead);
    draft.breaks[index] = open ? Break.allowed : Break.insideWord;
    if (open) draft.penalties[index] = PENALTY_URL;
  }
}

/** B-06 … B-08, B-10: the digits, their scale, their sign and mark are whole; the unit is kept softly. */
function keepNumber(draft: Draft, first: number, last: number): void {
  for (let index = first; index < last; index += 1) draft.breaks[index] = Break.never;
  const behind = draft.clusters.codePoints[first - 1];
  if (behind === 0x7b2c) soften(draft, first - 1);
  let end = last;
  while (
    end + 1 < draft.count &&
    SCALES.includes(characterAt(draft, end + 1)) &&
    joined(draft, end)
  ) {
    draft.breaks[end] = Break.never;
    end += 1;
  }
  keepUnit(draft, end);
}

function keepUnit(draft: Draft, end: number): void {
  const next = draft.clusters.starts[end + 1];
  if (next === undefined || !joined(draft, end)) return;
  const length = unitLengthAt(draft.text, next);
  for (let index = 0; index < length; index += 1) soften(draft, end + index);
  const unit = draft.text.slice(next, next + length);
  if ('年月日时分'.includes(unit) && length > 0) draft.penalties[end + length] = PENALTY_DATE;
}

const joined = (draft: Draft, index: number) =>
  (draft.clusters.spaces[index + 1] ?? Space.none) === Space.none;

function soften(draft: Draft, index: number): void {
  if (draft.breaks[index] === Break.allowed) draft.breaks[index] = Break.softUnit;
}

function characterAt(draft: Draft, index: number): string {
  return String.fromCodePoint(draft.clusters.codePoints[index] ?? 0);
}

const TWO_ELLIPSES = '…………';

/** B-05, GB/T 15834 5.1.5: two 省略号 in a row are one mark of four em on a line of its own. */
function standAlone({ text, clusters, breaks, count }: Draft): void {
  for (let index = 0; index + 1 < count; index += 1) {
    if (!text.startsWith(TWO_ELLIPSES, clusters.starts[index])) continue;
    breaks[index] = Break.never;
    if (index > 0 && breaks[index - 1] !== Break.never) breaks[index - 1] = Break.forced;
    index += 1;
    if (index + 1 < count && breaks[index] !== Break.never) breaks[index] = Break.forced;
  }
}

const SHORT_TITLE = 6;

/** B-13: a title 《…》 of up to six characters is whole where it costs little. */
function keepTitles(draft: Draft): void {
  const { codePoints } = draft.clusters;
  for (let start = 0; start < draft.count; start += 1) {
    if (codePoints[start] !== 0x300a) continue;
    let end = start + 1;
    while (end < draft.count && end - start <= SHORT_TITLE + 1 && codePoints[end] !== 0x300b)
      end += 1;
    if (codePoints[end] !== 0x300b || end - start > SHORT_TITLE + 1) continue;
    for (let index = start; index < end; index += 1) {
      draft.penalties[index] = (draft.penalties[index] ?? 0) + PENALTY_TITLE;
    }
  }
}

const SHORT_WORD = 6;

/** B-16: in a byline what stands between spaces is a name. */
function keepSpacedWords(draft: Draft): void {
  let start = 0;
  for (let index = 1; index <= draft.count; index += 1) {
    const edge = index === draft.count || draft.clusters.spaces[index] !== Space.none;
    if (!edge) continue;
    if (index - start <= SHORT_WORD) draft.breaks.fill(Break.never, start, index - 1);
    start = index;
  }
}
