const DASH = '[-—–―－·•~～|]';
const COUNT = '[0-9０-９]{1,4}';
const HAN_COUNT = '[一二三四五六七八九十百〇零]{1,5}';
const TOTAL = `(?:[/／]${COUNT}|[，,]?共${COUNT}页|of${COUNT})`;
const DECORATED = new RegExp(
  `^(?:${DASH}+${COUNT}${DASH}+|${DASH}*第(?:${COUNT}|${HAN_COUNT})页${TOTAL}?${DASH}*|${COUNT}${TOTAL}|[Pp]age${COUNT}${TOTAL}?)$`,
  'u',
);
const COUNTED = new RegExp(`^${DASH}*${COUNT}${DASH}*$`, 'u');

/** Without white space, which letter-spacing leaves between figures. */
export const wordsOf = (text: string) => text.replace(/\s+/gu, '');
/** A folio even where a file has only one page: no sentence looks like it. */
export const isPlainFolio = (text: string) => DECORATED.test(wordsOf(text));
export const isFolio = (text: string) => isPlainFolio(text) || COUNTED.test(wordsOf(text));
