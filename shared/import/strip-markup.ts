import type { Diagnostic, Source, Span } from '#shared/story';
import { markupDropped } from './diagnostics';
import { emphasisMarks } from './emphasis';
import { lineMarkup } from './line-markup';
import { markupOf } from './markup';
import type { SourceLine } from './source-lines';
import type { Verdict } from './verdicts';
import { spanOf, textOf, trimStrand, withoutGaps, type Strand } from './strand';

/** A line's words, and what its markup said of them. */
export interface StrippedLine {
  readonly number: number;
  readonly strand: Strand;
  readonly text: string;
  /** Rank of a Markdown heading, 1 to 6; 0 for all other lines. */
  readonly depth: number;
  /** The whole line was set in bold. */
  readonly bold: boolean;
  /** UTF-16 units of its text that a bold lead takes; 0 where none does. */
  readonly lead: number;
  /** The line was a list item. */
  readonly listItem: boolean;
  readonly verdict: Verdict;
}

export interface Stripped {
  readonly lines: readonly StrippedLine[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes the marks of the file format out of the lines; every one is a diagnostic.
 * @param words marks that a person said are the report's own
 */
export function stripMarkup(
  source: string,
  lines: readonly SourceLine[],
  format: Source['format'],
  words: readonly Span[] = [],
): Stripped {
  const stripped: StrippedLine[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const line of lines) {
    const { stripped: own, dropped } = stripLine(source, line, format, words);
    if (own.strand.length > 0) stripped.push(own);
    for (const at of dropped) diagnostics.push(markupDropped(source, at, line.number));
  }
  return { lines: stripped, diagnostics };
}

function stripLine(
  source: string,
  { number, at, verdict }: SourceLine,
  format: Source['format'],
  words: readonly Span[],
): { stripped: StrippedLine; dropped: readonly Span[] } {
  const markup = markupOf(source, at, format);
  const { marks, inner, depth, listItem } = lineMarkup(source, at, markup);
  const emphasis = emphasisMarks(source, inner, markup);
  const isMark = (mark: Span) =>
    !words.some(({ start, end }) => start <= mark.start && mark.end <= end);
  const dropped = [...marks, ...emphasis].sort((a, b) => a.start - b.start).filter(isMark);
  const strand = trimStrand(source, withoutGaps(at, dropped));
  const bold = isWhollyBold(inner, emphasis);
  const text = textOf(source, strand);
  const ranked = marks.every(isMark) ? depth : 0;
  const lead = bold ? 0 : leadOf(inner, emphasis);
  const stripped = { number, strand, text, depth: ranked, bold, lead, listItem, verdict };
  return { stripped, dropped };
}

/** How much of a line its first pair of strong marks holds, where the pair opens the line. */
function leadOf(inner: Span, [open, close]: readonly Span[]): number {
  if (open === undefined || close === undefined || open.start !== inner.start) return 0;
  return open.end - open.start >= 2 ? close.start - open.end : 0;
}

/** True when one pair of marks holds the whole line. */
function isWhollyBold(inner: Span, marks: readonly Span[]): boolean {
  const around = spanOf(marks);
  const strong = marks.every(({ start, end }) => end - start >= 2);
  return marks.length === 2 && strong && around.start === inner.start && around.end === inner.end;
}
