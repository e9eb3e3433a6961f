import {
  initiativesOf,
  type Initiative,
  type Paragraph,
  type Source,
  type Story,
} from '#shared/story';

/** True when every paragraph of an initiative says what the imported text says at its place. */
export function matchesSource({ source: paragraphs }: Initiative, { text }: Source): boolean {
  return paragraphs.every((paragraph) => paragraph.text === textAt(paragraph, text));
}

/** True when no initiative differs from the imported text. */
export function storyMatchesSource(story: Story, source: Source): boolean {
  return [...initiativesOf(story)].every((initiative) => matchesSource(initiative, source));
}

/** 1-based line of the imported text, as an editor would count it. */
export function lineOf(offset: number, { text }: Source): number {
  return text.slice(0, offset).split('\n').length;
}

/** What the source has in a paragraph's place, the gaps at its seams left out. */
function textAt({ at, seams = [] }: Paragraph, text: string): string {
  let start = at.start;
  let found = '';
  for (const { gap } of seams) {
    found += text.slice(start, gap.start);
    start = gap.end;
  }
  return found + text.slice(start, at.end);
}
