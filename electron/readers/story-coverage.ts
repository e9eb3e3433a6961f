import { importReport, ledger } from '#shared/import';
import {
  droppedSpans,
  HeadPart,
  type Block,
  type Section,
  type Span,
  type StoryFile,
} from '#shared/story';

/** What is wrong, as the end of a sentence in each language. */
export interface StoryFault {
  readonly zh: string;
  readonly en: string;
}

/**
 * What fidelity alone cannot see: words without a place in the source, source text that stands nowhere
 * in the story, and blocks that stand out of the source's order.
 */
export function findGap(file: StoryFile): StoryFault | undefined {
  return (
    placelessHead(file) ?? placelessHeading(file.story.sections) ?? disorder(file) ?? loss(file)
  );
}

function placelessHead({ story }: StoryFile): StoryFault | undefined {
  const part = HeadPart.options.find((name) => story[name] !== undefined && !story.headAt[name]);
  return part === undefined ? undefined : placeless(part);
}

function placelessHeading(sections: readonly Section[]): StoryFault | undefined {
  const found = sections.find(
    ({ heading, headingAt }) => heading !== '' && headingAt === undefined,
  );
  return found === undefined ? undefined : placeless(`${found.id.slice(0, 40)}.heading`);
}

function placeless(name: string): StoryFault {
  return { zh: `${name} 在原文里没有位置`, en: `${name} has no place in the source` };
}

function disorder({ story }: StoryFile): StoryFault | undefined {
  let end = 0;
  const blocks = [...(story.opening ?? []), ...story.sections.map(asBlock)];
  for (const { start, end: next } of blocks.flatMap((block) => [...spansIn(block)])) {
    if (start < end) return { zh: '段落的次序与原文不同', en: 'its paragraphs stand out of order' };
    end = next;
  }
  return undefined;
}

const asBlock = (section: Section): Block => ({ kind: 'section', ...section });

function* spansIn(block: Block): Generator<Span> {
  switch (block.kind) {
    case 'paragraph':
      yield block.at;
      break;
    case 'section':
      if (block.headingAt !== undefined) yield block.headingAt;
      for (const inner of block.blocks) yield* spansIn(inner);
      break;
    case 'initiative':
      yield block.labelAt;
      for (const { at } of block.source) yield at;
      break;
  }
}

/** Marks of the file format. */
const MARKS_ONLY = /^[\s#*_>\-+=~`|]*$/u;

/** Words may be left out where import leaves them out, or the decisions in the file; nowhere else. */
function loss({ story, source, diagnostics, decisions }: StoryFile): StoryFault | undefined {
  const words = droppedSpans(diagnostics).filter(
    ({ start, end }) => !MARKS_ONLY.test(source.text.slice(start, end)),
  );
  const allowed =
    words.length === 0 ? [] : droppedSpans(importReport(source, decisions).diagnostics);
  const isAllowed = (at: Span) =>
    allowed.some(({ start, end }) => start <= at.start && at.end <= end);
  const gap = words.find((at) => !isAllowed(at)) ?? ledger(source, story, diagnostics).lost[0];
  if (gap === undefined) return undefined;
  const line = source.text.slice(0, gap.start).split('\n').length;
  return {
    zh: `原文第 ${line} 行的字不在稿件里`,
    en: `words of line ${line} of the source are not in the story`,
  };
}
