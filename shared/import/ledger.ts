import {
  spansOf,
  type Block,
  type Diagnostic,
  type Section,
  type Span,
  type Story,
} from '#shared/story';

/** Where every character of the source went; the desk shows it, and it must always close. */
export interface Ledger {
  /** Visible characters (UTF-16 units) that stand in the story. */
  readonly kept: number;
  /** Visible characters that a diagnostic says were dropped. */
  readonly dropped: number;
  readonly whiteSpace: number;
  /** Visible characters that are nowhere: always empty. */
  readonly lost: readonly Span[];
}

const KEPT = 1;
const DROPPED = 2;
const WHITE = /^\s$/u;

/** Adds up the source: input = kept + dropped + white space. */
export function ledger(
  sourceText: string,
  story: Story,
  diagnostics: readonly Diagnostic[],
): Ledger {
  const fate = new Uint8Array(sourceText.length);
  for (const { start, end } of keptSpans(story)) fate.fill(KEPT, start, end);
  for (const { action, at } of diagnostics) {
    if (action === 'dropped' && at !== undefined) fate.fill(DROPPED, at.start, at.end);
  }
  return addUp(sourceText, fate);
}

function addUp(text: string, fate: Uint8Array): Ledger {
  const counts = { kept: 0, dropped: 0, whiteSpace: 0 };
  const lost: Span[] = [];
  for (const [index, mark] of fate.entries()) {
    if (WHITE.test(text.charAt(index))) counts.whiteSpace += 1;
    else if (mark === KEPT) counts.kept += 1;
    else if (mark === DROPPED) counts.dropped += 1;
    else lose(lost, index);
  }
  return { ...counts, lost };
}

function lose(lost: Span[], index: number): void {
  const last = lost.at(-1);
  if (last?.end === index) lost[lost.length - 1] = { start: last.start, end: index + 1 };
  else lost.push({ start: index, end: index + 1 });
}

function* keptSpans(story: Story): Generator<Span> {
  yield* Object.values(story.headAt);
  for (const section of story.sections) yield* sectionSpans(section);
}

function* sectionSpans(section: Section): Generator<Span> {
  if (section.headingAt !== undefined) yield section.headingAt;
  for (const block of section.blocks) yield* blockSpans(block);
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
