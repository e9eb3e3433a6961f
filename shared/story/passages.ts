import type { Block, Initiative, Paragraph, Seam, Section, Span, Story } from './model';

/** A stretch of the report as a reader meets it: a head, a heading or a paragraph. */
export interface Passage extends Paragraph {
  readonly place: 'head' | 'heading' | 'body';
  /** Of a heading: 1 for the story's own sections. */
  readonly level?: number;
  /** The initiative that it belongs to. */
  readonly initiativeId?: string;
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
}

/** The heads of a story that say something; a byline names people. */
const SPEAKING_HEADS = ['kicker', 'standingHead', 'headline', 'deck', 'lede'] as const;

/** Every passage of the report in reading order, labels of initiatives and the byline left out. */
export function* passagesOf(story: Story, sourceText: string): Generator<Passage> {
  for (const part of SPEAKING_HEADS) {
    const at = story.headAt[part];
    if (at !== undefined) yield { ...sliceOf(sourceText, at), place: 'head', headings: [] };
  }
  for (const block of story.opening ?? []) yield* blockPassages(block, sourceText, []);
  for (const section of story.sections) yield* sectionPassages(section, sourceText, []);
}

/** The stretch `[start, end)` of a paragraph's text, with its own place and seams. */
export function excerpt(
  { text, at, seams = [] }: Paragraph,
  start: number,
  end: number,
): Paragraph {
  const before = seamsUpTo(seams, start);
  const behind = seamsUpTo(seams, end - 1);
  const span = {
    start: sourceOffset(at, seams[before - 1], start),
    end: sourceOffset(at, seams[behind - 1], end - 1) + 1,
  };
  const words = { text: text.slice(start, end), at: span };
  if (before === behind) return words;
  const inside = seams.slice(before, behind);
  return { ...words, seams: inside.map(({ offset, gap }) => ({ offset: offset - start, gap })) };
}

function sliceOf(sourceText: string, at: Span): Paragraph {
  return { text: sourceText.slice(at.start, at.end), at };
}

function* sectionPassages(
  section: Section,
  sourceText: string,
  above: readonly string[],
): Generator<Passage> {
  const { heading, headingAt, level, blocks } = section;
  if (headingAt !== undefined) {
    yield { ...sliceOf(sourceText, headingAt), place: 'heading', level, headings: above };
  }
  const headings = [...above, heading];
  for (const block of blocks) yield* blockPassages(block, sourceText, headings);
}

function* blockPassages(
  block: Block,
  sourceText: string,
  headings: readonly string[],
): Generator<Passage> {
  switch (block.kind) {
    case 'paragraph':
      yield { ...paragraphOf(block), place: 'body', headings };
      return;
    case 'initiative':
      yield* initiativePassages(block, headings);
      return;
    case 'section':
      yield* sectionPassages(block, sourceText, headings);
  }
}

function* initiativePassages(
  { id, source }: Initiative,
  headings: readonly string[],
): Generator<Passage> {
  for (const paragraph of source) {
    yield { ...paragraph, place: 'body', initiativeId: id, headings };
  }
}

function paragraphOf({ text, at, seams }: Paragraph): Paragraph {
  return seams === undefined ? { text, at } : { text, at, seams };
}

/** How many seams stand at or before a character: seams are in order, so halving finds it. */
function seamsUpTo(seams: readonly Seam[], offset: number): number {
  let low = 0;
  let high = seams.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((seams[middle]?.offset ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sourceOffset(at: Span, seam: Seam | undefined, offset: number): number {
  return seam === undefined ? at.start + offset : seam.gap.end + offset - seam.offset;
}
