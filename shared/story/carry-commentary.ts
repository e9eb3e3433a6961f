import { spansOf } from './fidelity';
import { joinCommentaries } from './join-commentaries';
import type { Block, Commentary, Initiative, Section, Span, Story } from './model';
import { initiativesOf, isBlankCommentary } from './walk';

/** A story with the commentary of another one, and what of it found no place. */
export interface Carried {
  readonly story: Story;
  /** Initiatives of the old story whose commentary stands nowhere now. */
  readonly homeless: readonly Initiative[];
}

/**
 * Takes the commentary of the old reading of a source to the new one: to the initiative that now holds
 * the label which it stood under. What was left blank needs no place.
 */
export function carryCommentary(old: Story, next: Story): Carried {
  const homeOf = homesIn(next);
  const carried = new Map<string, Commentary[]>();
  const homeless: Initiative[] = [];
  for (const initiative of initiativesOf(old)) {
    const { commentary, labelAt } = initiative;
    if (commentary === undefined) continue;
    const home = homeOf(labelAt);
    if (home !== undefined) carried.set(home, [...(carried.get(home) ?? []), commentary]);
    else if (!isBlankCommentary(commentary)) homeless.push(initiative);
  }
  return { story: withCommentaries(next, carried), homeless };
}

/** The story with these commentaries, by the id of their initiatives; others have none. */
export function withCommentaries(
  story: Story,
  commentaries: ReadonlyMap<string, readonly Commentary[]>,
): Story {
  const annotate = (block: Block): Block => {
    if (block.kind === 'paragraph') return block;
    if (block.kind === 'section') return annotateSection(block);
    const { commentary: _, ...bare } = block;
    const commentary = joinCommentaries(commentaries.get(block.id) ?? []);
    return commentary === undefined ? bare : { ...bare, commentary };
  };
  const annotateSection = <S extends Section>(section: S): S => ({
    ...section,
    blocks: section.blocks.map(annotate),
  });
  return { ...story, sections: story.sections.map(annotateSection) };
}

interface Room {
  readonly span: Span;
  readonly initiativeId: string;
}

/** Finds the initiative that holds a stretch of the source, or its first part. */
function homesIn(story: Story): (at: Span) => string | undefined {
  const rooms = [...initiativesOf(story)].flatMap(roomsOf);
  return ({ start, end }) => {
    const room = rooms[firstEndingAfter(rooms, start)];
    const reach = Math.max(end, start + 1);
    return room !== undefined && room.span.start < reach ? room.initiativeId : undefined;
  };
}

/** In order of their places, none of them empty. */
function roomsOf({ id, labelAt, source }: Initiative): Room[] {
  return [labelAt, ...source.flatMap(spansOf)]
    .filter(({ start, end }) => start < end)
    .map((span) => ({ span, initiativeId: id }));
}

/** Rooms are in order, so halving finds it. */
function firstEndingAfter(rooms: readonly Room[], offset: number): number {
  let low = 0;
  let high = rooms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rooms[middle]?.span.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
