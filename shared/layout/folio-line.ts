import { toPlaces, type DisplayItem, type GlyphRun } from '#shared/display';
import { dateInWords, DEFAULT_PAGE_NAME, type Edition } from '#shared/story';
import type { Template, TextStyle } from '#shared/template';
import { HEAD, naturalWidth } from '#shared/typeset';
import { drawLine, setParagraph, type Faces, type SetParagraph } from './paragraph';
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
  const baseline = typeArea.top - folioLine.baselineAbove;
  const right = typeArea.left + typeArea.width;
  const index = next();
  const runs: GlyphRun[] = [];
  const put = (text: string, style: TextStyle, x: (width: number) => number): number => {
    const set = furniture(text, style, faces);
    const width = (naturalWidth(set.prepared) / 1000) * style.size;
    const line = wholeLine(set);
    if (line === undefined) return x(0);
    const place = { x: x(width), y: baseline, readingIndex: index };
    runs.push(...drawLine(set, line, place).runs);
    return place.x + width;
  };
  const numberEnd = put(words.pageNumber, folioLine.pageNumber, () => typeArea.left);
  put(words.pageName, folioLine.pageName, () => numberEnd + folioLine.text.size);
  const paper = put(words.paperName, folioLine.paperName, (width) => right - width);
  const paperWidth =
    (naturalWidth(furniture(words.paperName, folioLine.paperName, faces).prepared) / 1000) *
    folioLine.paperName.size;
  put(
    words.credits,
    folioLine.text,
    (width) => paper - paperWidth - 2 * folioLine.text.size - width,
  );
  put(words.date, folioLine.text, (width) => typeArea.left + (typeArea.width - width) / 2);
  return { shapes: folioRules(template), runs };
}

function furniture(text: string, style: TextStyle, faces: Faces): SetParagraph {
  const piece = { text, face: style.face, ink: style.ink, role: 'furniture' as const };
  return setParagraph([piece], style.size, 'folioLine', faces, HEAD);
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
