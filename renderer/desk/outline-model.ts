import {
  initiativesIn,
  type Block,
  type Initiative,
  type Section,
  type Story,
} from '#shared/story';
import { isWritten, writingState, type WritingState } from '../session';
import { leadSentence } from './lead-sentence';

/** The outline as plain words: it says the same for most keystrokes, and is then not drawn again. */
export interface OutlineSection {
  readonly kind: 'section';
  readonly id: string;
  readonly heading: string;
  /** 3/4 initiatives written about. */
  readonly coverage: string;
  readonly entries: readonly OutlineEntry[];
}

export interface OutlineInitiative {
  readonly kind: 'initiative';
  readonly id: string;
  readonly label: string;
  readonly lead: string;
  readonly state: WritingState;
  /** Lines of commentary set on the page. */
  readonly rows: number;
}

export type OutlineEntry = OutlineSection | OutlineInitiative;

/** @param rowsSet lines of commentary set on the page, by initiative */
export function outlineOf(
  { sections }: Story,
  rowsSet: ReadonlyMap<string, number>,
): readonly OutlineSection[] {
  return sections.map((section) => sectionEntry(section, rowsSet));
}

function sectionEntry(section: Section, rowsSet: ReadonlyMap<string, number>): OutlineSection {
  const all = [...initiativesIn(section)];
  const { id, heading, blocks } = section;
  const coverage = `${all.filter(isWritten).length}/${all.length}`;
  const entries = blocks.flatMap((block) => entryOf(block, rowsSet));
  return { kind: 'section', id, heading, coverage, entries };
}

function entryOf(block: Block, rowsSet: ReadonlyMap<string, number>): OutlineEntry[] {
  if (block.kind === 'paragraph') return [];
  if (block.kind === 'section') return [sectionEntry(block, rowsSet)];
  return [initiativeEntry(block, rowsSet.get(block.id) ?? 0)];
}

function initiativeEntry(initiative: Initiative, rows: number): OutlineInitiative {
  const { id, label } = initiative;
  const lead = leadSentence(initiative);
  return { kind: 'initiative', id, label, lead, state: writingState(initiative), rows };
}

/** The initiatives of an outline in reading order. */
export function outlineInitiatives(entries: readonly OutlineEntry[]): OutlineInitiative[] {
  return entries.flatMap((entry) =>
    entry.kind === 'initiative' ? [entry] : outlineInitiatives(entry.entries),
  );
}
