import {
  HeadPart,
  spansOf,
  type Block,
  type Diagnostic,
  type LineRole,
  type Paragraph,
  type Section,
  type Span,
  type Story,
} from '#shared/story';

/** A stretch of the source that the story, or a drop, lays claim to. */
export interface RowClaim {
  readonly at: Span;
  readonly role: LineRole;
  /** The visible stretches that are kept. */
  readonly kept: readonly Span[];
  readonly labelAt?: Span;
  readonly label?: string;
  readonly level?: number;
  /** Where the part of the tree starts that holds it. */
  readonly block?: number;
  /** The gaps of its paragraph's seams. */
  readonly gaps: readonly Span[];
}

/** Every row that a story and its dropped lines make, in the order of the source; a drop may lie in a row. */
export function rowClaims(story: Story, diagnostics: readonly Diagnostic[]): RowClaim[] {
  return [...storyClaims(story), ...droppedLines(diagnostics)].sort(byPlace);
}

const byPlace = (a: RowClaim, b: RowClaim) => a.at.start - b.at.start;

function droppedLines(diagnostics: readonly Diagnostic[]): RowClaim[] {
  return diagnostics.flatMap(({ code, at }) =>
    code === 'line-dropped' && at !== undefined
      ? [{ at, role: 'dropped', kept: [], gaps: [] } as const]
      : [],
  );
}

function* storyClaims(story: Story): Generator<RowClaim> {
  for (const part of HeadPart.options) {
    const at = story.headAt[part];
    if (at !== undefined) yield { at, role: part, kept: [at], block: at.start, gaps: [] };
  }
  for (const block of story.opening ?? []) yield* blockClaims(block, false);
  for (const section of story.sections) yield* sectionClaims(section);
}

function* sectionClaims({ headingAt: at, level, blocks }: Section): Generator<RowClaim> {
  if (at !== undefined) yield { at, role: 'section', kept: [at], level, block: at.start, gaps: [] };
  let below = false;
  for (const block of blocks) {
    yield* blockClaims(block, below);
    below ||= block.kind === 'initiative';
  }
}

/** @param below an initiative of the same section stands above */
function* blockClaims(block: Block, below: boolean): Generator<RowClaim> {
  switch (block.kind) {
    case 'paragraph':
      yield paragraphClaim(block, below ? 'outside' : 'paragraph');
      break;
    case 'section':
      yield* sectionClaims(block);
      break;
    case 'initiative': {
      const { labelAt, label, source } = block;
      const [first, ...others] = source;
      const start = labelAt.start;
      const own = first === undefined ? [] : spansOf(first);
      yield {
        at: { start, end: Math.max(labelAt.end, first?.at.end ?? 0) },
        role: 'initiative',
        kept: [labelAt, ...own],
        labelAt,
        label,
        block: start,
        gaps: gapsOf(first),
      };
      for (const paragraph of others) {
        yield { ...paragraphClaim(paragraph, 'paragraph'), block: start };
      }
    }
  }
}

function paragraphClaim(paragraph: Paragraph, role: LineRole): RowClaim {
  return { at: paragraph.at, role, kept: spansOf(paragraph), gaps: gapsOf(paragraph) };
}

const gapsOf = (paragraph: Paragraph | undefined): Span[] =>
  (paragraph?.seams ?? []).map(({ gap }) => gap);
