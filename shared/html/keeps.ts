import { SCALES, UNITS } from '#shared/typeset';

/** `[start, end)` of a text that a line must not cut. */
export interface Keep {
  readonly start: number;
  readonly end: number;
}

/** Longer ones would stand out of a narrow column; there a break is the lesser evil (B-17). */
const LONGEST = 16;

const UNIT = UNITS.join('|');
const PREFIX = '[￥¥＄$£№＃#+−±第]';
const DIGITS = '[0-9０-９]+(?:[.．,:-][0-9０-９]+)*';
const POSTFIX = '[%％‰℃℉°]';
const SCALE = `[${SCALES}]+[余多]?`;
/** The connector of a range stays with the number before it (B-09). */
const RANGE = '[~～〜–—-](?=[0-9０-９])';

/** 3.96万, 0.36%, 400周年: a number with its sign, scale, unit or mark (B-06 … B-10). */
const NUMBER = new RegExp(
  `(?<![A-Za-z0-9.])${PREFIX}?${DIGITS}(?:${POSTFIX}|${SCALE}(?:${UNIT})?|${UNIT})?(?:${RANGE})?`,
  'gu',
);

/** Browsers keep bare digits whole by themselves. */
const BARE = /^[0-9.,:]+$/u;

/** Marks that browsers let start a line, with the character they belong to (B-02, B-11, B-13). */
const CLINGING = /\p{Script=Han}(?:[·‧～〜]|\+(?![0-9])|\/\p{Script=Han})/gu;

/** What holds together in running text, in order: numbers with their units, marks with their words. */
export function textKeeps(text: string): Keep[] {
  const numbers = matches(text, NUMBER).filter(
    ({ start, end }) => !BARE.test(text.slice(start, end)),
  );
  return joinOverlapping([...numbers, ...matches(text, CLINGING)]);
}

/** Quoted words of up to six characters stay whole in a head (H-03). */
const SHORT_QUOTE = /“[^“”]{1,6}”|《[^《》]{1,6}》/gu;
const WORD = /^\p{Script=Han}{2,6}$/u;
const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Words, numbers and short quotations of a head: its lines break between them (H-01). */
export function headKeeps(text: string): Keep[] {
  const cut = [...words.segment(text)]
    .filter(({ segment }) => WORD.test(segment))
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
  return joinOverlapping([...cut, ...textKeeps(text), ...matches(text, SHORT_QUOTE)]);
}

/** The whole of a short text: 【举措一】 does not break (P-07). */
export function wholeKeep(text: string): Keep[] {
  return text.length <= LONGEST ? [{ start: 0, end: text.length }] : [];
}

/** Every place where one of the names stands, in order (B-16). */
export function nameKeeps(text: string, names: readonly string[]): Keep[] {
  const short = names.filter((name) => name !== '' && name.length <= LONGEST);
  return joinOverlapping(short.flatMap((name) => placesOf(text, name)));
}

function placesOf(text: string, word: string): Keep[] {
  const places: Keep[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length))
    places.push({ start, end: start + word.length });
  return places;
}

function matches(text: string, pattern: RegExp): Keep[] {
  return [...text.matchAll(pattern)]
    .map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
    .filter(({ start, end }) => end - start <= LONGEST);
}

function joinOverlapping(keeps: readonly Keep[]): Keep[] {
  const joined: Keep[] = [];
  for (const keep of keeps.toSorted((a, b) => a.start - b.start)) {
    const previous = joined.at(-1);
    if (previous === undefined || keep.start >= previous.end) joined.push(keep);
    else joined[joined.length - 1] = { ...previous, end: Math.max(previous.end, keep.end) };
  }
  return joined;
}
