import { initiativesOf, type Commentary, type Initiative, type Story } from '#shared/story';

/** Characters a reader counts: no white space, one for each code point. */
export function countCharacters(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + [...text.replaceAll(/\s/gu, '')].length, 0);
}

export function sourceCharacters({ source }: Initiative): number {
  return countCharacters(source.map(({ text }) => text));
}

export function commentaryCharacters(commentary: Commentary | undefined): number {
  return countCharacters((commentary?.paragraphs ?? []).map(({ text }) => text));
}

export function storyCommentaryCharacters(story: Story): number {
  return [...initiativesOf(story)].reduce(
    (sum, { commentary }) => sum + commentaryCharacters(commentary),
    0,
  );
}
