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
}

export type OutlineEntry = OutlineSection | OutlineInitiative;

export function outlineOf({ sections }: Story): readonly OutlineSection[] {
  return sections.map(sectionEntry);
}

function sectionEntry(section: Section): OutlineSection {
  const all = [...initiativesIn(section)];
  const { id, heading, blocks } = section;
  const coverage = `${all.filter(isWritten).length}/${all.length}`;
  const entries = blocks.flatMap(entryOf);
  return { kind: 'section', id, heading, coverage, entries };
}

function entryOf(block: Block): OutlineEntry[] {
  if (block.kind === 'paragraph') return [];
  if (block.kind === 'section') return [sectionEntry(block)];
  return [initiativeEntry(block)];
}

function initiativeEntry(initiative: Initiative): OutlineInitiative {
  const { id, label } = initiative;
  const lead = leadSentence(initiative);
  return { kind: 'initiative', id, label, lead, state: writingState(initiative) };
}

/** The initiatives of an outline in reading order. */
export function outlineInitiatives(entries: readonly OutlineEntry[]): OutlineInitiative[] {
  return entries.flatMap((entry) =>
    entry.kind === 'initiative' ? [entry] : outlineInitiatives(entry.entries),
  );
}
