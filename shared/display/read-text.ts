import type { GlyphRun, Page, Role } from './model';

const HEADS = new Set<Role>([
  'kicker',
  'standingHead',
  'headline',
  'sectionHead',
  'commentaryHead',
]);

/** A paragraph as the pages print it. */
interface Block {
  readonly role: Role;
  readonly owner: string | undefined;
  readonly text: string;
  readonly ends: boolean;
}

/**
 * The pages' own text in the order it is read: a paragraph a block with a blank line between, heads
 * behind `##`. Furniture is left out. What the pages are compared with from outside.
 */
export function readText(pages: readonly Page[]): string {
  const blocks: Block[] = [];
  for (const run of pages.flatMap(runsOf)) {
    const block = blockOf(run);
    const last = blocks.at(-1);
    if (last !== undefined && goesOn(last, block))
      blocks[blocks.length - 1] = { ...block, text: last.text + block.text };
    else blocks.push(block);
  }
  return `${blocks.map(inMarkdown).join('\n\n')}\n`;
}

function blockOf(run: GlyphRun): Block {
  const { owner, ends } = run;
  const role = run.role === 'label' ? 'body' : run.role;
  return { role, owner, text: run.actual ?? run.text.join(''), ends: ends === true };
}

/** The tab of a box and the tag of a bar are read with the head beside them. */
const goesOn = (last: Block, { role, owner }: Block) =>
  last.role === role && last.owner === owner && (!last.ends || HEADS.has(role));

const inMarkdown = ({ role, text }: Block) => (HEADS.has(role) ? `## ${text}` : text);

const runsOf = ({ items }: Page): GlyphRun[] =>
  items.filter((item): item is GlyphRun => item.kind === 'glyphRun' && item.role !== 'furniture');
