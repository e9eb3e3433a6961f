import { importReport } from '#shared/import';
import { initiativesOf, type Section, type Source, type Story } from '#shared/story';
import { sourceOf } from './source-of';

/** The story that import reads out of a text. */
export function storyOf(text: string, format: Source['format'] = 'txt'): Story {
  return importReport(sourceOf(text, format)).story;
}

/** The labels of the initiatives, section by section. */
export function labelsOf({ sections }: Story): string[][] {
  return sections.map((section) =>
    section.blocks.flatMap((block) => (block.kind === 'initiative' ? [block.label] : [])),
  );
}

/** The words of every initiative, paragraph by paragraph. */
export function initiativeTexts(story: Story): string[][] {
  return [...initiativesOf(story)].map(({ source }) => source.map(({ text }) => text));
}

/** The paragraphs that stand in no initiative. */
export function plainTexts({ opening = [], sections }: Story): string[] {
  return [...opening.map(({ text }) => text), ...sections.flatMap(textsIn)];
}

function textsIn({ blocks }: Section): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    return block.kind === 'section' ? textsIn(block) : [];
  });
}
