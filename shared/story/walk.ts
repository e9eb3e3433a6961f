import type { Block, Commentary, Initiative, Section, Story } from './model';

/** Every initiative of the story, in reading order. */
export function* initiativesOf(story: Story): Generator<Initiative> {
  for (const section of story.sections) yield* initiativesIn(section);
}

/** Every initiative of a section, in reading order. */
export function* initiativesIn(section: Section): Generator<Initiative> {
  for (const block of section.blocks) {
    if (block.kind === 'initiative') yield block;
    else if (block.kind === 'section') yield* initiativesIn(block);
  }
}

/** The story with one initiative's commentary replaced, or taken away; all else is shared. */
export function withCommentary(
  story: Story,
  initiativeId: string,
  commentary: Commentary | undefined,
): Story {
  const sections = story.sections.map((section) =>
    replaceWithin(section, initiativeId, commentary),
  );
  return { ...story, sections };
}

/** Sections without the initiative stay the values that they are: what was made of them stays true. */
function replaceWithin<S extends Section>(
  section: S,
  initiativeId: string,
  commentary: Commentary | undefined,
): S {
  const blocks = section.blocks.map((block) => replaceIn(block, initiativeId, commentary));
  const isSame = blocks.every((block, index) => block === section.blocks[index]);
  return isSame ? section : { ...section, blocks };
}

function replaceIn(block: Block, initiativeId: string, commentary: Commentary | undefined): Block {
  switch (block.kind) {
    case 'paragraph':
      return block;
    case 'section':
      return replaceWithin(block, initiativeId, commentary);
    case 'initiative': {
      if (block.id !== initiativeId) return block;
      const { commentary: _, ...rest } = block;
      return commentary === undefined ? rest : { ...rest, commentary };
    }
  }
}

/** True when nothing would be printed: no head and no paragraph with a visible character. */
export function isBlankCommentary(commentary: Commentary): boolean {
  const texts = [commentary.head ?? '', ...commentary.paragraphs.map(({ text }) => text)];
  return texts.every((text) => text.trim() === '');
}
