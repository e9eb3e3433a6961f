import { pastSpace } from './space';
import { SCALES, units } from './units';

/** A number as the text writes it, without its unit. */
export interface Numeral {
  readonly end: number;
  readonly value: number;
  readonly script: 'digits' | 'chinese';
  /** Scales behind digits are not counted into the value: the unit carries them. */
  readonly scale: string;
  /** 30多, 百余: more than the number says. */
  readonly andMore: boolean;
}

/** Reads the number that starts at `start`; `undefined` where none does. */
export function readNumeral(text: string, start: number): Numeral | undefined {
  const char = text.charAt(start);
  if (isDigit(char)) return readDigits(text, start);
  return isChineseNumeral(char) ? readChinese(text, start) : undefined;
}

export const isDigit = (char: string): boolean => DIGITS.includes(toHalfWidth(char)) && char !== '';

export const isChineseNumeral = (char: string): boolean => NUMERAL_CHARACTERS.has(char);

const NUMERAL_CHARACTERS: ReadonlySet<string> = new Set(`〇零一二两三四五六七八九${SCALES}`);

const DIGITS = '0123456789';
const toHalfWidth = (char: string) =>
  '０' <= char && char <= '９' ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char;

/** More digits than this are an account, a code or a telephone number. */
const MOST_DIGITS = 12;
/** 020, 007: a number that starts so is a code. */
const CODE = /^0\d/u;

function readDigits(text: string, start: number): Numeral | undefined {
  const whole = readGroups(text, start);
  const fraction = readFraction(text, whole.end);
  const digits = whole.digits + fraction.digits;
  if (whole.digits.length > MOST_DIGITS || CODE.test(whole.digits)) return undefined;
  const value = Number(digits);
  const scaled = readScale(text, fraction.end);
  return { ...scaled, value, script: 'digits' };
}

interface Run {
  readonly digits: string;
  readonly end: number;
}

/** 23562, 1,234,567. */
function readGroups(text: string, start: number): Run {
  let { digits, end } = readRun(text, start);
  while (digits.length <= MOST_DIGITS && text.charAt(end) === ',') {
    const group = readRun(text, end + 1);
    if (group.digits.length !== 3) break;
    digits += group.digits;
    end = group.end;
  }
  return { digits, end };
}

function readFraction(text: string, end: number): Run {
  if (!'.．'.includes(text.charAt(end) || ' ')) return { digits: '', end };
  const fraction = readRun(text, end + 1);
  return fraction.digits === ''
    ? { digits: '', end }
    : { ...fraction, digits: `.${fraction.digits}` };
}

function readRun(text: string, start: number): Run {
  let digits = '';
  let end = start;
  while (isDigit(text.charAt(end))) {
    digits += toHalfWidth(text.charAt(end));
    end += 1;
  }
  return { digits, end };
}

/** 万, 亿, 千, with 余 or 多 on either side: 20余万, 3万多. */
function readScale(text: string, start: number): Pick<Numeral, 'scale' | 'end' | 'andMore'> {
  const first = skipRemainder(text, pastSpace(text, start));
  let end = first;
  while (isScaleAt(text, end)) end += 1;
  const last = skipRemainder(text, end);
  const scale = text.slice(first, end);
  if (last === pastSpace(text, start)) return { scale, end: start, andMore: false };
  return { scale, end: last, andMore: REMAINDERS.test(text.slice(start, last)) };
}

/** 亿 in 亿千瓦时 is a scale, 千 is the unit's own. */
function isScaleAt(text: string, at: number): boolean {
  return SCALES.includes(text.charAt(at) || ' ') && units.startingAt(text, at) === undefined;
}

const REMAINDERS = /[多余]/u;

function skipRemainder(text: string, at: number): number {
  return REMAINDERS.test(text.charAt(at)) ? at + 1 : at;
}

const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((char, index) => [char, index])),
  〇: 0,
  两: 2,
};

/** 三百六十, 两千一百, 十四亿; a bare 百, 万 … is left to its neighbours to judge. */
function readChinese(text: string, start: number): Numeral | undefined {
  let end = start;
  while (isChineseNumeral(text.charAt(end))) end += 1;
  if (end - start > MOST_DIGITS) return undefined;
  const whole = valueOf(text.slice(start, end));
  if (whole === undefined) return undefined;
  const point = POINT.exec(text.slice(end, end + LONGEST_FRACTION))?.[0] ?? '';
  const decimals = point.replaceAll(/./gu, (char) => String(CHINESE_DIGITS[char] ?? '.'));
  const value = Number(`${whole}${decimals}`);
  const last = skipRemainder(text, end + point.length);
  return { value, end: last, script: 'chinese', scale: '', andMore: last > end + point.length };
}

/** 三点五; 八点五十 is a time. */
const POINT = /^点[零一二三四五六七八九]{1,4}(?![零一二三四五六七八九十百千])/u;
const LONGEST_FRACTION = 6;

const GREAT_SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const SMALL_SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const BARE = /^[百千万亿]$/u;

/**
 * The value of a well-formed Chinese numeral.
 * @returns `undefined` for 十四五, 二〇三五, 三四百, 三百六 and whatever else only looks like one
 */
export function valueOf(numeral: string): number | undefined {
  if (BARE.test(numeral)) return GREAT_SCALES[numeral] ?? SMALL_SCALES[numeral];
  let total = 0;
  let lastScale = Infinity;
  const parts = numeral.split(/(万亿|亿|万)/u);
  for (let index = 0; index < parts.length; index += 2) {
    const scale = GREAT_SCALES[parts[index + 1] ?? ''] ?? 1;
    const section = sectionValue(parts[index] ?? '');
    const empty = parts[index] === '' && index > 0 && scale === 1;
    if (empty) return total;
    if (section === undefined || scale >= lastScale) return undefined;
    total += section * scale;
    lastScale = scale;
  }
  return total;
}

const SECTION =
  /^(?:([一二两三四五六七八九])千零?)?(?:([一二两三四五六七八九])百零?)?(?:([一二两三四五六七八九]?)十)?([〇零一二两三四五六七八九])?$/u;
/** 三百六 leaves out its last scale: 360, not 306. */
const SHORTENED = /[百千][一二两三四五六七八九]$/u;

/** The value of what stands before 万 or 亿, up to 9999. */
function sectionValue(section: string): number | undefined {
  const read = SECTION.exec(section);
  if (section === '' || read === null || SHORTENED.test(section)) return undefined;
  const [, thousands, hundreds, tens, ones] = read;
  const digit = (char: string | undefined, missing: number) =>
    char === undefined ? 0 : (CHINESE_DIGITS[char] ?? missing);
  return (
    digit(thousands, 0) * 1000 + digit(hundreds, 0) * 100 + digit(tens, 1) * 10 + digit(ones, 0)
  );
}
