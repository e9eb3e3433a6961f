import type { Diagnostic, Span } from '#shared/story';
import { textOf, trimStrand, type Strand } from './strand';

/** A line of the source with markup taken out. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  readonly strand: Strand;
  readonly text: string;
  /** The depth of a Markdown heading, 0 for other lines. */
  readonly depth: number;
}

export interface ReadLines {
  readonly lines: readonly SourceLine[];
  readonly diagnostics: readonly Diagnostic[];
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/gu;
/** What may stand before the words of a Markdown line, and the marks inside it. */
const LEADING = /^\s{0,8}(?:(#{1,6})(?=\s|[^#\s])|>(?=\s)|[-*+](?=\s+\S))/u;
const INLINE = /\*\*|__/gu;

/** Lines that have a visible character; markup only where the file format has any. */
export function readLines(source: string, format: 'md' | 'txt'): ReadLines {
  const lines: SourceLine[] = [];
  const diagnostics: Diagnostic[] = [];
  let number = 0;
  for (const line of lineSpans(source)) {
    number += 1;
    const { strand, depth, dropped } =
      format === 'md' ? stripMarkup(source, line) : { strand: [line], depth: 0, dropped: [] };
    diagnostics.push(...dropped.map((at) => markupDropped(source, at, number)));
    const words = trimStrand(source, strand.filter(isNotEmpty));
    if (words.length > 0) lines.push({ number, strand: words, text: textOf(source, words), depth });
  }
  return { lines, diagnostics };
}

function* lineSpans(source: string): Generator<Span> {
  let start = 0;
  for (const match of source.matchAll(LINE_BREAK)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: source.length };
}

function stripMarkup(
  source: string,
  line: Span,
): { strand: Span[]; depth: number; dropped: Span[] } {
  const text = source.slice(line.start, line.end);
  const dropped: Span[] = [];
  const leading = LEADING.exec(text.slice(0, 16));
  let start = line.start;
  if (leading !== null) {
    const end = line.start + leading[0].length;
    dropped.push({ start: line.start + leading[0].search(/\S/u), end });
    start = end;
  }
  const strand: Span[] = [];
  const offset = start;
  for (const match of source.slice(offset, line.end).matchAll(INLINE)) {
    const mark = { start: offset + match.index, end: offset + match.index + match[0].length };
    strand.push({ start, end: mark.start });
    dropped.push(mark);
    start = mark.end;
  }
  strand.push({ start, end: line.end });
  return { strand, depth: leading?.[1]?.length ?? 0, dropped };
}

const isNotEmpty = ({ start, end }: Span) => start < end;

function markupDropped(source: string, at: Span, line: number): Diagnostic {
  const mark = source.slice(at.start, at.end);
  return {
    code: 'markup-dropped',
    level: 'info',
    message: `第 ${line} 行的标记“${mark}”是文件格式，不是原文，没有留下`,
    at,
    action: 'dropped',
  };
}
