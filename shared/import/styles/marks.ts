import { addressesAudience, opening } from '../markers';
import type { StrippedLine } from '../strip-markup';
import { INITIATIVE_STYLES, type InitiativeStyle } from './initiative-styles';
import { numberIn } from './numbers';

/** A place where a style announces something. */
export interface Mark {
  readonly style: InitiativeStyle;
  readonly line: StrippedLine;
  /** Index of the line. */
  readonly index: number;
  /** Where in the line's text; 0 at its start. */
  readonly from: number;
  /** As it is kept; empty for a lead without one. */
  readonly label: string;
  /** UTF-16 units of the line's text that the label takes, with its brackets. */
  readonly length: number;
  readonly number: number | undefined;
}

/**
 * Every mark of every style, in reading order. A style that counts has only the marks that count from
 * one on; the others are dates, figures and references.
 * @param isBody whether a line may announce anything
 */
export function findMarks(
  lines: readonly StrippedLine[],
  isBody: (line: StrippedLine) => boolean,
): ReadonlyMap<InitiativeStyle, readonly Mark[]> {
  const found = INITIATIVE_STYLES.map((style): StyleMarks => ({ style, marks: [] }));
  for (const [index, line] of lines.entries()) {
    if (!isBody(line)) continue;
    const labelled = mayBeLabelled(line) && addLabels(found, line, index);
    if (mayListInside(line)) addLists(found, line, index);
    if (!labelled) addLeads(found, line, index);
  }
  return new Map(found.map(({ style, marks }) => [style, style.counts ? counted(marks) : marks]));
}

interface StyleMarks {
  readonly style: InitiativeStyle;
  readonly marks: Mark[];
}

const oneOf = (patterns: readonly RegExp[]) =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'u');

/** Every style's patterns in one: most lines have none of them, and all lines are asked. */
const ANY_LABEL = oneOf(INITIATIVE_STYLES.flatMap(({ patterns }) => patterns));
const ANY_INLINE = oneOf(INITIATIVE_STYLES.flatMap(({ inline }) => inline ?? []));

const mayBeLabelled = ({ text }: StrippedLine) => ANY_LABEL.test(opening(text));
const mayListInside = ({ text }: StrippedLine) => ANY_INLINE.test(text);

/** True where the line begins with a label. */
function addLabels(found: readonly StyleMarks[], line: StrippedLine, index: number): boolean {
  let labelled = false;
  for (const { style, marks } of found) {
    const label = labelAtStart(style, line, index);
    if (label !== undefined) marks.push(label);
    labelled ||= label !== undefined;
  }
  return labelled;
}

function addLists(found: readonly StyleMarks[], line: StrippedLine, index: number): void {
  for (const { style, marks } of found) {
    if (style.inline !== undefined) addMarksInside(marks, style, style.inline, line, index);
  }
}

/** A mark that the line begins with, in any style whose labels are no words of a sentence. */
export function labelOf(line: StrippedLine): Mark | undefined {
  const mark = anyLabel(line);
  return mark?.style.isWord === true ? undefined : mark;
}

/** The mark that the line begins with, in any style that has labels. */
export function anyLabel(line: StrippedLine): Mark | undefined {
  if (!mayBeLabelled(line)) return undefined;
  for (const style of INITIATIVE_STYLES) {
    const mark = labelAtStart(style, line, 0);
    if (mark !== undefined) return mark;
  }
  return undefined;
}

function addLeads(found: readonly StyleMarks[], line: StrippedLine, index: number): void {
  for (const { style, marks } of found) {
    if (style.lead === undefined || style.lead(line) === 0) continue;
    if (addressesAudience(line.text)) return;
    marks.push({ style, line, index, from: 0, label: '', length: 0, number: undefined });
  }
}

function labelAtStart(style: InitiativeStyle, line: StrippedLine, index: number): Mark | undefined {
  const start = opening(line.text);
  for (const pattern of style.patterns) {
    const match = pattern.exec(start);
    if (match !== null) return markOf(style, line, index, match[0], match[1] ?? '', 0);
  }
  return undefined;
}

function markOf(
  style: InitiativeStyle,
  line: StrippedLine,
  index: number,
  words: string,
  label: string,
  from: number,
): Mark {
  const kept = label.trim();
  return {
    style,
    line,
    index,
    from,
    label: kept,
    length: words.trimEnd().length,
    number: numberIn(kept),
  };
}

/** Behind these a clause begins. */
const CLAUSE_ENDS = '。；：！？;:，,”）)、 \u3000';

function addMarksInside(
  marks: Mark[],
  style: InitiativeStyle,
  inline: RegExp,
  line: StrippedLine,
  index: number,
): void {
  const { text } = line;
  for (const { index: from, 0: label } of text.matchAll(inline)) {
    if (from > 0 && CLAUSE_ENDS.includes(text.charAt(from - 1))) {
      marks.push(markOf(style, line, index, label, label, from));
    }
  }
}

/** The marks that count: 1 that 2 follows, and every n that n − 1 or, where one is lost, n − 2 came before. */
function counted(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  const seen = new Set<number>();
  for (const [index, mark] of marks.entries()) {
    const { number } = mark;
    if (number === undefined) continue;
    const opens = number === 1 && (marks[index + 1]?.number ?? Infinity) <= 3;
    if (!opens && !(number > 1 && (seen.has(number - 1) || seen.has(number - 2)))) continue;
    seen.add(number);
    kept.push(mark);
  }
  return kept.length < 2 ? [] : kept;
}
