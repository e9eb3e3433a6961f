import type { Span } from '#shared/story';
import {
  addressesAudience,
  BOLD_RANK,
  INITIATIVE_STYLES,
  LONGEST_HEADING,
  opening,
  SECTION_STYLES,
  startsBlock,
  type InitiativeStyle,
} from './markers';
import { endsSentence, isParenthesised } from './sentence';
import { sliceStrand, spanOf, trimStrand, type Strand } from './strand';
import type { StrippedLine } from './strip-markup';

/** A line that announces an initiative. */
export interface LabelLine {
  readonly kind: 'label';
  readonly line: StrippedLine;
  readonly label: string;
  readonly labelAt: Span;
  /** What follows the label; empty when the label stands alone. */
  readonly rest: Strand;
  /** The rest is, or may be, a title that the next line does not go on with. */
  readonly title: 'certain' | 'possible' | 'none';
}

/** A line that announces a section. */
export interface HeadingLine {
  readonly kind: 'heading';
  readonly line: StrippedLine;
  readonly heading: string;
  /** Undefined where nothing but Markdown or bold type says that it is a heading. */
  readonly marker: string | undefined;
  readonly rank: number;
}

/** Any other line: a paragraph, half of one, or a line of the head. */
export interface WordsLine {
  readonly kind: 'words';
  readonly line: StrippedLine;
  /** It cannot go on with the paragraph above. */
  readonly startsBlock: boolean;
  /** The line below cannot go on with it. */
  readonly endsBlock: boolean;
}

export type ClassifiedLine = LabelLine | HeadingLine | WordsLine;

/**
 * Tells initiatives and section heads from other lines, by what each line says of itself and what a
 * person said of it.
 * @param style the style of the initiatives; undefined when they have none
 */
export function classifyLines(
  source: string,
  lines: readonly StrippedLine[],
  style: InitiativeStyle | undefined,
): ClassifiedLine[] {
  const classified = lines.map(
    (line) =>
      decidedLine(source, line) ??
      labelLine(source, line, style) ??
      headingLine(line) ??
      wordsLine(line),
  );
  return alignRanks(classified);
}

/** The line as a person named it. */
function decidedLine(source: string, line: StrippedLine): ClassifiedLine | undefined {
  switch (line.verdict.role) {
    case undefined:
      return undefined;
    case 'initiative':
      return anyLabelLine(source, line);
    case 'section':
      return markedHeading(line) ?? headingOf(line);
    default:
      return { ...wordsLine(line), startsBlock: true };
  }
}

/** The label that the line begins with in any style; else it is an initiative without one. */
function anyLabelLine(source: string, line: StrippedLine): LabelLine {
  for (const style of INITIATIVE_STYLES) {
    const found = labelLine(source, line, style);
    if (found !== undefined) return found;
  }
  const { start } = spanOf(line.strand);
  const labelAt = { start, end: start };
  return { kind: 'label', line, label: '', labelAt, rest: line.strand, title: 'none' };
}

/** Where Markdown ranks one head of a style, all heads of that style have its rank. */
function alignRanks(lines: readonly ClassifiedLine[]): ClassifiedLine[] {
  const depths = new Map<number, number>();
  for (const item of lines) {
    if (item.kind !== 'heading' || item.line.depth === 0) continue;
    depths.set(item.rank, Math.min(item.line.depth, depths.get(item.rank) ?? Infinity));
  }
  return lines.map((item) =>
    item.kind === 'heading' ? { ...item, rank: depths.get(item.rank) ?? item.rank } : item,
  );
}

export function matchLabel(
  text: string,
  { patterns }: InitiativeStyle,
): RegExpExecArray | undefined {
  const start = opening(text);
  for (const pattern of patterns) {
    const match = pattern.exec(start);
    if (match !== null) return match;
  }
  return undefined;
}

function labelLine(
  source: string,
  line: StrippedLine,
  style: InitiativeStyle | undefined,
): LabelLine | undefined {
  const match = style && matchLabel(line.text, style);
  if (style === undefined || match === undefined) return undefined;
  const end = match[0].trimEnd().length;
  const labelAt = spanOf(sliceStrand(line.strand, 0, end));
  const rest = trimStrand(source, sliceStrand(line.strand, end, line.text.length));
  const title = line.depth > 0 ? 'certain' : style.titled ? 'possible' : 'none';
  return { kind: 'label', line, label: (match[1] ?? '').trim(), labelAt, rest, title };
}

function headingLine(line: StrippedLine): HeadingLine | undefined {
  return markedHeading(line) ?? bareHeading(line);
}

function markedHeading(line: StrippedLine): HeadingLine | undefined {
  if (!readsLikeHeading(line.text)) return undefined;
  for (const { pattern, rank, inHeading } of SECTION_STYLES) {
    const match = pattern.exec(opening(line.text));
    if (match === null) continue;
    const heading = inHeading ? line.text : line.text.slice(match[0].length);
    if (heading.trim() === '') continue;
    const marker = match[1]?.trim();
    return { kind: 'heading', line, heading, marker, rank };
  }
  return undefined;
}

/** A heading by its type alone. */
function bareHeading(line: StrippedLine): HeadingLine | undefined {
  const { text, depth, bold } = line;
  const isHeading =
    depth > 0 || (bold && readsLikeHeading(text) && text.length <= LONGEST_HEADING / 2);
  if (!isHeading) return undefined;
  return headingOf(line);
}

function headingOf(line: StrippedLine): HeadingLine {
  const { text, depth } = line;
  return { kind: 'heading', line, heading: text, marker: undefined, rank: depth || BOLD_RANK };
}

function readsLikeHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !endsSentence(text) && !/[；;，,、]$/u.test(text);
}

function wordsLine(line: StrippedLine): WordsLine {
  const { text, listItem } = line;
  const aside = isParenthesised(text);
  return {
    kind: 'words',
    line,
    startsBlock: listItem || aside || startsBlock(text) || addressesAudience(text),
    endsBlock: aside,
  };
}
