import type { Plan } from './candidates';
import type { CutLines } from './cut-lines';
import { bareHead, markedHead, plainHead, type Head } from './heads';
import { labelLine, namedInitiative, titlesLabel, type LabelLine } from './label-line';
import {
  addressesAudience,
  APPENDIX_RANK,
  BOLD_RANK,
  BOLD_RANK_ABOVE,
  headsBox,
  startsBlock,
} from './markers';
import { isParenthesised } from './sentence';
import type { StrippedLine } from './strip-markup';
import { isTableRow } from './tables';
import type { Zone, Zones } from './zones';

export type { LabelLine } from './label-line';

/** A line that announces a section. */
export interface HeadingLine extends Head {
  readonly kind: 'heading';
  readonly line: StrippedLine;
}

/** Any other line: a paragraph, half of one, or a line of the head. */
export interface WordsLine {
  readonly kind: 'words';
  readonly line: StrippedLine;
  /** It cannot go on with the paragraph above. */
  readonly startsBlock: boolean;
  /** The line below cannot go on with it. */
  readonly endsBlock: boolean;
  /** It belongs to no initiative: an address, a signature, an appendix. */
  readonly outside: boolean;
  /** A row of a table. */
  readonly inTable: boolean;
  /** Outside the body. */
  readonly zone: Zone | undefined;
}

export type ClassifiedLine = LabelLine | HeadingLine | WordsLine;

/**
 * Tells initiatives and section heads from other lines, by what the report's plan and each line say, and
 * what a person said of it.
 */
export function classifyLines(
  source: string,
  { lines, labels }: CutLines,
  { heads, headsAbove, titles }: Plan,
  zones: Zones,
): ClassifiedLine[] {
  const classified = lines.map((line, index): ClassifiedLine => {
    const zone = zones.get(line);
    const decided = decidedLine(source, line);
    if (decided !== undefined) return decided;
    if (zone !== undefined) return zoneLine(line, zone);
    const mark = labels.get(line);
    if (mark !== undefined)
      return labelLine(source, line, mark, titles.get(mark) ?? 'sometimes', lines[index + 1]);
    if (titlesLabel(line, lines[index - 1], labels)) return wordsLine(line);
    if (isTableRow(lines, index)) return tableRow(line);
    const head =
      markedHead(line) ?? bareHead(line) ?? (heads.has(line) ? plainHead(line) : undefined);
    return head === undefined ? wordsLine(line) : headingLine(line, head, headsAbove);
  });
  return alignRanks(classified);
}

/** The line as a person named it. */
function decidedLine(source: string, line: StrippedLine): ClassifiedLine | undefined {
  switch (line.verdict.role) {
    case undefined:
      return undefined;
    case 'initiative':
      return namedInitiative(source, line);
    case 'section':
      return { kind: 'heading', line, ...(markedHead(line) ?? plainHead(line)) };
    default:
      return { ...wordsLine(line), startsBlock: true };
  }
}

/** An appendix's head is above all; its lines, like a list of contents, announce nothing. */
function zoneLine(line: StrippedLine, zone: Zone): ClassifiedLine {
  if (zone === 'title') {
    return { kind: 'heading', line, heading: line.text, marker: undefined, rank: APPENDIX_RANK };
  }
  const apart = zone !== 'appendix';
  const words = wordsLine(line);
  return {
    ...words,
    zone,
    startsBlock: apart || words.startsBlock,
    endsBlock: apart || words.endsBlock,
    outside: true,
  };
}

function headingLine(line: StrippedLine, head: Head, headsAbove: boolean): HeadingLine {
  const rank = head.rank === BOLD_RANK && headsAbove ? BOLD_RANK_ABOVE : head.rank;
  return { kind: 'heading', line, ...head, rank };
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

const tableRow = (line: StrippedLine): WordsLine => ({
  ...wordsLine(line),
  startsBlock: true,
  endsBlock: true,
  inTable: true,
});

function wordsLine(line: StrippedLine): WordsLine {
  const { text, listItem } = line;
  const aside = isParenthesised(text);
  const addressed = addressesAudience(text);
  const box = headsBox(text);
  return {
    kind: 'words',
    line,
    startsBlock: listItem || aside || startsBlock(text) || addressed || box,
    endsBlock: aside || box,
    outside: addressed || box,
    inTable: false,
    zone: undefined,
  };
}
