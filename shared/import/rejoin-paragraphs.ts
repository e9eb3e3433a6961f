import type { Diagnostic, Span } from '#shared/story';
import type { ClassifiedLine, HeadingLine, LabelLine, WordsLine } from './classify-lines';
import { headingSuspected, paragraphJoined, seamDoubted } from './diagnostics';
import { isItem } from './markers';
import { judgeSeam, type SeamVerdict } from './seams';
import { endsSentence, isRunning } from './sentence';
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
      readonly outside: boolean;
      /** A person, or a list's own mark, said where it belongs. */
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
  /** A person parted it from the head above: it may be the head's other half. */
  readonly underParted: boolean;
}

/**
 * Rejoins paragraphs that a column or page break cut in two. A full stop means the author ended the
 * paragraph; no stop means the page did. A label alone on its line goes on with whatever follows.
 */
export function rejoinParagraphs(source: string, lines: readonly ClassifiedLine[]): Rejoined {
  const blocks: ReadBlock[] = [];
  const diagnostics: Diagnostic[] = [];
  const stopped = reachingStop(lines);
  let open: OpenParagraph | undefined;
  for (const item of lines) {
    const seam =
      open === undefined || item.kind !== 'words'
        ? 'parted'
        : seamOf(open, item, stopped.has(item));
    if (open !== undefined && item.kind === 'words') {
      diagnostics.push(...seamDiagnostics(source, seam, open, item));
      if (seam === 'joined') {
        extend(source, open, item);
        continue;
      }
    }
    if (open !== undefined) blocks.push(blockOf(open));
    open =
      item.kind === 'heading'
        ? undefined
        : openParagraph(source, item, isHeadLike(source, blocks.at(-1)));
    if (item.kind === 'heading') blocks.push(item);
  }
  if (open !== undefined) blocks.push(blockOf(open));
  return { blocks, diagnostics };
}

/** The lines from which, over lines that may go on with one another, a sentence comes to its end. */
function reachingStop(lines: readonly ClassifiedLine[]): ReadonlySet<ClassifiedLine> {
  const found = new Set<ClassifiedLine>();
  let below: ClassifiedLine | undefined;
  for (const item of lines.toReversed()) {
    const goesOn = below?.kind === 'words' && !below.startsBlock && found.has(below);
    if (goesOn || endsSentence(item.line.text)) found.add(item);
    below = item;
  }
  return found;
}

function openParagraph(
  source: string,
  first: LabelLine | WordsLine,
  underHead: boolean,
): OpenParagraph {
  if (first.kind === 'words') {
    const { strand, text, verdict } = first.line;
    const underParted = underHead && verdict.joined === false;
    return { first, strand: [...strand], tail: text, lines: 1, underParted };
  }
  const { rest } = first;
  const lines = rest.length === 0 ? 0 : 1;
  return { first, strand: [...rest], tail: textOf(source, rest), lines, underParted: false };
}

/** A heading, or a measure of which only its head is there. */
const isHeadLike = (source: string, above: ReadBlock | undefined): boolean =>
  above?.kind === 'heading' ||
  (above?.kind === 'initiative' && !isRunning(textOf(source, above.strand)));

function seamOf(open: OpenParagraph, next: WordsLine, reachesStop: boolean): SeamVerdict {
  const { joined } = next.line.verdict;
  if (joined !== undefined) return joined ? 'joined' : 'parted';
  if (open.lines === 0) return next.outside ? 'parted' : 'joined';
  const seam = judgeSeam(open, next, reachesStop);
  return seam === 'joined' && open.underParted && open.lines === 1 ? 'seam-doubted' : seam;
}

/** What was done at a seam, or is asked; a person who decided it is not asked. */
function seamDiagnostics(
  source: string,
  seam: SeamVerdict,
  open: OpenParagraph,
  { line, endsBlock }: WordsLine,
): Diagnostic[] {
  const at = spanOf(line.strand);
  const gap = { start: spanOf(open.strand).end, end: at.start };
  switch (seam) {
    case 'parted':
      return [];
    case 'joined':
      return open.lines === 0 ? [] : [paragraphJoined(source, gap, line.number)];
    case 'seam-doubted':
      return endsBlock ? [] : [seamDoubted(source, gap, at, line.number)];
    case 'heading-suspected':
      return open.first.kind === 'label'
        ? []
        : [headingSuspected(open.tail, at, open.first.line.number)];
  }
}

function extend(source: string, open: OpenParagraph, { line }: WordsLine): void {
  appendStrand(source, open.strand, line.strand);
  open.tail = line.text;
  open.lines += 1;
}

/** Its own mark says that it goes on with what stands above. */
const isListed = ({ inTable, line }: WordsLine) => inTable || line.listItem || isItem(line.text);

function blockOf({ first, strand }: OpenParagraph): ReadBlock {
  if (first.kind === 'label') return { kind: 'initiative', label: first, strand };
  const { number, verdict } = first.line;
  const outside = verdict.role === undefined ? first.outside : verdict.role === 'outside';
  const decided = verdict.role !== undefined || verdict.joined === false || isListed(first);
  return { kind: 'paragraph', strand, line: number, outside, decided };
}
