import { HeadPart, type Block, type Section, type Story } from '../model';
import { isBlankCommentary } from '../walk';

/** A part of a report, as far as a comparison looks at it. */
export interface Piece {
  /** Of a head part its name. */
  readonly id: string;
  /** Of an initiative; empty otherwise. */
  readonly label: string;
  /** Of the section it stands in. */
  readonly heading: string;
  readonly text: string;
  /** It has commentary that says something. */
  readonly written: boolean;
}

/** The parts of a report by kind, each in reading order. */
export interface Pieces {
  readonly heads: readonly Piece[];
  readonly headings: readonly Piece[];
  readonly paragraphs: readonly Piece[];
  readonly initiatives: readonly Piece[];
}

export function piecesOf(story: Story): Pieces {
  const found = { headings: [], paragraphs: [], initiatives: [] };
  for (const block of story.opening ?? []) addBlock(found, block, '');
  for (const section of story.sections) addSection(found, section);
  return { heads: headsOf(story), ...found };
}

interface Found {
  readonly headings: Piece[];
  readonly paragraphs: Piece[];
  readonly initiatives: Piece[];
}

const BARE = { label: '', heading: '', written: false };

function headsOf(story: Story): Piece[] {
  return HeadPart.options.flatMap((part) => {
    const text = part === 'byline' ? story.byline?.text : story[part];
    return text === undefined ? [] : [{ ...BARE, id: part, text }];
  });
}

function addSection(found: Found, { id, heading, marker = '', blocks }: Section): void {
  const text = heading.startsWith(marker) ? heading : `${marker}：${heading}`;
  if (text !== '') found.headings.push({ ...BARE, id, text });
  for (const block of blocks) addBlock(found, block, heading);
}

function addBlock(found: Found, block: Block, heading: string): void {
  switch (block.kind) {
    case 'section':
      addSection(found, block);
      break;
    case 'paragraph':
      found.paragraphs.push({ ...BARE, id: block.id, heading, text: block.text });
      break;
    case 'initiative': {
      const { id, label, source, commentary } = block;
      const text = source.map((paragraph) => paragraph.text).join('\n');
      const written = commentary !== undefined && !isBlankCommentary(commentary);
      found.initiatives.push({ id, label, heading, text, written });
    }
  }
}
