import type { Numeral } from './numerals';
import { pastSpace } from './space';
import { denominators, nounsAfterScale, units, type UnitFamily } from './units';

/** The unit behind a numeral, its scale included. */
export interface Measure {
  /** As written: 万千瓦时, 微克/立方米. */
  readonly unit: string;
  readonly family: UnitFamily;
  readonly end: number;
}

/** Reads what a numeral counts in; `undefined` where no unit follows. */
export function readMeasure(text: string, { end, scale }: Numeral): Measure | undefined {
  const start = pastSpace(text, end);
  const found = units.startingAt(text, start);
  const isNoun = scale !== '' && nounsAfterScale.startingAt(text, start) !== undefined;
  if (found === undefined || found.meaning === 'never' || isNoun) return bareMeasure(scale, end);
  if (splitsLatinWord(text, found.end)) return bareMeasure(scale, end);
  const wholeEnd = pastDenominator(text, found.end, found.meaning === 'amount');
  const unit = scale + text.slice(start, wholeEnd);
  return { unit, family: found.meaning, end: wholeEnd };
}

/** 3.96万贫困人口: the scale alone is the unit. */
function bareMeasure(scale: string, end: number): Measure | undefined {
  return /[万亿]/u.test(scale) ? { unit: scale, family: 'bare', end } : undefined;
}

const LATIN = /[A-Za-z]/u;

function splitsLatinWord(text: string, end: number): boolean {
  return LATIN.test(text.charAt(end - 1)) && LATIN.test(text.charAt(end));
}

/** 元/月; 微克每立方米, which only measures say. */
function pastDenominator(text: string, end: number, isAmount: boolean): number {
  if (!(isAmount ? /[/／每]/u : /[/／]/u).test(text.charAt(end))) return end;
  return denominators.startingAt(text, end + 1)?.end ?? end;
}
