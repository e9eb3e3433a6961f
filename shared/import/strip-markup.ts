import type { Diagnostic, Source, Span } from '#shared/story';
import { markupDropped } from './diagnostics';
import { emphasisMarks } from './emphasis';
import { lineMarkup } from './line-markup';
import { markupOf } from './markup';
import type { SourceLine } from './source-lines';
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
  /** The line was a list item. */
  readonly listItem: boolean;
}

export interface Stripped {
  readonly lines: readonly StrippedLine[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes the marks of the file format out of the lines; every one is a diagnostic. */
export function stripMarkup(
  source: string,
  lines: readonly SourceLine[],
  format: Source['format'],
): Stripped {
  const stripped: StrippedLine[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const line of lines) {
    const { words, dropped } = stripLine(source, line, format);
    if (words.strand.length > 0) stripped.push(words);
    for (const at of dropped) diagnostics.push(markupDropped(source, at, line.number));
  }
  return { lines: stripped, diagnostics };
}

function stripLine(
  source: string,
  { number, at }: SourceLine,
  format: Source['format'],
): { words: StrippedLine; dropped: readonly Span[] } {
  const markup = markupOf(source, at, format);
  const { marks, inner, depth, listItem } = lineMarkup(source, at, markup);
  const emphasis = emphasisMarks(source, inner, markup);
  const strand = trimStrand(source, withoutGaps(inner, emphasis));
  const bold = isWhollyBold(inner, emphasis);
  const words = { number, strand, text: textOf(source, strand), depth, bold, listItem };
  return { words, dropped: [...marks, ...emphasis].sort((a, b) => a.start - b.start) };
}

/** True when one pair of marks holds the whole line. */
function isWhollyBold(inner: Span, marks: readonly Span[]): boolean {
  const around = spanOf(marks);
  const strong = marks.every(({ start, end }) => end - start >= 2);
  return marks.length === 2 && strong && around.start === inner.start && around.end === inner.end;
}
