import type { Diagnostic, Span } from '#shared/story';
import type { ClassifiedLine, HeadingLine, LabelLine, WordsLine } from './classify-lines';
import { headingSuspected, paragraphJoined } from './diagnostics';
import { addressesAudience } from './markers';
import { endsSentence, hasNoPunctuation } from './sentence';
import { appendStrand, spanOf, textOf, type Strand } from './strand';

/** The body in whole blocks: headings, initiatives with their first paragraph, paragraphs. */
export type ReadBlock =
  | HeadingLine
  | {
      readonly kind: 'initiative';
      readonly label: LabelLine;
      /** Empty when nothing follows the label. */
      readonly strand: Strand;
    }
  | {
      readonly kind: 'paragraph';
      readonly strand: Strand;
      /** Where it starts. */
      readonly line: number;
      /** 各位代表: it speaks of the whole, not of the initiative above. */
      readonly addressed: boolean;
      /** A person said where it belongs. */
      readonly decided: boolean;
    };

export interface Rejoined {
  readonly blocks: readonly ReadBlock[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A paragraph that may go on in the next line. */
interface OpenParagraph {
  readonly first: LabelLine | WordsLine;
  readonly strand: Span[];
  /** The words of its last line. */
  tail: string;
  lines: number;
}

/**
 * Rejoins paragraphs that a column or page break cut in two. A full stop means the author ended the
 * paragraph; no stop means the page did. A label alone on its line goes on with whatever follows.
 */
export function rejoinParagraphs(source: string, lines: readonly ClassifiedLine[]): Rejoined {
  const blocks: ReadBlock[] = [];
  const diagnostics: Diagnostic[] = [];
  let open: OpenParagraph | undefined;
  for (const item of lines) {
    if (open !== undefined && item.kind === 'words' && goesOn(open, item)) {
      if (open.lines > 0) diagnostics.push(joinOf(source, open, item));
      extend(source, open, item);
      continue;
    }
    if (open !== undefined) {
      diagnostics.push(...doubtsOf(open, item));
      blocks.push(blockOf(open));
    }
    open = item.kind === 'heading' ? undefined : openParagraph(source, item);
    if (item.kind === 'heading') blocks.push(item);
  }
  if (open !== undefined) blocks.push(blockOf(open));
  return { blocks, diagnostics };
}

function openParagraph(source: string, first: LabelLine | WordsLine): OpenParagraph {
  if (first.kind === 'words') {
    return { first, strand: [...first.line.strand], tail: first.line.text, lines: 1 };
  }
  const { rest } = first;
  return { first, strand: [...rest], tail: textOf(source, rest), lines: rest.length === 0 ? 0 : 1 };
}

function goesOn(open: OpenParagraph, next: WordsLine): boolean {
  const { joined } = next.line.verdict;
  if (joined !== undefined) return joined;
  if (open.lines === 0) return !addressesAudience(next.line.text);
  if (next.startsBlock || endsSentence(open.tail)) return false;
  return !isClosed(open.first) && !looksLikeTitle(open, next);
}

function isClosed(first: LabelLine | WordsLine): boolean {
  return first.kind === 'label' ? first.title === 'certain' : first.endsBlock;
}

/** Longest title and shortest paragraph below it, characters. */
const LONGEST_TITLE = 20;
const SHORTEST_TEXT = 40;

/** A short line in one breath above a long paragraph heads it; half a paragraph rarely looks so. */
function looksLikeTitle({ first, tail, lines }: OpenParagraph, next: ClassifiedLine): boolean {
  const mayBe = first.kind === 'words' || first.title === 'possible';
  const short = lines === 1 && tail.length <= LONGEST_TITLE && hasNoPunctuation(tail);
  const { text } = next.line;
  return mayBe && short && text.length >= SHORTEST_TEXT && text.includes('。');
}

function doubtsOf(open: OpenParagraph, next: ClassifiedLine): Diagnostic[] {
  const { first, tail } = open;
  const doubted = first.kind === 'words' && !first.endsBlock && next.kind === 'words';
  const asked = doubted && next.line.verdict.joined === undefined;
  if (!asked || next.startsBlock || !looksLikeTitle(open, next)) return [];
  return [headingSuspected(tail, spanOf(open.strand), first.line.number)];
}

function joinOf(source: string, open: OpenParagraph, { line }: WordsLine): Diagnostic {
  const gap = { start: spanOf(open.strand).end, end: spanOf(line.strand).start };
  return paragraphJoined(source, gap, line.number);
}

function extend(source: string, open: OpenParagraph, { line }: WordsLine): void {
  appendStrand(source, open.strand, line.strand);
  open.tail = line.text;
  open.lines += 1;
}

function blockOf({ first, strand }: OpenParagraph): ReadBlock {
  if (first.kind === 'label') return { kind: 'initiative', label: first, strand };
  const { number, text, verdict } = first.line;
  const addressed =
    verdict.role === undefined ? addressesAudience(text) : verdict.role === 'outside';
  const decided = verdict.role !== undefined || verdict.joined === false;
  return { kind: 'paragraph', strand, line: number, addressed, decided };
}
