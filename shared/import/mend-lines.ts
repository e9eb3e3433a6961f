import type { Diagnostic, Span } from '#shared/story';
import { paragraphJoined } from './diagnostics';
import { appendStrand, spanOf, textOf } from './strand';
import type { Stripped, StrippedLine } from './strip-markup';

/** A bracket that a page cut open, with what it holds, is no longer than this, UTF-16 units. */
const LONGEST_LABEL = 12;
const OPEN_AT_END = /[【〔〖［（(《「『][^】〕〗］）)》」』。，；：]{0,11}$/u;
const CLOSE_AT_START = /^[^【〔〖［（(《「『。，；：]{0,11}[】〕〗］）)》」』]/u;

/**
 * Mends a label or a short bracket that a line break cut in two (【举｜措一】), before anything looks at
 * what lines begin with. A person's word on either line stands.
 */
export function mendLines(source: string, lines: readonly StrippedLine[]): Stripped {
  const mended: StrippedLine[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const line of lines) {
    const above = mended.at(-1);
    if (above === undefined || !isCutLabel(above, line)) mended.push(line);
    else {
      mended[mended.length - 1] = joinLines(source, above, line);
      const gap = { start: spanOf(above.strand).end, end: spanOf(line.strand).start };
      diagnostics.push(paragraphJoined(source, gap, line.number));
    }
  }
  return { lines: mended, diagnostics };
}

function isCutLabel(above: StrippedLine, line: StrippedLine): boolean {
  if (line.verdict.role !== undefined || line.verdict.joined === false) return false;
  if (line.depth > 0 || line.listItem) return false;
  return (
    CLOSE_AT_START.test(line.text.slice(0, LONGEST_LABEL)) &&
    OPEN_AT_END.test(above.text.slice(-LONGEST_LABEL))
  );
}

function joinLines(source: string, above: StrippedLine, line: StrippedLine): StrippedLine {
  const strand: Span[] = [...above.strand];
  appendStrand(source, strand, line.strand);
  return { ...above, strand, text: textOf(source, strand), bold: above.bold && line.bold };
}
