import type { LeadIn } from './lead-in';
import { connectives, founding, governors } from './object-words';
import type { Quantity } from './quantity';
import { beforeSpace, pastSpace } from './space';
import { DESCRIBING } from './units';

/** Is the quantity a target? Each family of units asks for its own evidence; doubt means no. */
export function isTarget(text: string, quantity: Quantity, lead: LeadIn): boolean {
  switch (quantity.family) {
    case 'share':
    case 'rank':
      return true;
    case 'multiple':
      return isMultiple(quantity, lead);
    case 'count':
      if (isThreshold(text, quantity, lead) || isName(text, quantity)) return false;
      return isCount(text, quantity, lead);
    case 'amount':
    case 'bare':
      return !describesNext(text, quantity) && isAmount(text, quantity, lead);
    case 'time':
      return !describesNext(text, quantity) && isTime(text, quantity, lead);
    case 'age':
      return !describesNext(text, quantity) && isAge(text, lead);
    case 'score':
      return lead.movement !== undefined || hasBound(quantity, lead);
  }
}

const hasBound = ({ comparator }: Quantity, lead: LeadIn) =>
  comparator !== undefined || lead.comparator !== undefined;

/** 增长2倍, 五至六成, 翻一番; a plain 2.2倍 in figures speaks for itself. */
function isMultiple(quantity: Quantity, lead: LeadIn): boolean {
  if (quantity.unit === '倍' && quantity.script === 'digits') return true;
  return lead.movement !== undefined || hasBound(quantity, lead) || quantity.upTo !== undefined;
}

const AUTHORITY = /(?:国务院|中央|国家|省委|省政府|部委)$/u;

/** 国务院33条稳经济措施, 1个中心、N个站点: what a policy is called. */
function isName(text: string, { unit, start, end }: Quantity): boolean {
  const ofAuthority = unit === '条' && AUTHORITY.test(text.slice(Math.max(0, start - 3), start));
  return ofAuthority || /^\p{Script=Han}{1,6}[、+]N个/u.test(text.slice(end, end + 10));
}

/** Small Chinese numerals before a classifier mostly name things: 三个阶段, 八大行动, 十件实事. */
function isCount(text: string, quantity: Quantity, lead: LeadIn): boolean {
  const { script, isBare, value } = quantity;
  if (script === 'digits') return true;
  if (isBare) return lead.comparator !== undefined || beginsWithMany(text, quantity);
  if (value >= 100) return true;
  return value >= 2 && founding.endingAt(text, beforeSpace(text, quantity.start)) !== undefined;
}

/** 人均预期寿命78.5岁, 年龄降到18岁; not 60岁老人. */
const isAge = (text: string, { movement, start }: LeadIn) =>
  movement !== undefined || text.slice(Math.max(0, start - 2), start) === '寿命';

/** 上百家, 上万人. */
const beginsWithMany = (text: string, { start }: Quantity) => text.charAt(start - 1) === '上';

/** They say of what kind a thing is: 时速120公里, 海拔1500米. */
const DIMENSION = /(?:时速|海拔|直径|口径|限速|标高|半径)$/u;

/** 最后一公里 and 亿元级 are no amounts. */
function isAmount(text: string, quantity: Quantity, lead: LeadIn): boolean {
  if (DIMENSION.test(text.slice(Math.max(0, lead.start - 2), lead.start))) return false;
  if (quantity.script === 'digits') return true;
  if (quantity.isBare) return lead.comparator !== undefined;
  return quantity.value >= 2;
}

const ASSERTED = new Set(['from', 'reach', 'hold', 'limit', 'riseTo', 'fallTo', 'fallBy']);

/** 5个工作日内, 未满4个月, 延长到11年; 产假98天。; not 三年行动, 连续5年, 近5年, 240小时过境免签. */
function isTime(text: string, quantity: Quantity, lead: LeadIn): boolean {
  const { value, unit, comparator = lead.comparator?.meaning } = quantity;
  const isVague = comparator === 'about' || comparator === 'near';
  if (lead.movement !== undefined && ASSERTED.has(lead.movement.meaning)) return value < 200;
  if (unit === '年') return lead.comparator !== undefined && !isVague && value < 200;
  return comparator === undefined ? closesStatement(text, quantity) : !isVague;
}

/** 产假98天。 says how long; 240小时过境免签 names a policy. */
function closesStatement(text: string, { start, end }: Quantity): boolean {
  return /[，。；、！）]/u.test(text.charAt(end)) && /\p{Script=Han}/u.test(text.charAt(start - 1));
}

const NOUN_START = /[\p{Script=Han}“‘「《A-Za-z0-9]/u;

/** 30亿元以上项目, 1500米以上农村中小学, 30万千瓦级机组: the amount describes the noun behind it. */
function describesNext(text: string, quantity: Quantity): boolean {
  const { end, comparator, qualifier = '' } = quantity;
  const next = pastSpace(text, end);
  if (DESCRIBING.includes(text.charAt(next) || ' ')) return true;
  if (comparator !== 'atLeast' && comparator !== 'atMost') return false;
  if (quantity.family === 'time' && qualifier.endsWith('内')) return false;
  if (text.charAt(next) === '的') return true;
  return startsNoun(text, next);
}

/** True when a noun begins here: no mark, no conjunction, no verb. */
export function startsNoun(text: string, at: number): boolean {
  return NOUN_START.test(text.charAt(at)) && connectives.startingAt(text, at)?.meaning !== true;
}

/** 50户以上连片村寨 tells which villages; 选派1200名以上特派员 tells how many. */
function isThreshold(text: string, quantity: Quantity, lead: LeadIn): boolean {
  const { start, end, comparator } = quantity;
  if (lead.movement !== undefined) return false;
  if (comparator !== 'atLeast' && comparator !== 'atMost') return false;
  if (!startsNoun(text, pastSpace(text, end)) && text.charAt(end) !== '的') return false;
  const before = beforeSpace(text, start);
  if (/[、和及，。：；]/u.test(text.charAt(before - 1)) || before === 0) return false;
  return governors.endingAt(text, before) === undefined;
}
