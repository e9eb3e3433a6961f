import { joinLines } from './pdf-line-text';
import type { PdfColumn, PdfLine, PdfParagraph } from './pdf-model';

/** Of an em: how far in a first line stands; more is a line set in the middle. */
const LEAST_INDENT = 0.9;
const MOST_INDENT = 4.5;
/** Of an em: what punctuation rules may leave empty at the end of a line, and what they never do. */
const MAYBE_SHORT = 1.2;
const SURELY_SHORT = 2.6;
/** Times the usual distance of lines. */
const WIDE_PITCH = 1.4;
/** Times the size: a heading's lines stand no further apart. */
const HEADING_PITCH = 1.7;
const OTHER_SIZE = 1.08;

/** The lines of a column as paragraphs, as far as indents, short lines, gaps and sizes tell. */
export function paragraphsOf(column: PdfColumn, bodySize: number): PdfParagraph[] {
  const paragraphs: PdfLine[][] = [];
  const pitch = usualPitch(column.lines);
  for (const [index, line] of column.lines.entries()) {
    const before = column.lines[index - 1];
    const next = column.lines[index + 1];
    const current = paragraphs.at(-1);
    const place = { line, before: before ?? line, next, column, pitch, bodySize };
    const goesOn =
      before !== undefined && (endsCentred(place, current ?? []) || !startsParagraph(place));
    if (goesOn && current !== undefined) current.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((lines) => paragraphOf(lines, column));
}

interface Place {
  readonly line: PdfLine;
  readonly before: PdfLine;
  readonly next: PdfLine | undefined;
  readonly column: PdfColumn;
  readonly pitch: number;
  readonly bodySize: number;
}

function startsParagraph(place: Place): boolean {
  const { line, before, pitch, bodySize } = place;
  if (isTableRow(line, before) || isTableRow(before, line)) return true;
  if (isSetOff(line, before) || CONTENTS_LINE.test(before.text)) return true;
  if (isCentred(line, place.column) !== isCentred(before, place.column)) return true;
  if (haveOneAxis(line, before)) return true;
  const ratio = line.size / before.size;
  if (ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE) return true;
  const down = line.y - before.y;
  if (line.size > OTHER_SIZE * bodySize && isHeadingLike(place)) {
    return down > HEADING_PITCH * line.size || /^[（(]/u.test(line.text);
  }
  return down > WIDE_PITCH * pitch || isIndented(place) || endsShort(place);
}

/** A title set in the middle that one line could not hold: the line above is full, this one is the rest. */
function endsCentred(place: Place, above: readonly PdfLine[]): boolean {
  const { line, before, column, pitch, bodySize } = place;
  const em = line.size;
  const isFull = before.left - column.left < 1.5 * em && column.right - before.right < 1.5 * em;
  const isClose = line.y - before.y <= Math.max(WIDE_PITCH * pitch, HEADING_PITCH * em);
  const sameSize = Math.abs(line.size / before.size - 1) < OTHER_SIZE - 1;
  const most = line.size > OTHER_SIZE * bodySize ? 2 : 1;
  const isRest = isCentred(line, column) && isFull && above.length <= most;
  return isRest && isClose && sameSize && isHeadingLike(place) && !/^[（(]/u.test(line.text);
}

/** As much white before a line as behind it. */
function isCentred({ left, right, size }: PdfLine, column: PdfColumn): boolean {
  const [before, behind] = [left - column.left, column.right - right];
  return before > LEAST_INDENT * size && Math.abs(before - behind) < 0.5 * size;
}

/**
 * Two lines set in the middle, one longer than the other; the column's own edges may not be known. By ink
 * and by advance: in a column a line that begins with “ and ends with ， stands in on both sides by ink.
 */
function haveOneAxis(line: PdfLine, before: PdfLine): boolean {
  const em = Math.min(line.size, before.size);
  return isMirrored(line, before, em) && isMirrored(advanceOf(line), advanceOf(before), em);
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

const isMirrored = (line: Extent, before: Extent, em: number) =>
  Math.abs(line.left + line.right - before.left - before.right) < 0.6 * em &&
  Math.abs(line.left - before.left) > 0.4 * em;

const advanceOf = ({ runs }: PdfLine): Extent => ({
  left: Math.min(...runs.map(({ left }) => left)),
  right: Math.max(...runs.map(({ right }) => right)),
});

/** Cells beside each other, and more of them in the next row or the one before. */
const isTableRow = ({ cells }: PdfLine, { cells: others }: PdfLine) =>
  cells > 2 || (cells === 2 && others >= 2);

/** 落款 and other lines set to the right or in the middle. */
const isSetOff = (line: PdfLine, before: PdfLine) =>
  Math.abs(line.left - before.left) > MOST_INDENT * line.size;

/** Leaders and a page number. */
const CONTENTS_LINE = /[.．·…]{3,}\s*\d+$/u;

/** No lines of a paragraph that runs on, as a 提要 in large type does. */
function isHeadingLike({ line, before }: Place): boolean {
  return !/[。！？；]|[，、]$/u.test(before.text) && !/[。！？；]/u.test(line.text);
}

function isIndented({ line, before, next, column }: Place): boolean {
  const em = line.size;
  const indent = (line.left - column.left) / em;
  const step = (line.left - before.left) / em;
  if (step >= LEAST_INDENT && step <= MOST_INDENT) return true;
  if (indent < LEAST_INDENT || indent > MOST_INDENT || step < -LEAST_INDENT) return false;
  // As far in as the line before: first lines of two short paragraphs, or a block set in.
  const nextIsOut = next !== undefined && line.left - next.left >= LEAST_INDENT * em;
  return nextIsOut || endsSentence(before.text);
}

function endsShort({ line, before, column }: Place): boolean {
  const white = (column.right - before.right - firstWordWidth(line)) / before.size;
  const least = /[，。、；：！？]$/u.test(before.text) ? MAYBE_SHORT + 0.5 : MAYBE_SHORT;
  return white > SURELY_SHORT || (white > least && endsSentence(before.text));
}

/** What could not be broken off to fill the line before: a Latin word or a figure. */
function firstWordWidth({ text, size }: PdfLine): number {
  const word = /^[\p{Script=Latin}\p{Nd}.,%-]+/u.exec(text)?.[0] ?? '';
  return 0.5 * size * word.length;
}

const endsSentence = (text: string) => /[。！？!?…；;：:.][”’』」）)》】]*$/u.test(text);

/** The middle of the distances between lines. */
function usualPitch(lines: readonly PdfLine[]): number {
  const pitches = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? line.y));
  const sorted = pitches.filter((pitch) => pitch > 0).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Infinity;
}

function paragraphOf(lines: readonly PdfLine[], column: PdfColumn): PdfParagraph {
  let text = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    // A heading broken by hand says two things.
    const isBroken = before !== undefined && column.right - before.right > 2 * before.size;
    text = isBroken ? `${text} ${line.text}` : joinLines(text, line.text);
  }
  return { text, lines, size: lines[0]?.size ?? 0 };
}
