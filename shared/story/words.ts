import type { Initiative, Section } from './model';
import { initiativesIn } from './walk';

/** Words that every edition prints alike. */

/** The page's name where the edition gives none. */
export const DEFAULT_PAGE_NAME = '解读';

const WEEKDAYS = '日一二三四五六';

/** An ISO 8601 date as the 报眉 says it: 2026年11月23日, and the day of the week. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return date;
  const weekday = WEEKDAYS.charAt(new Date(Date.UTC(year, month - 1, day)).getUTCDay());
  return `${year}年${month}月${day}日\u3000星期${weekday}`;
}

const NUMERALS = '零一两三四五六七八九十';

/** 三项举措 beside a section's heading; `undefined` when it has none. */
export function initiativesInWords(section: Section): string | undefined {
  const count = [...initiativesIn(section)].length;
  if (count === 0) return undefined;
  return `${count <= 10 ? NUMERALS.charAt(count) : count}项举措`;
}

/** A numeral (一、, 第一章) belongs to the heading's own line; 关键词 is shown as a tag. */
export function isNumeralMarker(marker: string): boolean {
  return /^[\s（(第]*[一二三四五六七八九十百0-9０-９]/u.test(marker);
}

/** The marker that is shown as a tag before the heading, if any. */
export function tagOf({ marker }: Section): string | undefined {
  return marker === undefined || isNumeralMarker(marker) ? undefined : marker;
}

/** True when the source put a mark between the marker and the heading: 关键词：三大攻坚战. */
export function hasMarkBehindMarker({ marker = '', heading, headingAt }: Section): boolean {
  if (headingAt === undefined) return false;
  return headingAt.end - headingAt.start > marker.length + heading.length;
}

/** The label as it is printed: 【举措一】 in its brackets, （一） as it stands. */
export function printedLabel({ label, labelAt }: Initiative): string {
  return labelAt.end - labelAt.start > label.length ? `【${label}】` : label;
}
