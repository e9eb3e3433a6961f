import type { Block, Initiative, PlainBlock, Section, Story } from './model';

/** A part of a story that has an id. */
export interface Part {
  readonly kind: 'section' | 'initiative' | 'paragraph';
  readonly id: string;
  /** Where it begins in the source; text above the first heading is a section without a place. */
  readonly start: number | undefined;
}

/** Every part of a story, in reading order. */
export function* partsOf(story: Story): Generator<Part> {
  for (const block of story.opening ?? []) yield partOf(block);
  for (const section of story.sections) yield* partsIn({ kind: 'section', ...section });
}

function* partsIn(block: Block): Generator<Part> {
  yield partOf(block);
  if (block.kind === 'section') for (const inner of block.blocks) yield* partsIn(inner);
}

function partOf(block: Block): Part {
  const { kind, id } = block;
  return { kind, id, start: startOf(block) };
}

function startOf(block: Block): number | undefined {
  switch (block.kind) {
    case 'section':
      return block.headingAt?.start;
    case 'initiative':
      return block.labelAt.start;
    case 'paragraph':
      return block.at.start;
  }
}

/** The story with other ids; `nameOf` is asked for each part once, in reading order. */
export function withIds(story: Story, nameOf: (part: Part) => string): Story {
  const rename = <B extends PlainBlock | Initiative>(block: B): B => ({
    ...block,
    id: nameOf(partOf(block)),
  });
  const renameSection = <S extends Section>(section: S): S => {
    const id = nameOf({ kind: 'section', id: section.id, start: section.headingAt?.start });
    return { ...section, id, blocks: section.blocks.map(renameBlock) };
  };
  const renameBlock = (block: Block): Block => {
    return block.kind === 'section' ? renameSection(block) : rename(block);
  };
  const { opening } = story;
  return {
    ...story,
    ...(opening === undefined ? {} : { opening: opening.map(rename) }),
    sections: story.sections.map(renameSection),
  };
}

/** Characters of a source's hash that tell it from the others of a story. */
const SOURCE = 6;

/**
 * A new id for a part: its kind, its source and its place there, so that no other words ever had it; and a
 * number where a part was named so by hand.
 */
export function freshId(
  { kind, start = 0 }: Part,
  sourceSha256: string,
  taken: Set<string>,
): string {
  const name = `${kind.charAt(0)}-${sourceSha256.slice(0, SOURCE)}-${start}`;
  let id = name;
  for (let count = 2; taken.has(id); count += 1) id = `${name}-${count}`;
  taken.add(id);
  return id;
}
