import {
  droppedSpans,
  spansOf,
  type Block,
  type Diagnostic,
  type Section,
  type Source,
  type Span,
  type Story,
} from '#shared/story';

/**
 * 字数账: where every character of the source went, in code points. Input = kept + dropped + white
 * space + lost; the desk shows it, and it closes when nothing is lost.
 */
export interface Ledger {
  readonly input: number;
  /** Visible characters that stand in the story. */
  readonly kept: number;
  /** Visible characters that a diagnostic says were dropped: markup. */
  readonly dropped: number;
  readonly whiteSpace: number;
  /** Stretches of visible characters that are nowhere; empty after every import. */
  readonly lost: readonly Span[];
}

/** Adds up what became of the source. */
export function ledger({ text }: Source, story: Story, diagnostics: readonly Diagnostic[]): Ledger {
  const kept = coverOf(text.length, keptSpans(story));
  const dropped = coverOf(text.length, droppedSpans(diagnostics));
  const counts = { input: 0, kept: 0, dropped: 0, whiteSpace: 0 };
  const lost: Span[] = [];
  let start = 0;
  for (const char of text) {
    const end = start + char.length;
    counts.input += 1;
    if (WHITE.test(char)) counts.whiteSpace += 1;
    else if (isCovered(dropped, start)) counts.dropped += 1;
    else if (isCovered(kept, start)) counts.kept += 1;
    else addLost(lost, { start, end });
    start = end;
  }
  return { ...counts, lost };
}

const WHITE = /^\s$/u;

function* keptSpans(story: Story): Generator<Span> {
  for (const span of Object.values(story.headAt)) if (span !== undefined) yield span;
  for (const block of story.opening ?? []) yield* blockSpans(block);
  for (const section of story.sections) yield* sectionSpans(section);
}

function* sectionSpans({ headingAt, blocks }: Section): Generator<Span> {
  if (headingAt !== undefined) yield headingAt;
  for (const block of blocks) yield* blockSpans(block);
}

function* blockSpans(block: Block): Generator<Span> {
  switch (block.kind) {
    case 'paragraph':
      yield* spansOf(block);
      break;
    case 'section':
      yield* sectionSpans(block);
      break;
    case 'initiative':
      yield block.labelAt;
      for (const paragraph of block.source) yield* spansOf(paragraph);
      break;
  }
}

/** For every offset, how many spans start there less how many end: overlaps cost nothing. */
function coverOf(length: number, spans: Iterable<Span>): Uint8Array {
  const steps = new Int32Array(length + 1);
  for (const { start, end } of spans) {
    steps[Math.min(start, length)] = (steps[Math.min(start, length)] ?? 0) + 1;
    steps[Math.min(end, length)] = (steps[Math.min(end, length)] ?? 0) - 1;
  }
  let depth = 0;
  return Uint8Array.from(steps, (step) => ((depth += step) > 0 ? 1 : 0));
}

const isCovered = (cover: Uint8Array, offset: number): boolean => cover[offset] === 1;

function addLost(lost: Span[], { start, end }: Span): void {
  const last = lost.at(-1);
  if (last?.end === start) lost[lost.length - 1] = { start: last.start, end };
  else lost.push({ start, end });
}
