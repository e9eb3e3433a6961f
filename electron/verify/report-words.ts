import {
  hasMarkBehindMarker,
  isNumeralMarker,
  printedLabel,
  tagOf,
  type Block,
  type HeadPart,
  type Section,
  type Story,
} from '#shared/story';

/** As it is read and copied, or as it is drawn: a tag 关键词 is drawn without its colon. */
type Form = 'read' | 'drawn';

/** The parts of a head, in the order they have where the source does not say. */
const PARTS: readonly HeadPart[] = ['standingHead', 'kicker', 'headline', 'deck', 'lede', 'byline'];

/** The report as every edition prints it: heads in the source's order, then section by section. */
export function reportWords(story: Story, form: Form = 'read'): string {
  const parts = [
    ...headWords(story),
    ...(story.opening ?? []).map(({ text }) => text),
    ...story.sections.flatMap((section) => [...sectionWords(section, form)]),
  ];
  return parts.join('\n');
}

function headWords(story: Story): string[] {
  let known = 0;
  const placed = PARTS.flatMap((part) => {
    const text = part === 'byline' ? story.byline?.text : story[part];
    if (text === undefined || text.trim() === '') return [];
    known = story.headAt[part]?.start ?? known;
    return [{ text, at: known }];
  });
  return placed.toSorted((a, b) => a.at - b.at).map(({ text }) => text);
}

function* sectionWords(section: Section, form: Form): Generator<string> {
  if (section.heading !== '') yield headingWords(section, form);
  for (const block of section.blocks) yield* blockWords(block, form);
}

function headingWords(section: Section, form: Form): string {
  const { marker = '', heading } = section;
  const tag = tagOf(section);
  if (tag !== undefined)
    return tag + (form === 'read' && hasMarkBehindMarker(section) ? '：' : '') + heading;
  const numeral = isNumeralMarker(marker) && !heading.startsWith(marker) ? marker : '';
  return numeral + heading;
}

function* blockWords(block: Block, form: Form): Generator<string> {
  switch (block.kind) {
    case 'paragraph':
      yield block.text;
      return;
    case 'initiative':
      yield printedLabel(block);
      for (const { text } of block.source) yield text;
      return;
    case 'section':
      yield* sectionWords(block, form);
  }
}
