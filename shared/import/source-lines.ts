import type { Span } from '#shared/story';

/** A line of the source that has a visible character. */
export interface SourceLine {
  /** 1-based, as an editor counts them. */
  readonly number: number;
  /** Without the white space at its ends. */
  readonly at: Span;
}

/** A form feed ends a line too: it is how plain text says that a page ends. */
const LINE_BREAK = /\r\n|[\n\v\f\r\u2028\u2029]/gu;

/** Cuts the source into its visible lines. */
export function readLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let number = 0;
  for (const line of lineSpans(source)) {
    number += 1;
    const at = trimSpan(source, line);
    if (at.start < at.end) lines.push({ number, at });
  }
  return lines;
}

function* lineSpans(source: string): Generator<Span> {
  let start = 0;
  for (const match of source.matchAll(LINE_BREAK)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: source.length };
}

function trimSpan(source: string, { start, end }: Span): Span {
  const text = source.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}
