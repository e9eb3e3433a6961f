import type { Diagnostic, Span } from '#shared/story';
import { paragraphJoined } from './diagnostics';
import { markedHead } from './heads';
import { addressesAudience, LONGEST_HEADING, startsBlock } from './markers';
import { isCutOccasion } from './occasion';
import { endsSentence, isRunning } from './sentence';
import { anyLabel } from './styles/marks';
import { appendStrand, spanOf, tailOf, textOf, type Strand } from './strand';
import type { Stripped, StrippedLine } from './strip-markup';
import { isWrapped, wrapMeasure } from './wrapped-lines';

/** A bracket that a page cut open, with what it holds, is no longer than this, UTF-16 units. */
const LONGEST_LABEL = 12;
const OPEN_AT_END = /[【〔〖［（(《「『][^】〕〗］）)》」』。，；：]{0,11}$/u;
const CLOSE_AT_START = /^[^【〔〖［（(《「『。，；：]{0,11}[】〕〗］）)》」』]/u;

/** A head and its other half are no longer, UTF-16 units. */
const LONGEST_HALF = 40;
/** Fewer heads than this show no habit. */
const FEW_HEADS = 3;
/** As many are measured. */
const MANY = 400;
/** A cut head may be longer than the longest whole one, times. */
const LONGER = 1.25;
/** One that ends with a comma is surely cut, times. */
const LONGER_AT_COMMA = 1.6;

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
        (above.grown === undefined && isCutOccasion(above.first.text, line.text)));
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

/** 附件2: the number of an annex, whose title is the line below. */
const ANNEX_NUMBER = /^附(?:件|录|表)\s{0,4}[0-9０-９一二三四五六七八九十]{1,3}[：:]?$/u;

function isAnnexTitle({ first, title }: MendedLine, line: StrippedLine): boolean {
  if (title !== undefined || !ANNEX_NUMBER.test(first.text)) return false;
  const { text, depth, verdict } = line;
  const isFree = first.verdict.role === undefined && verdict.role === undefined;
  if (!isFree || verdict.joined === false || (depth > 0 && first.depth === 0)) return false;
  if (text.length > LONGEST_HALF || endsSentence(text) || isRunning(text)) return false;
  return !ANNEX_NUMBER.test(text) && !startsBlock(text) && anyLabel(line) === undefined;
}

interface CutHead {
  readonly head: StrippedLine;
  readonly half: StrippedLine;
}

/**
 * The other halves of heads. A short line between a head and its text is the head's other half when the
 * head is shorter than every whole one of the report and both together are as long as those; else it is
 * the beginning of the text, or a title.
 */
function findCutHeads(lines: readonly StrippedLine[]): ReadonlySet<StrippedLine> {
  const heads = lines.flatMap((line, index) => (isNumbered(line) ? [{ line, index }] : []));
  const waiting = lines.flatMap((line, index) =>
    waits(line) ? (otherHalf(lines, index) ?? []) : [],
  );
  const suspected = heads.flatMap(({ index }) => otherHalf(lines, index) ?? []);
  const cut = new Set(suspected.map(({ head }) => head));
  const whole = heads.flatMap(({ line }) => (cut.has(line) ? [] : [line.text.length]));
  if (whole.length < FEW_HEADS) return new Set();
  const [shortest, longest] = [
    Math.min(...whole.slice(0, MANY)),
    Math.max(...whole.slice(0, MANY)),
  ];
  const halves = suspected.filter(({ head, half }) => {
    const together = head.text.length + half.text.length;
    return head.text.length < shortest && together >= shortest && together <= longest * LONGER;
  });
  const atComma = waiting.filter(
    ({ head, half }) => head.text.length + half.text.length <= longest * LONGER_AT_COMMA,
  );
  return new Set([...halves, ...atComma].map(({ half }) => half));
}

/** A section's head that ends with a comma: 三、坚持民生为本， goes on in the next line. */
const waits = (line: StrippedLine) =>
  line.depth === 0 &&
  line.text.length <= LONGEST_HALF &&
  /[，、]$/u.test(line.text) &&
  markedHead({ ...line, text: line.text.slice(0, -1) }) !== undefined;

const isNumbered = (line: StrippedLine) =>
  line.depth === 0 && !line.bold && markedHead(line) !== undefined;

/** The short line between a head and the text that it heads. */
function otherHalf(lines: readonly StrippedLine[], index: number): CutHead | undefined {
  const [head, half, below] = [lines[index], lines[index + 1], lines[index + 2]];
  if (head === undefined || half === undefined || below === undefined) return undefined;
  const { text } = half;
  const isShort = text.length <= LONGEST_HALF && head.text.length + text.length <= LONGEST_HEADING;
  const isPlain = half.depth === 0 && !half.bold && !addressesAudience(text);
  if (!isShort || !isPlain || endsSentence(text) || /[，、；]$/u.test(text)) return undefined;
  if (startsBlock(text) || anyLabel(half) !== undefined) return undefined;
  return isRunning(below.text) || startsBlock(below.text) ? { head, half } : undefined;
}

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
