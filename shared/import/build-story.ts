import type { Diagnostic, PlainBlock, Section, Source, Story } from '#shared/story';
import { buildSections } from './build-sections';
import { noInitiatives } from './diagnostics';
import type { HeadParts } from './read-head';
import type { ReadBlock } from './rejoin-paragraphs';

export interface BuiltStory {
  readonly story: Story;
  readonly diagnostics: readonly Diagnostic[];
}

/** Characters of the source's hash that name a story. */
const ID_LENGTH = 12;

/** Puts head and body together. */
export function buildStory(
  source: Source,
  head: HeadParts,
  blocks: readonly ReadBlock[],
): BuiltStory {
  const { sections, diagnostics } = buildSections(source.text, blocks);
  const story: Story = {
    schema: 1,
    id: `story-${source.sha256.slice(0, ID_LENGTH)}`,
    ...head,
    ...openedBy(sections),
    sourceSha256: source.sha256,
  };
  const found = blocks.some(({ kind }) => kind === 'initiative');
  return { story, diagnostics: found ? diagnostics : [noInitiatives(), ...diagnostics] };
}

/** Paragraphs before the first heading open the story; initiatives without a heading are a section. */
function openedBy(sections: readonly Section[]): Pick<Story, 'opening' | 'sections'> {
  const [first, ...headed] = sections;
  if (first?.heading !== '' || headed.length === 0) return { sections };
  const opening = first.blocks.filter((block): block is PlainBlock => block.kind === 'paragraph');
  return opening.length === first.blocks.length ? { opening, sections: headed } : { sections };
}
