import type { Block, Diagnostic, Initiative, Section } from '#shared/story';
import type { ClassifiedLine } from './classify-lines';
import { endsSentence } from './markers';
import type { SourceLine } from './source-lines';
import { paragraphOf, sliceStrand, spanOf, trimStrand, type Strand } from './strand';

export interface BuiltSections {
  readonly sections: readonly Section[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A cut-off line this short is a heading or a list item, not half a paragraph. */
const SHORTEST_HALF = 12;

interface OpenInitiative {
  readonly label: string;
  readonly labelAt: Strand;
  readonly source: Strand[];
}
type OpenBlock = { readonly paragraph: Strand } | { readonly initiative: OpenInitiative };
interface OpenSection {
  readonly heading: string;
  readonly marker: string | undefined;
  readonly at: Strand | undefined;
  readonly blocks: OpenBlock[];
}

/**
 * Puts the lines below the head into sections and initiatives. A line without a marker goes on with
 * the paragraph above when that one ends in no full stop; else it is a paragraph of its own.
 */
export function buildSections(source: string, lines: readonly ClassifiedLine[]): BuiltSections {
  const sections: OpenSection[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const item of lines) {
    switch (item.kind) {
      case 'section': {
        const { marker, heading, line } = item;
        sections.push({ heading, marker, at: line.strand, blocks: [] });
        break;
      }
      case 'initiative':
        currentSection(sections).blocks.push({ initiative: openInitiative(source, item) });
        break;
      case 'text':
        diagnostics.push(...addText(source, currentSection(sections), item.line));
        break;
    }
  }
  return { sections: close(source, sections), diagnostics };
}

function currentSection(sections: OpenSection[]): OpenSection {
  const last = sections.at(-1);
  if (last !== undefined) return last;
  const first: OpenSection = { heading: '', marker: undefined, at: undefined, blocks: [] };
  sections.push(first);
  return first;
}

function openInitiative(
  source: string,
  { line, label, length }: Extract<ClassifiedLine, { kind: 'initiative' }>,
): OpenInitiative {
  const labelAt = sliceStrand(line.strand, 0, length);
  const rest = trimStrand(source, sliceStrand(line.strand, length, line.text.length));
  return { label, labelAt, source: rest.length === 0 ? [] : [rest] };
}

function addText(source: string, section: OpenSection, line: SourceLine): Diagnostic[] {
  const block = section.blocks.at(-1);
  if (block === undefined) {
    section.blocks.push({ paragraph: line.strand });
    return [];
  }
  return 'initiative' in block
    ? addToInitiative(source, block.initiative, line)
    : addToParagraph(source, section, block.paragraph, line);
}

function addToInitiative(
  source: string,
  initiative: OpenInitiative,
  line: SourceLine,
): Diagnostic[] {
  const last = initiative.source.at(-1);
  if (last !== undefined && isCut(source, last)) {
    initiative.source[initiative.source.length - 1] = [...last, ...line.strand];
    return [joined(last, line)];
  }
  initiative.source.push(line.strand);
  return last === undefined ? [] : [keptWith(initiative.label, line)];
}

function addToParagraph(
  source: string,
  section: OpenSection,
  last: Strand,
  line: SourceLine,
): Diagnostic[] {
  if (isCut(source, last)) {
    section.blocks[section.blocks.length - 1] = { paragraph: [...last, ...line.strand] };
    return [joined(last, line)];
  }
  section.blocks.push({ paragraph: line.strand });
  return [];
}

/** A full stop means the author ended the paragraph; no stop means the page did. */
function isCut(source: string, strand: Strand): boolean {
  const { start, end } = strand.at(-1) ?? { start: 0, end: 0 };
  const tail = source.slice(Math.max(start, end - 16), end);
  const length = strand.reduce((sum, span) => sum + span.end - span.start, 0);
  return length >= SHORTEST_HALF && !endsSentence(tail);
}

function joined(last: Strand, line: SourceLine): Diagnostic {
  return {
    code: 'paragraph-joined',
    level: 'info',
    message: `第 ${line.number} 行接上一段：上一段没有句号，是分栏或换页断开的。若不是，请拆开`,
    at: { start: spanOf(last).end, end: spanOf(line.strand).start },
    action: 'joined',
  };
}

function keptWith(label: string, line: SourceLine): Diagnostic {
  return {
    code: 'paragraph-kept',
    level: 'info',
    message: `第 ${line.number} 行没有标签，上一段已有句号，算作${label}的另一段。若不属于它，请移出`,
    at: spanOf(line.strand),
    action: 'kept',
  };
}

function close(source: string, sections: readonly OpenSection[]): Section[] {
  const headless = sections[0]?.at === undefined ? 0 : 1;
  return sections.map(({ heading, marker, at, blocks }, index) => {
    const id = `s${index + headless}`;
    const section = { id, heading, level: 1, blocks: closeBlocks(source, id, blocks) };
    const marked = marker === undefined ? section : { ...section, marker };
    return at === undefined ? marked : { ...marked, headingAt: spanOf(at) };
  });
}

function closeBlocks(source: string, sectionId: string, blocks: readonly OpenBlock[]): Block[] {
  let paragraphs = 0;
  let initiatives = 0;
  return blocks.map((block): Block => {
    if ('initiative' in block) {
      initiatives += 1;
      return closeInitiative(source, `${sectionId}-i${initiatives}`, initiatives, block.initiative);
    }
    paragraphs += 1;
    const id = `${sectionId}-p${paragraphs}`;
    return { kind: 'paragraph', id, ...paragraphOf(source, block.paragraph) };
  });
}

function closeInitiative(
  source: string,
  id: string,
  ordinal: number,
  { label, labelAt, source: strands }: OpenInitiative,
): Initiative {
  return {
    kind: 'initiative',
    id,
    label,
    labelAt: spanOf(labelAt),
    ordinal,
    source: strands.map((strand) => paragraphOf(source, strand)),
  };
}
