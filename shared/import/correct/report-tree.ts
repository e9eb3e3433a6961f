import type { Block, Initiative, LineRole, Section } from '#shared/story';
import type { LineReading } from './line-reading';
import type { CorrectedReport } from './read-corrected';

/** A line of the tree: a part of the head, a section or an initiative. */
export interface TreeNode {
  /** Where it starts in the source: its name, for as long as the source stands. */
  readonly at: number;
  readonly role: LineRole;
  /** 举措二; empty where it has none. */
  readonly label: string;
  /** Its words, or the first sentence of them. */
  readonly lead: string;
  /** Of its text, without white space. */
  readonly characters: number;
  readonly seam: 'asked' | 'joined' | undefined;
  readonly children: readonly TreeNode[];
}

/** 识别结果: what the tree shows of a report. */
export function reportTree({ story, source, rows }: CorrectedReport): TreeNode[] {
  const seams = seamsByBlock(rows);
  const head = rows.flatMap((row): TreeNode[] => {
    const { role, at } = row;
    if (role === 'lost' || !(role in story.headAt) || row.block === undefined) return [];
    const lead = row.pieces
      .flatMap((piece) =>
        piece.kind === 'words' ? [source.text.slice(piece.at.start, piece.at.end)] : [],
      )
      .join('');
    const characters = countVisible(lead);
    const seam = seams.get(row.block);
    return [{ at: row.block ?? at.start, role, label: '', lead, characters, seam, children: [] }];
  });
  return [...head, ...story.sections.flatMap((section) => sectionNodes(section, seams))];
}

type Seams = ReadonlyMap<number, 'asked' | 'joined'>;

function seamsByBlock(rows: readonly LineReading[]): Seams {
  const seams = new Map<number, 'asked' | 'joined'>();
  for (const { block, question, pieces } of rows) {
    if (block === undefined) continue;
    if (question !== undefined) seams.set(block, 'asked');
    else if (!seams.has(block) && pieces.some(({ kind }) => kind === 'seam')) {
      seams.set(block, 'joined');
    }
  }
  return seams;
}

/** Initiatives above the first heading stand by themselves. */
function sectionNodes({ heading, headingAt, blocks }: Section, seams: Seams): TreeNode[] {
  const children = blocks.flatMap((block) => blockNodes(block, seams));
  if (headingAt === undefined) return children;
  const at = headingAt.start;
  const seam = seams.get(at);
  const characters = countVisible(heading);
  return [{ at, role: 'section', label: '', lead: heading, characters, seam, children }];
}

function blockNodes(block: Block, seams: Seams): TreeNode[] {
  switch (block.kind) {
    case 'paragraph':
      return [];
    case 'section':
      return sectionNodes(block, seams);
    case 'initiative':
      return [initiativeNode(block, seams)];
  }
}

function initiativeNode({ label, labelAt, source }: Initiative, seams: Seams): TreeNode {
  const texts = source.map(({ text }) => text);
  return {
    at: labelAt.start,
    role: 'initiative',
    label,
    lead: (texts[0] ?? '').split(/[。！？；]/u, 1)[0] ?? '',
    characters: texts.reduce((sum, text) => sum + countVisible(text), 0),
    seam: seams.get(labelAt.start),
    children: [],
  };
}

function countVisible(text: string): number {
  let count = 0;
  for (const char of text) if (char.trim() !== '') count += 1;
  return count;
}
