/**
 * The numbers that lists make, by the names that Word gives them (ECMA-376, ST_NumberFormat).
 * Undefined for a format that writes no number at all.
 */
export function formatNumber(value: number, format: string): string | undefined {
  if (format === 'none' || format === 'bullet') return undefined;
  if (value < 0 || value > 99_999) return String(value);
  const cycle = CYCLES[format];
  if (cycle !== undefined) return [...cycle][(value - 1) % [...cycle].length] ?? String(value);
  return (FORMATS[format] ?? String)(value);
}

const CYCLES: Readonly<Record<string, string>> = {
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
};

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  chineseLegalSimplified: (value) => chinese(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟万'),
  ideographLegalTraditional: (value) => chinese(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟萬'),
};

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
}

function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x32b1 + value - 36);
  return String(value);
}

/** a … z, aa … zz, aaa …: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCodePoint(0x61 + ((value - 1) % 26));
  return letter.repeat(Math.min(20, Math.floor((value - 1) / 26) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 4999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, numeral] of ROMAN) {
    text += numeral.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

const DIGITS = '〇一二三四五六七八九';

function digits(value: number): string {
  return [...String(value)].map((digit) => DIGITS.charAt(Number(digit))).join('');
}

function counting(value: number): string {
  const text = chinese(value, '零一二三四五六七八九', '十百千万');
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** 一百零五: one 零 for any run of zeros inside the number. */
function chinese(value: number, words: string, units: string): string {
  if (value === 0) return words.charAt(0);
  let text = '';
  let gap = false;
  for (let power = 4; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += words.charAt(0);
    gap = false;
    text += words.charAt(digit) + (power === 0 ? '' : units.charAt(power - 1));
  }
  return text;
}
