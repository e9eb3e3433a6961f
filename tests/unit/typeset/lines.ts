import {
  breakHeadline,
  breakLines,
  faceChain,
  fragmentsOf,
  HEAD,
  naturalWidth,
  NEWS,
  prepare,
  setLine,
  type Prepared,
  type Profile,
  type Relaxation,
} from '#shared/typeset';
import { countedBook, countedFace } from '../../fixtures/counted-font';

const book = countedBook();

export function prepared(text: string, profile: Partial<Profile> = {}): Prepared {
  return prepare([{ text, chain: faceChain(book, 'song') }], { ...NEWS, ...profile });
}

/** The same in a face whose advances are other than the class table's. */
export function preparedIn(text: string, widths: Readonly<Record<string, number>>): Prepared {
  const faces = new Map([['song', countedFace('song', widths)]]);
  return prepare([{ text, chain: faceChain({ faces }, 'song') }], NEWS);
}

/** The lines of a paragraph as strings; `em` is the measure, or one a row. */
export function lines(
  text: string,
  em: number | readonly number[],
  profile: Partial<Profile> = {},
  indentEm = 0,
): string[] {
  const paragraph = prepared(text, profile);
  const measure = typeof em === 'number' ? em * 1000 : em.map((row) => row * 1000);
  return breakLines(paragraph, measure, indentEm * 1000).lines.map((line) =>
    sliceOf(paragraph, line.start, line.end),
  );
}

/** Which limit each line had to give up (B-17). */
export function reliefs(text: string, em: number, indentEm = 0): (Relaxation | undefined)[] {
  const { lines: broken } = breakLines(prepared(text), em * 1000, indentEm * 1000);
  return broken.map(({ relaxed }) => relaxed);
}

/** Natural width in em. */
export function widthEm(text: string, profile: Partial<Profile> = {}): number {
  return naturalWidth(prepared(text, profile)) / 1000;
}

/** One line of a set paragraph: the left edges of its boxes, its right edge and its open gap, em. */
export interface LineEm {
  readonly text: string;
  readonly boxes: readonly number[];
  readonly inks: readonly number[];
  readonly right: number;
  readonly gap: number;
}

/** Every line of a paragraph at its places. `inks` are glyph origins. */
export function setLines(
  text: string,
  em: number,
  profile: Partial<Profile> = {},
  indentEm = 0,
): LineEm[] {
  const paragraph = prepared(text, profile);
  return breakLines(paragraph, em * 1000, indentEm * 1000).lines.map((line) => {
    const set = setLine(paragraph, line);
    return {
      text: sliceOf(paragraph, line.start, line.end),
      boxes: Array.from(set.boxes, thousandths),
      inks: fragmentsOf(paragraph, line, set).flatMap(({ xs }) => xs.map(thousandths)),
      right: thousandths(set.right),
      gap: thousandths(set.gap),
    };
  });
}

/** The whole text on one line of `em`, squeezed into it or spread over it. */
export function lineAt(text: string, em: number): LineEm {
  const paragraph = prepared(text);
  const { count } = paragraph;
  const natural = naturalWidth(paragraph);
  const line = { start: 0, end: count, indent: 0, measure: em * 1000, natural, last: false };
  const set = setLine(paragraph, { ...line, hangs: false });
  const boxes = Array.from(set.boxes, thousandths);
  return {
    text,
    boxes,
    inks: boxes,
    right: thousandths(set.right),
    gap: thousandths(set.gap),
  };
}

const thousandths = (width: number) => Math.round(width) / 1000;

/** The gaps between neighbouring boxes of a line, em, by the two characters: `县、` → 0. */
export function gapsOf(text: string, line: LineEm): Map<string, number> {
  const paragraph = prepared(text);
  const start = text.indexOf(line.text);
  const gaps = new Map<string, number>();
  for (const [index, left] of line.boxes.entries()) {
    const next = line.boxes[index + 1];
    if (next === undefined) break;
    const pair = text.slice(start + index, start + index + 2);
    gaps.set(pair, thousandths((next - left) * 1000 - (paragraph.body[start + index] ?? 0)));
  }
  return gaps;
}

/** The lines of a head; `undefined` when it does not fit. */
export function headlines(
  text: string,
  em: number,
  maxLines = 4,
  words?: readonly number[],
): string[] | undefined {
  const head = headOf(text);
  return breakHeadline(head, em * 1000, maxLines, words)?.map((line) =>
    sliceOf(head, line.start, line.end),
  );
}

export function headOf(text: string): Prepared {
  return prepare([{ text, chain: faceChain(book, 'song') }], HEAD);
}

export function sliceOf(paragraph: Prepared, start: number, end: number): string {
  return paragraph.text.slice(paragraph.clusters.starts[start], paragraph.clusters.ends[end - 1]);
}
