import { toPlaces, type DisplayItem, type GlyphRun, type Ink } from '#shared/display';
import type { Template } from '#shared/template';
import { breakLines, type Line } from '#shared/typeset';
import type { Setting } from './model';
import { baselineIn, drawLine, type SetParagraph } from './paragraph';
import { keptWith } from './remembered';
import { BAND_PADDING_EM } from './section-bar';

/** What a column draws: shapes lie under the runs. */
export interface ColumnDrawing {
  readonly shapes: DisplayItem[];
  readonly runs: GlyphRun[];
  /** Section counts and the like: not part of the text that is read. */
  readonly furniture: GlyphRun[];
  /** The gap opened in each justified line of the report, em. */
  readonly gaps: number[];
}

export const newDrawing = (): ColumnDrawing => ({ shapes: [], runs: [], furniture: [], gaps: [] });

/** Takes `count` reading indices, one where it is left out, and gives the first of them. */
export type Reading = (count?: number) => number;

export interface Pen {
  readonly template: Template;
  readonly setting: Setting;
  /** Left edge of the column and top of its row 0, points. */
  readonly x: number;
  readonly y: number;
  readonly next: Reading;
  readonly drawing: ColumnDrawing;
}

/** A band of ink behind words. */
export function band(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  fill: Ink,
): void {
  pen.drawing.shapes.push({
    kind: 'rect',
    x: toPlaces(x),
    y: toPlaces(y),
    width: toPlaces(width),
    height: toPlaces(height),
    fill,
  });
}

/** One line of words in the middle of a band. */
export function drawBandLine(
  words: SetParagraph,
  x: number,
  top: number,
  height: number,
  readingIndex: number,
  pen: Pen,
): void {
  const line = wholeLine(words);
  if (line === undefined) return;
  const place = {
    x: x + BAND_PADDING_EM * words.size,
    y: baselineIn(top, height, words.size),
    readingIndex,
  };
  pen.drawing.runs.push(...drawLine(words, line, place).runs);
}

/** A text on one line, however long; `undefined` when it has no characters. */
export const wholeLine = ({ prepared }: SetParagraph): Line | undefined => onOneLine(prepared);

const onOneLine = keptWith(
  (prepared: SetParagraph['prepared']) => breakLines(prepared, Number.MAX_SAFE_INTEGER).lines[0],
);

/** Runs that are copied out as `words`, all of them together. */
export function saidAs(words: string, runs: readonly GlyphRun[]): GlyphRun[] {
  return runs.map((run, index) => ({ ...run, actual: index === 0 ? words : '' }));
}
