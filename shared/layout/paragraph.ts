import { toPlaces, type GlyphRun, type Ink, type Role } from '#shared/display';
import type { Paragraph, Span } from '#shared/story';
import {
  breakLines,
  fragmentsOf,
  naturalWidth,
  prepare,
  setLine,
  type Fragment,
  type Line,
  type Prepared,
  type Profile,
} from '#shared/typeset';
import { rememberedOf } from './remembered';
import type { Faces } from './template-faces';

/** A stretch of a paragraph with one look. */
export interface Piece {
  readonly text: string;
  readonly face: string;
  readonly ink: Ink;
  readonly role: Role;
  /** Where its first character stands in the source; report text only. */
  readonly sourceStart?: number;
  /** What the source says where the page draws something shorter. */
  readonly actual?: string;
}

/** A paragraph measured, ready to be broken and drawn. */
export interface SetParagraph {
  readonly prepared: Prepared;
  readonly pieces: readonly Piece[];
  readonly size: number;
  readonly owner: string;
}

/** A paragraph measured; its pieces are in the order of its text. */
export function setParagraph(
  pieces: readonly Piece[],
  size: number,
  owner: string,
  faces: Faces,
  profile: Profile,
): SetParagraph {
  const runs = pieces.map(({ text, face }) => ({ text, chain: faces(face) }));
  return { prepared: prepare(runs, profile), pieces, size, owner };
}

/** Natural length of a one-line text, points. */
export const lengthOf = (text: SetParagraph) => (naturalWidth(text.prepared) / 1000) * text.size;

/**
 * Lines of a paragraph; measure (one, or one a row) and indent in em of its size. Kept with the measured paragraph, so
 * that a keystroke breaks only what it changed.
 */
export function linesOf(
  paragraph: SetParagraph,
  measureEm: number | readonly number[],
  indentEm = 0,
): readonly Line[] {
  const known = brokenLines.get(paragraph.prepared) ?? new Map<string, readonly Line[]>();
  brokenLines.set(paragraph.prepared, known);
  const ems = typeof measureEm === 'number' ? [measureEm] : measureEm;
  const key = `${ems.join(' ')}/${indentEm}`;
  const measures = ems.map((em) => em * 1000);
  const lines = known.get(key) ?? breakLines(paragraph.prepared, measures, indentEm * 1000).lines;
  known.set(key, lines);
  return lines;
}

const brokenLines = new WeakMap<Prepared, Map<string, readonly Line[]>>();

/** What is measured once of a paragraph of the story; the key tells apart what else goes into it. */
export const onceFor = rememberedOf<object, SetParagraph>();

/** Report text cut at its seams, so that every piece equals a stretch of the source. */
export function sourcePieces(
  paragraph: Paragraph,
  look: Omit<Piece, 'text' | 'sourceStart'>,
): Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  let sourceStart = paragraph.at.start;
  for (const seam of paragraph.seams ?? []) {
    pieces.push({ ...look, text: paragraph.text.slice(offset, seam.offset), sourceStart });
    offset = seam.offset;
    sourceStart = seam.gap.end;
  }
  pieces.push({ ...look, text: paragraph.text.slice(offset), sourceStart });
  return pieces;
}

/** Where a line is drawn: the column's left edge and the baseline, points. */
export interface LinePlace {
  readonly x: number;
  readonly y: number;
  readonly readingIndex: number;
  readonly scaleX?: number;
}

/** The glyph runs of one line, and where its ink ends. */
export interface DrawnLine {
  readonly runs: readonly GlyphRun[];
  readonly right: number;
  /** The gap that justification opened, em. */
  readonly gapEm: number;
}

/**
 * Draws a line, or gives what was drawn of it where it stood: after a keystroke only the lines that
 * changed or moved are other values, and only those are painted again (E-06). A line that moved keeps
 * its glyphs and their places within it.
 */
export function drawLine(paragraph: SetParagraph, line: Line, place: LinePlace): DrawnLine {
  const { scaleX = 1 } = place;
  const known = drawnLines.get(line);
  const set =
    known !== undefined && isSameSet(known.set, paragraph, scaleX)
      ? known.set
      : setGlyphs(paragraph, line, scaleX);
  if (known?.set === set && isSamePlace(known.place, place)) return known.drawn;
  const drawn = placeLine(set, place);
  drawnLines.set(line, { set, place, drawn });
  return drawn;
}

