import type { Block, Diagnostic, Paragraph, Section } from '#shared/story';
import type { HeadingLine } from './classify-lines';
import { initiativeEmpty, paragraphKept } from './diagnostics';
import type { ReadBlock } from './rejoin-paragraphs';
import { paragraphOf, spanOf } from './strand';

export interface BuiltSections {
  readonly sections: readonly Section[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A section that still takes blocks. */
interface OpenSection {
  readonly id: string;
  readonly rank: number;
  readonly blocks: Block[];
  readonly counts: { sections: number; initiatives: number; paragraphs: number };
}

/** The sections so far and what the next block may go into, the innermost section last. */
interface Building {
  readonly source: string;
  readonly sections: Section[];
  readonly diagnostics: Diagnostic[];
  /** Of the sections that stand under no other one and have a heading. */
  headed: number;
  open: readonly OpenSection[];
  initiative: { readonly label: string; readonly paragraphs: Paragraph[] } | undefined;
}

/** Puts every block into the section and the initiative it stands under. */
export function buildSections(source: string, blocks: readonly ReadBlock[]): BuiltSections {
  const building: Building = {
    source,
    sections: [],
    diagnostics: [],
    headed: 0,
    open: [],
    initiative: undefined,
  };
  for (const block of blocks) addBlock(building, block);
  return { sections: building.sections, diagnostics: building.diagnostics };
}

function addBlock(building: Building, block: ReadBlock): void {
  switch (block.kind) {
    case 'heading':
      addSection(building, block);
      break;
    case 'initiative':
      addInitiative(building, block);
      break;
    case 'paragraph':
      addParagraph(building, block);
      break;
  }
}

/** A heading closes the sections of its rank and below. */
function addSection(building: Building, { rank, heading, marker, line }: HeadingLine): void {
  const placed = rankAt(building.open, rank, line.verdict.level);
  building.open = building.open.filter((section) => section.rank < placed);
  building.initiative = undefined;
  const marked = marker === undefined ? { heading } : { heading, marker };
  openSection(building, placed, { ...marked, headingAt: spanOf(line.strand) });
}

/** A level that a person chose has the rank of the open section there, or one below all that are open. */
function rankAt(open: readonly OpenSection[], own: number, level: number | undefined): number {
  if (level === undefined) return own;
  const last = open.at(-1)?.rank ?? 0;
  return open[level - 1]?.rank ?? (own > last ? own : last + BETWEEN);
}

const BETWEEN = 0.5;

function openSection(
  building: Building,
  rank: number,
  head: Pick<Section, 'heading' | 'marker' | 'headingAt'>,
): OpenSection {
  const parent = building.open.at(-1);
  const blocks: Block[] = [];
  const id = head.heading === '' ? 's0' : sectionId(building, parent);
  const section = { id, ...head, level: building.open.length + 1, blocks };
  if (parent === undefined) building.sections.push(section);
  else parent.blocks.push({ kind: 'section', ...section });
  const opened = { id, rank, blocks, counts: { sections: 0, initiatives: 0, paragraphs: 0 } };
  building.open = [...building.open, opened];
  return opened;
}

function sectionId(building: Building, parent: OpenSection | undefined): string {
  if (parent === undefined) {
    building.headed += 1;
    return `s${building.headed}`;
  }
  parent.counts.sections += 1;
  return `${parent.id}-s${parent.counts.sections}`;
}

/** Text above the first heading stands in a section without one, which any heading closes. */
function currentSection(building: Building): OpenSection {
  return building.open.at(-1) ?? openSection(building, Infinity, { heading: '' });
}

function addInitiative(
  building: Building,
  { label: { label, labelAt, line }, strand }: Extract<ReadBlock, { kind: 'initiative' }>,
): void {
  const { id, blocks, counts } = currentSection(building);
  counts.initiatives += 1;
  const ordinal = counts.initiatives;
  const paragraphs = strand.length === 0 ? [] : [paragraphOf(building.source, strand)];
  if (paragraphs.length === 0) {
    building.diagnostics.push(initiativeEmpty(label, labelAt, line.number));
  }
  const initiative = { id: `${id}-i${ordinal}`, label, labelAt, ordinal, source: paragraphs };
  blocks.push({ kind: 'initiative', ...initiative });
  building.initiative = { label, paragraphs };
}

/** A paragraph below an initiative stays with it, and import asks whether it belongs. */
function addParagraph(
  building: Building,
  { strand, line, outside, decided }: Extract<ReadBlock, { kind: 'paragraph' }>,
): void {
  const paragraph = paragraphOf(building.source, strand);
  if (outside) building.initiative = undefined;
  if (building.initiative !== undefined) {
    building.initiative.paragraphs.push(paragraph);
    if (!decided) {
      building.diagnostics.push(paragraphKept(building.initiative.label, paragraph.at, line));
    }
    return;
  }
  const { id, blocks, counts } = currentSection(building);
  counts.paragraphs += 1;
  blocks.push({ kind: 'paragraph', id: `${id}-p${counts.paragraphs}`, ...paragraph });
}
