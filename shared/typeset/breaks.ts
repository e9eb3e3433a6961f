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
} as const;

const PENALTY_DATE = 30;
const PENALTY_TITLE = 300;
const PENALTY_URL = 200;

/** Decides every gap's break by classes first, then by the runs of text that stay together. */
export function fillBreaks(draft: Draft): void {
  for (let index = 0; index + 1 < draft.count; index += 1) {
    draft.breaks[index] = breakByClass(draft, index);
  }
  keepTokens(draft);
  keepTitles(draft);
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

function breakByClass(draft: Draft, index: number): number {
  const left = draft.classes[index] ?? 0;
  const right = draft.classes[index + 1] ?? 0;
  const space = draft.clusters.spaces[index + 1] ?? Space.none;
  if (space === Space.noBreak) return Break.never;
  if (neverEnds(left) || neverStarts(right)) return Break.never;
  if (space !== Space.none) return Break.allowed;
  if (right === C.dash || right === C.ellipsis) return Break.dashStart;
  // Han beside Western text may part; two Western clusters without a space may not.
  return isWestern(left) && isWestern(right) ? Break.insideWord : Break.allowed;
}

/** Numbers, codes, words and addresses, wherever they stand. */
const TOKEN =
  /(?:https?:\/\/|www\.)[\x21-\x7e]+|[0-9]+(?:[.,:：\-/][0-9]+)*|[A-Za-z\u00c0-\u024f]/gu;

function keepTokens(draft: Draft): void {
  const indexAt = clusterIndex(draft);
  for (const match of draft.text.matchAll(TOKEN)) {
    const first = indexAt(match.index);
    const last = indexAt(match.index + match[0].length - 1);
    if (match[0].length > 4 && /^(?:h|w)/u.test(match[0])) openAddress(draft, first, last);
    else if (/^[0-9]/u.test(match[0])) keepNumber(draft, first, last);
  }
}

/** Finds the cluster that holds a UTF-16 offset; offsets are asked in ascending order. */
function clusterIndex(draft: Draft): (offset: number) => number {
  const { starts } = draft.clusters;
  let index = 0;
  return (offset) => {
    while (index + 1 < draft.count && (starts[index + 1] ?? 0) <= offset) index += 1;
    return index;
  };
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
