import { printedTerms, type ExplainedTerm, type ExplainedTerms, type Story } from '#shared/story';
import type { Template } from '#shared/template';
import { HEAD, TERMS, type Line } from '#shared/typeset';
import { linesOf, setParagraph, type Faces, type Piece, type SetParagraph } from './paragraph';

/** A term with its explanation run in, broken to the strip's columns. */
export interface TermEntry {
  readonly words: SetParagraph;
  readonly lines: readonly Line[];
}

/** 名词解释: entries in equal columns beside the stacked heading. */
export interface TermBlock {
  /** 名词 over 解释. */
  readonly heading: readonly SetParagraph[];
  readonly columns: readonly (readonly TermEntry[])[];
  /** Lines of the deepest column. */
  readonly depth: number;
  /** From the type area's left to the first column, and from one column to the next; points. */
  readonly indent: number;
  readonly stride: number;
  /** Terms for which the strip has no room, in their order. */
  readonly leftOut: readonly ExplainedTerm[];
}

type TermStyle = NonNullable<Template['terms']>;

/** Between two columns of the strip, em of its text. */
const GAP_EM = 2;
/** A column of the strip is no narrower, em of its text. */
const LEAST_EM = 12;
/** White between the strip's rule and its text, points. */
export const TERM_PADDING = 5;

/**
 * The strip of a story's terms; `undefined` where none is explained or the template has no strip. Made
 * once for the same list of terms.
 */
export function termBlock(story: Story, template: Template, faces: Faces): TermBlock | undefined {
  const { terms } = story;
  if (terms === undefined || template.terms === undefined) return undefined;
  const known = knownBlocks.get(faces) ?? new WeakMap<ExplainedTerms, MadeBlock>();
  knownBlocks.set(faces, known);
  const made = known.get(terms) ?? {
    block: makeBlock(printedTerms(story), template, template.terms, faces),
  };
  known.set(terms, made);
  return made.block;
}

interface MadeBlock {
  readonly block: TermBlock | undefined;
}

const knownBlocks = new WeakMap<Faces, WeakMap<ExplainedTerms, MadeBlock>>();

function makeBlock(
  terms: readonly ExplainedTerm[],
  template: Template,
  style: TermStyle,
  faces: Faces,
): TermBlock | undefined {
  const most = mostLines(style, template);
  for (let count = terms.length; count > 0; count -= 1) {
    const block = blockOf(terms.slice(0, count), template, style, faces);
    if (block.depth <= most) return { ...block, leftOut: terms.slice(count) };
  }
  return undefined;
}

/** White between the report and the strip's rule at the least, rows. */
const AIR = 0.6;

/** Whole rows that the strip takes of the grid. */
export function termRows(block: TermBlock, { terms }: Template, pitch: number): number {
  if (terms === undefined) return 0;
  return Math.ceil(heightOf(block, terms) / pitch + AIR);
}

/** From the strip's rule to the foot of its last line, points. */
export function heightOf({ depth, heading }: TermBlock, style: TermStyle): number {
  const text = depth * lineHeightOf(style.text);
  const stacked = heading.length * lineHeightOf(style.heading);
  return style.topRule + TERM_PADDING + Math.max(text, stacked);
}

function mostLines(style: TermStyle, { steps }: Template): number {
  const pitch = Math.min(...steps.map((step) => step.pitch));
  const height = (style.maxRows - AIR) * pitch - style.topRule - TERM_PADDING;
  return Math.max(1, Math.floor(height / lineHeightOf(style.text)));
}

export const lineHeightOf = ({ size, lineHeight }: TermStyle['text']) => lineHeight ?? size;

function blockOf(
  terms: readonly ExplainedTerm[],
  template: Template,
  style: TermStyle,
  faces: Faces,
): TermBlock {
  const entries = terms.map((term, index) => entryOf(term, index, style, faces));
  const indent = style.heading.size * HEADING_EM;
  const room = template.typeArea.width - indent;
  const widest = Math.floor((room / style.text.size + GAP_EM) / (LEAST_EM + GAP_EM));
  const most = Math.max(1, Math.min(style.columns, entries.length, widest));
  const heading = ['名词', '解释'].map((words) => headingLine(words, style, faces));
  let best: TermBlock | undefined;
  for (let count = most; count >= 1; count -= 1) {
    const block = { heading, indent, leftOut: [], ...shared(entries, count, room, style) };
    if (block.columns.length === count && (best === undefined || block.depth < best.depth))
      best = block;
  }
  if (best === undefined) throw new Error('terms fit no number of columns');
  return best;
}

/** The heading's two characters with air to the first column, em of its size. */
const HEADING_EM = 3.4;

/** Entries in `count` equal columns, none parted, the deepest column as low as can be. */
function shared(
  entries: readonly SetParagraph[],
  count: number,
  room: number,
  { text }: TermStyle,
): Pick<TermBlock, 'columns' | 'depth' | 'stride'> {
  const measure = Math.floor((room - (count - 1) * GAP_EM * text.size) / count / text.size + 1e-6);
  const broken = entries.map((words) => ({ words, lines: linesOf(words, measure) }));
  const total = broken.reduce((sum, { lines }) => sum + lines.length, 0);
  let depth = Math.max(Math.ceil(total / count), ...broken.map(({ lines }) => lines.length));
  let columns = stacked(broken, depth);
  while (columns.length > count) columns = stacked(broken, (depth += 1));
  const free = room - count * measure * text.size;
  const stride = measure * text.size + (count === 1 ? 0 : free / (count - 1));
  return { columns, depth, stride };
}

function stacked(entries: readonly TermEntry[], depth: number): TermEntry[][] {
  const columns: TermEntry[][] = [];
  let used = Infinity;
  for (const entry of entries) {
    if (used + entry.lines.length > depth) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(entry);
    used += entry.lines.length;
  }
  return columns;
}

function entryOf(
  { term, explanation, source }: ExplainedTerm,
  index: number,
  style: TermStyle,
  faces: Faces,
): SetParagraph {
  const piece = (text: string, look: TermStyle['text']): Piece => ({
    text,
    face: look.face,
    ink: look.ink,
    role: 'commentary',
  });
  const said = source === undefined || source.trim() === '' ? '' : `（${source.trim()}）`;
  const pieces = [
    piece(term.trim(), style.term),
    piece(`\u3000${explanation.trim()}${said}`, style.text),
  ];
  return setParagraph(pieces, style.text.size, `terms/${index + 1}`, faces, TERMS);
}

function headingLine(text: string, { heading }: TermStyle, faces: Faces): SetParagraph {
  const piece = { text, face: heading.face, ink: heading.ink, role: 'commentaryHead' as const };
  return setParagraph([piece], heading.size, 'terms', faces, HEAD);
}
