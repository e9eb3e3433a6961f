import { toPlaces, type DisplayItem, type GlyphRun } from '#shared/display';
import { dateInWords, DEFAULT_PAGE_NAME, type Edition } from '#shared/story';
import type { Template } from '#shared/template';
import { furnitureWords } from './furniture-words';
import { drawLine, lengthOf, type SetParagraph } from './paragraph';
import type { Faces } from './template-faces';
import { wholeLine } from './pen';

const UNKNOWN = '×××';
const UNKNOWN_DATE = '××××年×月×日　星期×';

/** What the 报眉 of a page says; × stands for what the story's edition does not know. */
export interface FolioWords {
  readonly pageNumber: string;
  readonly pageName: string;
  readonly date: string;
  readonly credits: string;
  readonly paperName: string;
}

/** @param index 0 for the story's first page */
export function folioWords(edition: Edition | undefined, index: number): FolioWords {
  const number = (edition?.pageNumber ?? 1) + index;
  const name = (value: string | undefined) => value ?? UNKNOWN;
  return {
    pageNumber: String(number).padStart(2, '0'),
    pageName: edition?.pageName ?? DEFAULT_PAGE_NAME,
    date: edition?.date === undefined ? UNKNOWN_DATE : dateInWords(edition.date),
    credits: `责编 ${name(edition?.editor)}　美编 ${name(edition?.designer)}　校对 ${name(edition?.proofreader)}`,
    paperName: edition?.paperName ?? '××日报',
  };
}

/** 报眉: page number and name at the outer edge, date, credits, paper; 文武线 below. */
export function drawFolioLine(
  template: Template,
  faces: Faces,
  words: FolioWords,
  next: () => number,
): { shapes: DisplayItem[]; runs: GlyphRun[] } {
  const { folioLine, typeArea } = template;
  const { text } = folioLine;
  const air = 2 * text.size;
  const place = { y: typeArea.top - folioLine.baselineAbove, readingIndex: next() };
  const number = furnitureWords(words.pageNumber, folioLine.pageNumber, 'folioLine', faces);
  const parts: Parts = {
    pageName: furnitureWords(words.pageName, folioLine.pageName, 'folioLine', faces),
    date: furnitureWords(words.date, text, 'folioLine', faces),
    credits: furnitureWords(words.credits, text, 'folioLine', faces),
    paperName: furnitureWords(words.paperName, folioLine.paperName, 'folioLine', faces),
  };
  const left = typeArea.left + lengthOf(number) + text.size;
  const right = typeArea.left + typeArea.width;
  const scaleX = scaleOf(parts, right - left - 3 * air);
  const at = placesOf(parts, {
    left,
    right,
    middle: typeArea.left + typeArea.width / 2,
    air,
    scaleX,
  });
  const put = (set: SetParagraph, x: number, scale = 1) => {
    const line = wholeLine(set);
    return line === undefined ? [] : drawLine(set, line, { ...place, x, scaleX: scale }).runs;
  };
  const runs = [
    ...put(number, typeArea.left),
    ...put(parts.pageName, at.pageName, scaleX),
    ...put(parts.paperName, at.paperName, scaleX),
    ...put(parts.credits, at.credits, scaleX),
    ...put(parts.date, at.date, scaleX),
  ];
  return { shapes: folioRules(template), runs };
}

type PartName = 'pageName' | 'date' | 'credits' | 'paperName';
type Parts = Readonly<Record<PartName, SetParagraph>>;

/** Names too long for the line are set narrower, all alike; they never overprint. */
function scaleOf(parts: Parts, room: number): number {
  const width = Object.values(parts).reduce((sum, part) => sum + lengthOf(part), 0);
  return Math.min(1, Math.round((room / width) * 1000) / 1000);
}

interface FolioRoom {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly air: number;
  readonly scaleX: number;
}

/** The date in the middle of the page, or of the room that the names leave it. */
function placesOf(
  parts: Parts,
  { left, right, middle, air, scaleX }: FolioRoom,
): Readonly<Record<PartName, number>> {
  const wide = (part: PartName) => lengthOf(parts[part]) * scaleX;
  const paperName = right - wide('paperName');
  const credits = paperName - air - wide('credits');
  const from = left + wide('pageName') + air;
  const date = Math.min(middle - wide('date') / 2, credits - air - wide('date'));
  return { pageName: left, paperName, credits, date: Math.max(from, date) };
}

/** 文武线: the thick rule above the thin one. */
function folioRules({ folioLine, typeArea }: Template): DisplayItem[] {
  const { thickRule, thinRule, ruleGap, ruleAbove } = folioLine;
  const thin = typeArea.top - ruleAbove - thinRule;
  const rule = (y: number, height: number): DisplayItem => ({
    kind: 'rule',
    x: typeArea.left,
    y: toPlaces(y),
    width: typeArea.width,
    height,
    ink: [0, 0, 0, 100],
  });
  return [rule(thin - ruleGap - thickRule, thickRule), rule(thin, thinRule)];
}
