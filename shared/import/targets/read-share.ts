import { readNumeral } from './numerals';
import type { Quantity } from './quantity';

/** Shares in words: 百分之五, 三分之二, 一半; a ratio to one: 2.27∶1. */
export function readShare(text: string, start: number): Quantity | undefined {
  return readParts(text, start) ?? readHalf(text, start) ?? readRatio(text, start);
}

const TO_ONE = /^[:：∶]1(?![0-9:：∶.])/u;

/** Of a score (3∶1) nothing says that it is to be reached; of a ratio a verb does. */
function readRatio(text: string, start: number): Quantity | undefined {
  const numeral = readNumeral(text, start);
  if (numeral?.script !== 'digits' || numeral.scale !== '') return undefined;
  const { end, value } = numeral;
  const unit = TO_ONE.exec(text.slice(end, end + 3))?.[0];
  if (unit === undefined) return undefined;
  const words = { start, end: end + unit.length, value, unit };
  return { ...words, family: 'score', script: 'digits', isBare: false };
}

const PARTS_OF = '分之';

function readParts(text: string, start: number): Quantity | undefined {
  const whole = readNumeral(text, start);
  if (whole === undefined || !text.startsWith(PARTS_OF, whole.end)) return undefined;
  const part = readNumeral(text, whole.end + PARTS_OF.length);
  if (part === undefined || whole.value === 0) return undefined;
  const { end, value, script } = part;
  const words = { start, end, script, family: 'share', isBare: false } as const;
  if (whole.value === 100) return { ...words, value, unit: '%' };
  if (whole.value === 1000) return { ...words, value, unit: '‰' };
  return { ...words, value: value / whole.value, unit: '' };
}

function readHalf(text: string, start: number): Quantity | undefined {
  if (!text.startsWith('一半', start)) return undefined;
  const words = { start, end: start + 2, script: 'chinese', isBare: false } as const;
  return { ...words, value: 0.5, unit: '', family: 'multiple' };
}
