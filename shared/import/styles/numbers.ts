/** How reports write the numbers of their parts. Pieces of patterns, and what they count to. */

export const DIGITS = '一二三四五六七八九';
/** 一 to 九十九: 十四五 is no number. */
export const HAN_NUMBER = `(?:[${DIGITS}]?十[${DIGITS}]?|[${DIGITS}两])`;
export const NUMBER = `(?:${HAN_NUMBER}|[0-9０-９]{1,3}|[壹贰叁肆伍陆柒捌玖拾]{1,3}|[①-⑳㈠-㈩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])`;
/** 项, 条, 招 after the number: 第一招. */
export const COUNTERS = '[项条招步则点件]?';
/** A web page's label may stand before a space that does not break. */
export const SPACE = '\\s{0,4}';
/** 一、二季度, 二、三产业 go on counting: half a sentence, neither a label nor a head. */
export const NO_RANGE = `(?!(?:${[...DIGITS]
  .slice(1)
  .map((digit, index) => `${DIGITS.charAt(index)}、${digit}`)
  .join('|')})[季级类产次期线])`;

/** 一、 一． and, set wide, 一 、 */
export const NUMERAL = `${HAN_NUMBER}${SPACE}[、．]`;
/** （一） ( 一 ) */
export const PARENTHESISED = `[（(]${SPACE}${HAN_NUMBER}${SPACE}[）)]`;

/** Words that count as 一 to 五 do. */
const ORDER_WORDS: ReadonlyMap<string, number> = new Map([
  ['首', 1],
  ['其', 2],
  ['再', 3],
  ['最', 4],
  ['此', 4],
]);

const HAN = new RegExp(`([${DIGITS}]?)(十)([${DIGITS}]?)|[${DIGITS}两]`, 'u');

/** The number that a label counts with: 12 of （十二）, 12. and ⑫; undefined where it has none. */
export function numberIn(label: string): number | undefined {
  const arabic = /[0-9０-９]{1,3}/u.exec(label)?.[0];
  if (arabic !== undefined) return Number(arabic.normalize('NFKC'));
  const circled = /[①-⑳㈠-㈩]/u.exec(label)?.[0];
  if (circled !== undefined) return circledNumber(circled);
  return hanNumber(label) ?? ORDER_WORDS.get(label.charAt(0));
}

function circledNumber(char: string): number {
  const code = char.charCodeAt(0);
  const first = code >= 0x3220 ? 0x3220 : 0x2460;
  return code - first + 1;
}

function hanNumber(label: string): number | undefined {
  const match = HAN.exec(label);
  if (match === null) return undefined;
  const [whole, tens = '', ten, ones = ''] = match;
  if (ten === undefined) return whole === '两' ? 2 : digit(whole);
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

const digit = (char: string) => (char === '' ? 0 : DIGITS.indexOf(char) + 1);
