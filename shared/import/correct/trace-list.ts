import type { Source, Span } from '#shared/story';
import { LINE_BREAK } from '../source-lines';
import type { LineReading } from './line-reading';
import type { CorrectedReport } from './read-corrected';

/** Something import did or asks, that a person can answer or take back. */
export type Trace =
  | {
      readonly kind: 'asked';
      readonly row: LineReading;
      readonly above: string;
      readonly below: string;
    }
  | {
      readonly kind: 'joined';
      readonly at: Span;
      readonly from: number;
      readonly to: number;
      readonly above: string;
      readonly below: string;
    }
  | { readonly kind: 'line'; readonly at: Span; readonly line: number; readonly text: string }
  /** All marks of the file format that look alike. */
  | { readonly kind: 'marks'; readonly text: string; readonly places: readonly Span[] };

/** 接缝与舍弃: what is asked first, then joins and dropped lines in reading order, then the marks. */
export function tracesOf({ source, rows }: CorrectedReport): Trace[] {
  const asked: Trace[] = [];
  const done: Trace[] = [];
  const marks = new Map<string, Span[]>();
  for (const [index, row] of rows.entries()) {
    if (row.question !== undefined) asked.push(askedOf(source, row, rows[index - 1]));
    for (const piece of row.pieces) {
      if (piece.kind === 'seam') done.push(joinedOf(source, piece));
      if (piece.kind === 'dropped') addDropped(source, row, piece.at, done, marks);
    }
  }
  const grouped = [...marks].map(([text, places]): Trace => ({ kind: 'marks', text, places }));
  return [...asked, ...done, ...grouped];
}

/** As much of the text on either side of a seam as a list shows, UTF-16 units. */
const BESIDE = 10;

function askedOf({ text }: Source, row: LineReading, above: LineReading | undefined): Trace {
  const end = above?.at.end ?? 0;
  return {
    kind: 'asked',
    row,
    above: tail(text, end),
    below: head(text, row.at.start),
  };
}

function joinedOf(
  { text }: Source,
  { at, from, to }: { readonly at: Span; readonly from: number; readonly to: number },
): Trace {
  return { kind: 'joined', at, from, to, above: tail(text, at.start), below: head(text, at.end) };
}

/** Up to the nearest break: a list has one line for each. */
const tail = (text: string, end: number) =>
  text
    .slice(Math.max(0, end - BESIDE), end)
    .split(LINE_BREAK)
    .at(-1) ?? '';

const head = (text: string, start: number) =>
  text.slice(start, start + BESIDE).split(LINE_BREAK)[0] ?? '';

/** A mark has neither letters nor digits; whatever has is a line that a person dropped. */
function addDropped(
  { text }: Source,
  row: LineReading,
  at: Span,
  done: Trace[],
  marks: Map<string, Span[]>,
): void {
  const words = text.slice(at.start, at.end);
  if (/[\p{L}\p{N}]/u.test(words)) {
    done.push({ kind: 'line', at, line: row.lines.first, text: words });
    return;
  }
  const mark = /^([-*_=])(?:\s|\1){2,}$/u.test(words) ? words.slice(0, 3) : words;
  const places = marks.get(mark) ?? [];
  places.push(at);
  marks.set(mark, places);
}
