import type { Span } from '#shared/story';
import { LINE_BREAK } from '../source-lines';
import type { LineReading } from './line-reading';
import type { CorrectedReport } from './read-corrected';

/** The row that holds an offset, or the last one above it. */
export function rowAt(rows: readonly LineReading[], offset: number): LineReading | undefined {
  return rows[Math.max(0, rowIndexAt(rows, offset))];
}

/** −1 above the first row. */
export function rowIndexAt(rows: readonly LineReading[], offset: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.at.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Where decisions about the line that holds an offset are placed: its first visible character, marks of
 * the file format included. One place a line, so that the later decision always overrules the earlier;
 * a row that begins within a line is a line of its own.
 */
export function linePlace(report: CorrectedReport, offset: number): number {
  return placesIn(report, { start: offset, end: offset + 1 })[0] ?? offset;
}

/** The places of all lines that have a visible character in a stretch. */
export function placesIn(
  { source: { text }, decisions, rows }: CorrectedReport,
  span: Span,
): number[] {
  const from = lineStart(text, span.start);
  const starts = [from];
  const stretch = text.slice(from, span.end);
  for (const match of stretch.matchAll(LINE_BREAK))
    starts.push(from + match.index + match[0].length);
  for (const decision of decisions) {
    if (decision.kind === 'cut' && from < decision.at && decision.at < span.end) {
      starts.push(decision.at);
    }
  }
  for (let index = rowIndexAt(rows, from) + 1; ; index += 1) {
    const start = rows[index]?.at.start ?? Infinity;
    if (start >= span.end) break;
    starts.push(start);
  }
  starts.sort((a, b) => a - b);
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? lineEnd(text, start);
    const line = text.slice(start, end);
    const isInside = span.start < start + line.trimEnd().length && line.trim() !== '';
    return isInside ? [start + line.length - line.trimStart().length] : [];
  });
}

const isBreak = (char: string) => char.search(LINE_BREAK) === 0;

function lineStart(text: string, offset: number): number {
  let start = Math.min(offset, text.length);
  while (start > 0 && !isBreak(text.charAt(start - 1))) start -= 1;
  return start;
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charAt(end))) end += 1;
  return end;
}
