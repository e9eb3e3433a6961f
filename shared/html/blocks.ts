import {
  initiativesIn,
  printedLabel,
  type Block,
  type Initiative,
  type Paragraph,
  type Picture,
  type Section,
  type Story,
} from '#shared/story';
import { commentaryHtml, isShown, type CommentaryShown } from './commentary';
import { element } from './element';
import { keptHtml } from './inline';
import { wholeKeep } from './keeps';
import { picturesHtml, type PictureAddresses } from './picture';
import { paragraphProvenance, spanProvenance } from './report-text';
import { sectionHeadHtml } from './section-head';

/** What every block of one page shares. */
interface BlockContext {
  readonly shown: CommentaryShown;
  /** The paragraph that carries the end mark. */
  readonly last: Paragraph | undefined;
  readonly pictures: readonly Picture[];
  readonly addresses: PictureAddresses;
}

/** The opening and the sections of a story, in reading order. */
export function sectionsHtml(
  story: Story,
  shown: CommentaryShown,
  addresses: PictureAddresses,
): string {
  const { pictures = [] } = story;
  const context = { shown, last: lastParagraph(story.sections), pictures, addresses };
  const sections = story.sections.map((section) => sectionHtml(section, 2, context));
  return [openingHtml(story, context), ...sections].filter((part) => part !== '').join('\n');
}

function openingHtml({ opening = [] }: Story, context: BlockContext): string {
  if (opening.length === 0) return '';
  const paragraphs = opening.map((block) => paragraphHtml(block, context, block.id));
  return element('section', { class: 'section', id: 'opening' }, paragraphs.join('\n'));
}

/** @param depth rank of the section's own heading: 2 for the story's sections */
function sectionHtml(section: Section, depth: number, context: BlockContext): string {
  const blocks = section.blocks.map((block) => blockHtml(block, depth + 1, context));
  const inner = [sectionHeadHtml(section, depth), ...blocks].join('\n');
  return element('section', { class: 'section', id: section.id }, inner);
}

function blockHtml(block: Block, depth: number, context: BlockContext): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block, context, block.id);
    case 'section':
      return sectionHtml(block, depth, context);
    case 'initiative':
      return initiativeHtml(block, depth, context);
  }
}

function paragraphHtml(paragraph: Paragraph, context: BlockContext, id?: string): string {
  const attributes = { id, class: endClass(paragraph, context), ...paragraphProvenance(paragraph) };
  return element('p', attributes, keptHtml(paragraph.text));
}

function initiativeHtml(initiative: Initiative, depth: number, context: BlockContext): string {
  const [first, ...further] = initiative.source;
  const report = [
    runInHtml(initiative, first, context),
    ...further.map((paragraph) => paragraphHtml(paragraph, context)),
  ];
  const parts = [
    picturesHtml(besideOf(initiative, context), context.addresses),
    element('div', { class: 'report' }, report.join('\n')),
    ...asideHtml(initiative, depth, context),
  ];
  const inner = parts.filter((part) => part !== '').join('\n');
  return element('section', { class: 'initiative', id: initiative.id }, inner);
}

function besideOf({ id }: Initiative, { pictures }: BlockContext): Picture[] {
  return pictures.filter(({ place }) => place.kind === 'beside' && place.initiativeId === id);
}

/** 【举措一】 as a run-in head of its first paragraph (P-07); each carries its own place in the source. */
function runInHtml(
  initiative: Initiative,
  first: Paragraph | undefined,
  context: BlockContext,
): string {
  const words = printedLabel(initiative);
  const attributes = { class: 'label', ...spanProvenance(initiative.labelAt) };
  const label = words === '' ? '' : element('b', attributes, keptHtml(words, wholeKeep(words)));
  if (first === undefined) return element('p', {}, label);
  const text = element('span', { ...paragraphProvenance(first) }, keptHtml(first.text));
  return element('p', { class: endClass(first, context) }, label + text);
}

function asideHtml(
  { commentary, label }: Initiative,
  depth: number,
  { shown }: BlockContext,
): string[] {
  if (commentary === undefined || !isShown(commentary, shown)) return [];
  return [commentaryHtml(commentary, label, depth)];
}

const endClass = (paragraph: Paragraph, { last }: BlockContext) =>
  paragraph === last ? 'ends' : undefined;

function lastParagraph(sections: readonly Section[]): Paragraph | undefined {
  return sections.flatMap((section) => [...paragraphsIn(section.blocks)]).at(-1);
}

function* paragraphsIn(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    else if (block.kind === 'initiative') yield* block.source;
    else yield* paragraphsIn(block.blocks);
  }
}

/** True when any commentary of the story stands on the page. */
export function showsCommentary(story: Story, shown: CommentaryShown): boolean {
  const initiatives = story.sections.flatMap((section) => [...initiativesIn(section)]);
  return initiatives.some(({ commentary }) => commentary && isShown(commentary, shown));
}
