import type { Diagnostic, Span } from '#shared/story';
import { findCutHeads } from './cut-heads';
import { paragraphJoined } from './diagnostics';
import { isGlossaryTitle } from './glossary-title';
import { startsBlock } from './markers';
import { isCutDeck, isCutOccasion } from './occasion';
import { endsSentence, isRunning } from './sentence';
import { anyLabel } from './styles/marks';
import { appendStrand, spanOf, tailOf, textOf, type Strand } from './strand';
import type { Stripped, StrippedLine } from './strip-markup';
import { isWrapped, wrapMeasure } from './wrapped-lines';

/** A bracket that a page cut open, with what it holds, is no longer than this, UTF-16 units. */
const LONGEST_LABEL = 12;
const OPEN_AT_END = /[【〔〖［（(《「『][^】〕〗］）)》」』。，；：]{0,11}$/u;
const CLOSE_AT_START = /^[^【〔〖［（(《「『。，；：]{0,11}[】〕〗］）)》」』]/u;

/**
 * Mends what a line break cut before anything looks at what lines begin with: a label or a short bracket
 * (【举｜措一】), a section's head, and the lines of a text that was wrapped in a column. A person's word on
 * either line stands.
 */
export function mendLines(source: string, lines: readonly StrippedLine[]): Stripped {
  const cutHeads = findCutHeads(lines);
  const measure = wrapMeasure(lines);
  const mended: MendedLine[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, line] of lines.entries()) {
    const above = mended.at(-1);
    const last = lines[index - 1];
    const wrapped = measure !== undefined && last !== undefined && isWrapped(measure, last, line);
    const cut =
      above !== undefined &&
      mayGoOn(line) &&
      (wrapped ||
        cutHeads.has(line) ||
        isCutLabel(source, above, line) ||
        (above.grown === undefined && isCutAside(above.first.text, line.text)));
    if (above !== undefined && isAnnexTitle(above, line)) {
      above.title = `${above.first.text} ${line.text}`;
    } else if (!cut) {
      mended.push({ first: line, grown: undefined, bold: line.bold, title: undefined });
      continue;
    }
    if (above === undefined) continue;
    const gap = { start: spanOf(strandOf(above)).end, end: spanOf(line.strand).start };
    diagnostics.push(paragraphJoined(source, gap, line.number));
    goOn(source, above, line);
  }
  return { lines: mended.map((line) => lineOf(source, line)), diagnostics };
}

/** A line and those that go on with it; its text is made once, when all of them are known. */
interface MendedLine {
  readonly first: StrippedLine;
  /** The first line's strand with those that go on with it; undefined while none does. */
  grown: Span[] | undefined;
  bold: boolean;
  /** An annex's number and title, which a space parts: 附件2 民生实事. */
  title: string | undefined;
}

const strandOf = ({ first, grown }: MendedLine): Strand => grown ?? first.strand;

/** The title of an annex is no longer, UTF-16 units. */
const LONGEST_ANNEX = 40;
/** 附件2: the number of an annex, whose title is the line below. */
const ANNEX_NUMBER = /^附(?:件|录|表)\s{0,4}[0-9０-９一二三四五六七八九十]{1,3}[：:]?$/u;
/** The only annex needs no number. */
const ANNEX_ALONE = /^附(?:件|录|表)[：:]?$/u;

function isAnnexTitle({ first, title }: MendedLine, line: StrippedLine): boolean {
  const opens =
    ANNEX_NUMBER.test(first.text) || (ANNEX_ALONE.test(first.text) && isGlossaryTitle(line.text));
  if (title !== undefined || !opens) return false;
  const { text, depth, verdict } = line;
  const isFree = first.verdict.role === undefined && verdict.role === undefined;
  if (!isFree || verdict.joined === false || (depth > 0 && first.depth === 0)) return false;
  if (text.length > LONGEST_ANNEX || endsSentence(text) || isRunning(text)) return false;
  return !ANNEX_NUMBER.test(text) && !startsBlock(text) && anyLabel(line) === undefined;
}

const isCutAside = (above: string, line: string) =>
  isCutOccasion(above, line) || (isCutDeck(above, line) && !startsBlock(line));

const mayGoOn = ({ verdict, depth, listItem }: StrippedLine) =>
  verdict.role === undefined && verdict.joined !== false && depth === 0 && !listItem;

function isCutLabel(source: string, above: MendedLine, line: StrippedLine): boolean {
  return (
    CLOSE_AT_START.test(line.text.slice(0, LONGEST_LABEL)) &&
    OPEN_AT_END.test(tailOf(source, strandOf(above), LONGEST_LABEL))
  );
}

function goOn(source: string, above: MendedLine, line: StrippedLine): void {
  above.grown ??= [...above.first.strand];
  appendStrand(source, above.grown, line.strand);
  above.bold &&= line.bold;
}

function lineOf(source: string, { first, grown, bold, title }: MendedLine): StrippedLine {
  if (grown === undefined) return first;
  return { ...first, strand: grown, text: title ?? textOf(source, grown), bold };
}
