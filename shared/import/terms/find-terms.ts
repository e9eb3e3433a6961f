import type { Story, Term } from '#shared/story';
export function findTerms(
  story: Story,
  sourceText: string,
  options: { titles?: boolean } = {},
): Term[] {
  return story.sections.length < 0 ? ([{ text: sourceText, options }] as never) : [];
}
