import { printedTerms, type ExplainedTerm, type ExplainedTerms, type Story } from '#shared/story';
import type { Template } from '#shared/template';
import { HEAD, TERMS, type Line } from '#shared/typeset';
import type { Setting } from './model';
import { linesOf, setParagraph, type Faces, type Piece, type SetParagraph } from './paragraph';

/** A term with its explanation run in, broken to the strip's columns. */
export interface TermEntry {
  readonly words: SetParagraph;
  readonly lines: readonly Line[];
}

/** 名词解释: entries in cells on the page's own columns, the first beside the stacked heading. */
export interface TermBlock {
  /** 名词 over 解释. */
  readonly heading: readonly SetParagraph[];
  readonly columns: readonly (readonly TermEntry[])[];
  /** Lines of the deepest column. */
  readonly depth: number;
  /** Where each column begins, points from the type area's left. */
  readonly lefts: readonly number[];
  /** Terms for which the strip has no room, in their order. */
  readonly leftOut: readonly ExplainedTerm[];
}

type TermStyle = NonNullable<Template['terms']>;

/** A column of the strip is no narrower, em of its text. */
const LEAST_EM = 10;
/** White between the strip's rule and its text, points. */
export const TERM_PADDING = 5;

/** The page's columns, as far as the strip stands on them; lengths are points. */
type Grid = Pick<Setting, 'columns' | 'columnEm' | 'size' | 'gap'>;

/**
 * The strip of a story's terms on the columns of a setting; `undefined` where none is explained or the
 * template has no strip. Made once for the same list of terms on the same columns.
 */
export function termBlock(
  story: Story,
  template: Template,
  grid: Grid,
  faces: Faces,
): TermBlock | undefined {
  const { terms } = story;
  if (terms === undefined || template.terms === undefined) return undefined;
  const byTerms = knownBlocks.get(faces) ?? new WeakMap<ExplainedTerms, Blocks>();
  knownBlocks.set(faces, byTerms);
  const blocks: Blocks = byTerms.get(terms) ?? new Map();
  byTerms.set(terms, blocks);
  const key = [grid.columns, grid.columnEm, grid.size, grid.gap].join('/');
  if (!blocks.has(key)) {
    blocks.set(
      key,
      makeBlock(printedTerms(story), { template, style: template.terms, grid, faces }),
    );
  }
  return blocks.get(key);
}

type Blocks = Map<string, TermBlock | undefined>;

const knownBlocks = new WeakMap<Faces, WeakMap<ExplainedTerms, Blocks>>();

/** What a strip is made with. */
interface Parts {
  readonly template: Template;
  readonly style: TermStyle;
  readonly grid: Grid;
  readonly faces: Faces;
}

function makeBlock(terms: readonly ExplainedTerm[], parts: Parts): TermBlock | undefined {
  const most = mostLines(parts.style, parts.template);
  for (let count = terms.length; count > 0; count -= 1) {
    const block = blockOf(terms.slice(0, count), parts);
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

function blockOf(terms: readonly ExplainedTerm[], { style, grid, faces }: Parts): TermBlock {
  const entries = terms.map((term, index) => entryOf(term, index, style, faces));
  const heading = ['名词', '解释'].map((words) => headingLine(words, style, faces));
  let best: TermBlock | undefined;
  for (let count = Math.min(style.columns, entries.length, grid.columns); count >= 1; count -= 1) {
    const cells = cellsOf(count, grid, style);
    if (count > 1 && cells.some(({ measure }) => measure < LEAST_EM)) continue;
    const filled = shared(entries, cells);
    if (filled.columns.length < count || (best !== undefined && best.depth <= filled.depth))
      continue;
    best = { heading, leftOut: [], lefts: cells.map(({ left }) => left), ...filled };
  }
  if (best === undefined) throw new Error('terms fit no number of columns');
  return best;
}

/** The heading's two characters with air to the first column, em of its size. */
const HEADING_EM = 3.4;

interface Cell {
  /** Points from the type area's left. */
  readonly left: number;
  /** Whole em of the strip's text. */
  readonly measure: number;
}

/** `count` cells over all columns of the page, the first ones the wider where they do not divide. */
function cellsOf(
  count: number,
  { columns, columnEm, size, gap }: Grid,
  { heading, text }: TermStyle,
): Cell[] {
  const width = columnEm * size;
  const cells: Cell[] = [];
  let column = 0;
  for (let index = 0; index < count; index += 1) {
    const span = Math.ceil((columns - column) / (count - index));
    const indent = index === 0 ? heading.size * HEADING_EM : 0;
    const room = span * width + (span - 1) * gap - indent;
    const measure = Math.max(1, Math.floor(room / text.size + 1e-6));
    cells.push({ left: column * (width + gap) + indent, measure });
    column += span;
  }
  return cells;
}

/** Entries in cells, none parted, the deepest cell as low as can be. */
function shared(
  entries: readonly SetParagraph[],
  cells: readonly Cell[],
): Pick<TermBlock, 'columns' | 'depth'> {
  const broken = cells.map(({ measure }) =>
    entries.map((words) => ({ words, lines: linesOf(words, measure) })),
  );
  for (let depth = 1; ; depth += 1) {
    const columns = stacked(broken, depth);
    if (columns !== undefined) return { columns, depth };
  }
}

/** @param broken the entries as each cell breaks them; `undefined` where they need more cells */
function stacked(
  broken: readonly (readonly TermEntry[])[],
  depth: number,
): TermEntry[][] | undefined {
  const columns: TermEntry[][] = [[]];
  let used = 0;
  for (const index of (broken[0] ?? []).keys()) {
    let entry = broken[columns.length - 1]?.[index];
    if (entry !== undefined && used > 0 && used + entry.lines.length > depth) {
      entry = broken[columns.length]?.[index];
      columns.push([]);
      used = 0;
    }
    if (entry === undefined || used + entry.lines.length > depth) return undefined;
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
