import { readNumeral } from './numerals';
import type { Quantity } from './quantity';

/**
 * Ranks: 第3位, 前十, 居全国第一. Ordinals are not: 第三次, 第十四届, 前三季度; a rank needs a word of
 * rank behind it, or a field of comparison before it.
 */
export function readRank(text: string, start: number): Quantity | undefined {
  if (fieldStart(text, start) === undefined) return undefined;
  const numeral = readNumeral(text, start + 1);
  if (numeral === undefined || numeral.scale !== '' || numeral.andMore) return undefined;
  const { end, value, script } = numeral;
  const word = RANK_WORD.exec(text.slice(end, end + 2))?.[0] ?? '';
  if (word === '' && !endsPhrase(text, end)) return undefined;
  const rank = { start, end: end + word.length, value, unit: word, script } as const;
  const whole = { ...rank, family: 'rank', isBare: false } as const;
  return text.charAt(start) === '前' ? { ...whole, comparator: 'top', qualifier: '前' } : whole;
}

/** 位列, 名单, 强化, 名优 … only begin like a word of rank. */
const RANK_WORD = /^(?:位(?![列居于])|名(?![单优录额])|强(?![化调])|席|列)/u;

const LONGEST_FIELD = 16;
const FIELD =
  /(?:排名|稳居|[跃位名]?[居列]|保持|进入|跻身)*(?:全国|全省|全市|全区|世界|全球|国内|国际|亚洲|东部|西部|中部|东北|省内|同类|同行|行业|地区|城市|各省|综合|[居列位占]|排名|进入|跻身|迈进|挺进|保持|名列|排)(?:百强[县市区]?|百佳[县市区]?|同类|城市|省份|地级市|各省|各市|行业|综合实力|排名|排|居|列|位|的)*$/u;

/** Where 居全国 or 排名全省 before a rank starts; `undefined` where nothing says among whom. */
export function fieldStart(text: string, start: number): number | undefined {
  const from = Math.max(0, start - LONGEST_FIELD);
  const found = FIELD.exec(text.slice(from, start));
  return found === null ? undefined : from + found.index;
}

function endsPhrase(text: string, end: number): boolean {
  return end >= text.length || /[，。；、！？）)”的\s]/u.test(text.charAt(end));
}
