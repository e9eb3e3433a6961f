import { printedTerms, type ExplainedTerm, type ExplainedTerms, type Story } from '#shared/story';
import type { Template } from '#shared/template';
import { HEAD, TERMS } from '#shared/typeset';
import { columnPlaces, type ColumnPlace } from './column-places';
import type { Setting } from './model';
import { linesOf, setParagraph, type Piece, type SetParagraph } from './paragraph';
import type { Faces } from './template-faces';
import { wholeLine } from './pen';
import { rememberedOf } from './remembered';
import { shareEntries, type TermLine } from './share-entries';

/** 名词解释: the heading and the entries under it, flowing through the page's own columns. */
export interface TermBlock {
  readonly columns: readonly (readonly TermLine[])[];
  /** Left edge of each column, points from the type area's left. */
  readonly lefts: readonly number[];
  /** Lines of the deepest column. */
  readonly depth: number;
  /** Terms for which the strip has no room, in their order. */
  readonly leftOut: readonly ExplainedTerm[];
}

type TermStyle = NonNullable<Template['terms']>;

/** White between the strip's rule and its text, points. */
export const TERM_PADDING = 7;

/**
 * The strip of a story's terms on the columns of a setting; `undefined` where none is explained or the
 * template has no strip. Made once for the same list of terms on the same columns.
 *
 * @param facing columns of commentary among those of the page
 */
export function termBlock(
  story: Story,
  template: Template,
  setting: Setting,
  facing: number,
  faces: Faces,
): TermBlock | undefined {
  const { terms } = story;
  if (terms === undefined || template.terms === undefined) return undefined;
  const style = template.terms;
  const key = [setting.columns, setting.columnEm, setting.size, facing].join('/');
  return knownBlocks(faces, terms, key, () => {
    const places = columnPlaces(setting, facing);
    return makeBlock(printedTerms(story), { template, style, places, faces });
  });
}

const knownBlocks = rememberedOf<ExplainedTerms, TermBlock | undefined>();

/** What a strip is made with. */
interface Parts {
  readonly template: Template;
  readonly style: TermStyle;
  readonly places: readonly ColumnPlace[];
  readonly faces: Faces;
}

function makeBlock(terms: readonly ExplainedTerm[], parts: Parts): TermBlock | undefined {
  const most = mostLines(parts.style, parts.template);
  const share = sharing(terms, parts, most);
  for (let count = mostTerms(terms, parts, most); count > 0; count -= 1) {
    const columns = share(count);
    if (columns === undefined) continue;
    const depth = Math.max(...columns.map((column) => column.length));
    const lefts = parts.places.map(({ left }) => left);
    return { columns, lefts, depth, leftOut: terms.slice(count) };
  }
  return undefined;
}

/** More terms than these have more characters than the strip has places, at its smallest. */
function mostTerms(
  terms: readonly ExplainedTerm[],
  { places, style }: Parts,
  lines: number,
): number {
  const room = places.reduce((sum, { width }) => sum + (width / style.text.size) * lines, 0);
  let taken = 0;
  const full = terms.findIndex(({ explanation }) => {
    taken += explanation.length * NARROWEST;
    return taken > room;
  });
  return full < 0 ? terms.length : full;
}

/** Of an em: a character, set solid, is hardly narrower. */
const NARROWEST = 0.25;

/** White between the report and the strip's rule at the least, rows. */
const AIR = 0.6;

/** Whole rows that the strip takes of the grid. */
export function termRows(block: TermBlock, { terms }: Template, pitch: number): number {
  if (terms === undefined) return 0;
  return Math.ceil(heightOf(block, terms) / pitch + AIR);
}

/** From the strip's rule to the foot of its last line, points. */
export function heightOf({ depth }: TermBlock, style: TermStyle): number {
  return style.topRule + TERM_PADDING + depth * lineHeightOf(style.text);
}

function mostLines(style: TermStyle, { steps }: Template): number {
  const pitch = Math.min(...steps.map((step) => step.pitch));
  const height = (style.maxRows - AIR) * pitch - style.topRule - TERM_PADDING;
  return Math.max(1, Math.floor(height / lineHeightOf(style.text)));
}

export const lineHeightOf = ({ size, lineHeight }: TermStyle['text']) => lineHeight ?? size;

/** Shares the first terms among the columns of the page; each term is set once, when it is first wanted. */
function sharing(terms: readonly ExplainedTerm[], parts: Parts, most: number) {
  const size = fittedSize(parts);
  const words = new Map<number, SetParagraph>();
  const heading = headingLine(parts);
  // Whole em but for a hair, which the lines take: all columns end at their own edge.
  const ems = parts.places.map(({ width }) => width / size);
  const setEntry = (index: number) => {
    const [known, term] = [words.get(index), terms[index]];
    if (known !== undefined || term === undefined) return known;
    const entry = entryOf(term, index, size, parts);
    words.set(index, entry);
    return entry;
  };
  return (count: number) =>
    shareEntries(heading, ems, count, (entry, rooms) => broken(setEntry(entry), rooms), most);
}

function broken(words: SetParagraph | undefined, ems: readonly number[]): readonly TermLine[] {
  if (words === undefined) return [];
  return linesOf(words, ems).map((line) => ({ words, line }));
}

/** The size nearest to the style's at which whole em fill every column of the page (P-03). */
function fittedSize({ style, places }: Parts): number {
  const sizes = places.map(({ width }) => width / Math.max(1, Math.round(width / style.text.size)));
  return Math.floor(Math.min(...sizes) * 1000) / 1000;
}

function entryOf(
  { term, explanation, source }: ExplainedTerm,
  index: number,
  size: number,
  { style, faces }: Parts,
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
  return setParagraph(pieces, size, `terms/${index + 1}`, faces, TERMS);
}

function headingLine({ style: { heading }, faces }: Parts): TermLine {
  const { face, ink, size } = heading;
  const piece = { text: '名词解释', face, ink, role: 'commentaryHead' as const };
  const words = setParagraph([piece], size, 'terms', faces, HEAD);
  const line = wholeLine(words);
  if (line === undefined) throw new Error('the heading of the terms has no line');
  return { words, line };
}
