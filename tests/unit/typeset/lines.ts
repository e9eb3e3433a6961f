import {
  breakHeadline,
  breakLines,
  faceChain,
  HEAD,
  naturalWidth,
  NEWS,
  prepare,
  type Prepared,
  type Profile,
} from '#shared/typeset';
import { countedBook } from '../../fixtures/counted-font';

const book = countedBook();

export function prepared(text: string, profile: Partial<Profile> = {}): Prepared {
  return prepare([{ text, chain: faceChain(book, 'song') }], { ...NEWS, ...profile });
}

/** The lines of a paragraph as strings; `em` is the measure. */
export function lines(
  text: string,
  em: number,
  profile: Partial<Profile> = {},
  indentEm = 0,
): string[] {
  const paragraph = prepared(text, profile);
  return breakLines(paragraph, em * 1000, indentEm * 1000).lines.map((line) =>
    sliceOf(paragraph, line.start, line.end),
  );
}

/** Natural width in em. */
export function widthEm(text: string, profile: Partial<Profile> = {}): number {
  return naturalWidth(prepared(text, profile)) / 1000;
}

/** The lines of a head; `undefined` when it does not fit. */
export function headlines(text: string, em: number, maxLines = 4): string[] | undefined {
  const head = prepare([{ text, chain: faceChain(book, 'song') }], HEAD);
  return breakHeadline(head, em * 1000, maxLines)?.map((line) =>
    sliceOf(head, line.start, line.end),
  );
}

export function sliceOf(paragraph: Prepared, start: number, end: number): string {
  return paragraph.text.slice(paragraph.clusters.starts[start], paragraph.clusters.ends[end - 1]);
}