interface DrawnAt {
  readonly set: SetGlyphs;
  readonly place: LinePlace;
  readonly drawn: DrawnLine;
}

const drawnLines = new WeakMap<Line, DrawnAt>();

/** The glyphs of a line from its own left edge. */
interface SetGlyphs {
  readonly paragraph: SetParagraph;
  readonly scaleX: number;
  readonly runs: readonly Omit<GlyphRun, 'x' | 'y' | 'readingIndex'>[];
  /** Of each run, and of the end of the ink. */
  readonly lefts: readonly number[];
  readonly right: number;
  readonly gapEm: number;
}

const isSameSet = (set: SetGlyphs, other: SetParagraph, scaleX: number) =>
  set.paragraph.prepared === other.prepared &&
  set.paragraph.pieces === other.pieces &&
  set.paragraph.size === other.size &&
  set.paragraph.owner === other.owner &&
  set.scaleX === scaleX;

const isSamePlace = (place: LinePlace, at: LinePlace) =>
  place.x === at.x && place.y === at.y && place.readingIndex === at.readingIndex;

function placeLine({ runs, lefts, right, gapEm }: SetGlyphs, place: LinePlace): DrawnLine {
  const { x, readingIndex } = place;
  const y = toPlaces(place.y);
  const placed = runs.map((run, index): GlyphRun => ({
    ...run,
    x: toPlaces(x + (lefts[index] ?? 0)),
    y,
    readingIndex,
  }));
  return { runs: placed, right: x + right, gapEm };
}

function setGlyphs(paragraph: SetParagraph, line: Line, scaleX: number): SetGlyphs {
  const set = setLine(paragraph.prepared, line);
  const unit = (paragraph.size / 1000) * scaleX;
  const starts = pieceStarts(paragraph.pieces);
  const fragments = fragmentsOf(paragraph.prepared, line, set);
  const isClosing = line.end === paragraph.prepared.count;
  const runs = fragments.map((fragment, index) => ({
    ...toGlyphs(paragraph, fragment, scaleX, starts[fragment.run] ?? 0),
    ...(isClosing && index === fragments.length - 1 ? { ends: true } : {}),
  }));
  const lefts = fragments.map(({ xs }) => (xs[0] ?? 0) * unit);
  return { paragraph, scaleX, runs, lefts, right: set.right * unit, gapEm: set.gap / 1000 };
}

function toGlyphs(
  paragraph: SetParagraph,
  fragment: Fragment,
  scaleX: number,
  pieceStart: number,
): SetGlyphs['runs'][number] {
  const piece = paragraph.pieces[fragment.run];
  const first = fragment.xs[0] ?? 0;
  const unit = (paragraph.size / 1000) * scaleX;
  return {
    kind: 'glyphRun',
    font: fragment.face,
    size: paragraph.size,
    scaleX,
    gids: fragment.gids,
    xs: fragment.xs.map((x) => toPlaces((x - first) * unit)),
    text: fragment.text,
    ink: piece?.ink ?? [0, 0, 0, 100],
    role: piece?.role ?? 'body',
    owner: paragraph.owner,
    ...actualOf(piece),
    ...sourceOf(piece, fragment, pieceStart),
  };
}

const actualOf = (piece: Piece | undefined) =>
  piece?.actual === undefined ? {} : { actual: piece.actual };

function sourceOf(piece: Piece | undefined, fragment: Fragment, pieceStart: number): { at?: Span } {
  if (piece?.sourceStart === undefined) return {};
  const start = piece.sourceStart + fragment.start - pieceStart;
  return { at: { start, end: start + fragment.end - fragment.start } };
}

function pieceStarts(pieces: readonly Piece[]): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const piece of pieces) {
    starts.push(start);
    start += piece.text.length;
  }
  return starts;
}

/** The em box of every face is 0.88 above and 0.12 below the baseline (OS/2 typo metrics). */
const ASCENT = 0.88;

/** The baseline of type of `size` set in the middle of a line of `height`. */
export function baselineIn(top: number, height: number, size: number): number {
  return top + (height - size) / 2 + size * ASCENT;
}
