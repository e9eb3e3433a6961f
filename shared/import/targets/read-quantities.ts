import { comparatorsBehind } from './comparators';
import { nameEndAt, type NameSpans } from './names';
import { isChineseNumeral, isDigit, readNumeral, type Numeral } from './numerals';
import type { Quantity } from './quantity';
import { readMeasure, type Measure } from './read-measure';
import { readRank } from './read-rank';
import { readShare } from './read-share';
import { pastSpace } from './space';

/** Every number with a unit, a rank or a share, outside names; in reading order, never overlapping. */
export function readQuantities(text: string, names: NameSpans): Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < text.length) {
    const name = nameEndAt(names, at);
    const quantity = name === undefined ? quantityAt(text, at) : undefined;
    if (quantity !== undefined) found.push(quantity);
    at = name ?? quantity?.end ?? pastRun(text, at);
  }
  return found;
}

/** Behind what failed as a number no number starts before the run ends: 2.5 in PM2.5. */
function pastRun(text: string, at: number): number {
  const same = isDigit(text.charAt(at)) ? isDigitOrPoint : isChineseNumeral;
  let end = at;
  while (end < text.length && same(text.charAt(end))) end += 1;
  return Math.max(end, at + 1);
}

const isDigitOrPoint = (char: string) => isDigit(char) || char === '.' || char === ',';

function quantityAt(text: string, start: number): Quantity | undefined {
  const char = text.charAt(start);
  if (char === '第' || char === '前') return readRank(text, start);
  if (!isDigit(char) && !isChineseNumeral(char)) return undefined;
  if (continuesWord(text, start)) return undefined;
  const quantity = readShare(text, start) ?? readRange(text, start) ?? readSingle(text, start);
  return quantity === undefined ? undefined : withComparator(text, quantity);
}

/** Before a number: PM2.5, 3+1, 每10万人, 第12届, 几十; all parts of something else. */
const JOINING = /[A-Za-z0-9０-９_.+＋#/／*×第每]/u;
const ROUGHLY = /[几数]/u;

function continuesWord(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (JOINING.test(before)) return true;
  if (ROUGHLY.test(before) && isChineseNumeral(text.charAt(start))) return true;
  return before === '-' && /[A-Za-z0-9]/u.test(text.charAt(start - 2));
}

function readSingle(text: string, start: number): Quantity | undefined {
  const numeral = readNumeral(text, start);
  if (numeral === undefined) return undefined;
  const measure = readMeasure(text, numeral) ?? sharedMeasure(text, numeral);
  if (measure === undefined || isDate(text, start, measure)) return undefined;
  return quantityOf(text, start, numeral, measure);
}

const SHARED_UNITS = /^(?:%|％|个?百分点)$/u;

/** 分别提高20.9、36.2和54个百分点: the last one's unit is every one's. */
function sharedMeasure(text: string, { end, script }: Numeral): Measure | undefined {
  if (script !== 'digits' || !/[、和]/u.test(text.charAt(end))) return undefined;
  const next = readNumeral(text, end + 1);
  if (next?.script !== 'digits') return undefined;
  const shared = readMeasure(text, next) ?? sharedMeasure(text, next);
  return shared !== undefined && SHARED_UNITS.test(shared.unit) ? { ...shared, end } : undefined;
}

/** 5日 in 3月5日; 30日内 is a term. */
const isDate = (text: string, start: number, { unit, end }: Measure) =>
  unit === '日' &&
  (/[年月至]/u.test(text.charAt(start - 1)) || !/^[以之]?内/u.test(text.slice(end, end + 2)));

function quantityOf(text: string, start: number, numeral: Numeral, measure: Measure): Quantity {
  const { value, script, andMore } = numeral;
  const { unit, family, end } = measure;
  const isBare = script === 'chinese' && isBareScale(text.slice(start, numeral.end), unit);
  const words = { start, end, value, unit, family, script, isBare };
  return andMore
    ? { ...words, comparator: 'over', qualifier: remainderIn(text, start, end) }
    : words;
}

/** 万家灯火, 十亿元企业: a scale with no digit before it names a size. */
const isBareScale = (numeral: string, unit: string) =>
  /^[百千万亿]/u.test(numeral) || (unit === '元' && /^[十百千万亿]+$/u.test(numeral));

const remainderIn = (text: string, start: number, end: number) =>
  /[多余]/u.exec(text.slice(start, end))?.[0] ?? '多';

const RANGE_MARKS = '～~—–－-―至到';

/** 85%～95%, 5—6个, 五至六成: one quantity with two ends in one unit. */
function readRange(text: string, start: number): Quantity | undefined {
  const low = readNumeral(text, start);
  if (low === undefined) return undefined;
  const lowMeasure = readMeasure(text, low);
  const mark = lowMeasure?.end ?? low.end;
  if (mark >= text.length || !RANGE_MARKS.includes(text.charAt(mark))) return undefined;
  const high = readNumeral(text, mark + 1);
  const measure = high === undefined ? undefined : readMeasure(text, high);
  if (high === undefined || measure === undefined || high.value <= low.value) return undefined;
  if (isDate(text, start, measure)) return undefined;
  if (lowMeasure !== undefined && !isSameUnit(lowMeasure.unit, measure.unit)) return undefined;
  return { ...quantityOf(text, start, high, measure), value: low.value, upTo: high.value };
}

/** 5万～6万亩 names its unit once, its scale twice. */
const isSameUnit = (low: string, high: string) =>
  low === high || (/^[万亿]+$/u.test(low) && high.startsWith(low));

function withComparator(text: string, quantity: Quantity): Quantity {
  const found = comparatorsBehind.startingAt(text, pastSpace(text, quantity.end));
  if (found === undefined || (found.word === '内' && !staysInside(text, quantity))) return quantity;
  const { word, meaning, end } = found;
  return { ...quantity, end, comparator: meaning, qualifier: word };
}

/** 5个工作日内, but not 3个内设机构. */
function staysInside(text: string, { family, end }: Quantity): boolean {
  return family === 'time' && !/[设部容在外]/u.test(text.charAt(end + 1));
}
