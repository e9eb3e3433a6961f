import { toPlaces, type GlyphRun, type Ink, type Role } from '#shared/display';
import type { Paragraph, Span } from '#shared/story';
import {
  breakLines,
  fragmentsOf,
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
 * changed or moved are other values, and only those are painted again (E-06).
 */
export function drawLine(paragraph: SetParagraph, line: Line, place: LinePlace): DrawnLine {
  const known = drawnLines.get(line);
  if (known !== undefined && isSame(known, paragraph, place)) return known.drawn;
  const drawn = makeLine(paragraph, line, place);
  drawnLines.set(line, { paragraph, place, drawn });
  return drawn;
}

interface DrawnAt {
  readonly paragraph: SetParagraph;
  readonly place: LinePlace;
  readonly drawn: DrawnLine;
}

const drawnLines = new WeakMap<Line, DrawnAt>();

const isSame = ({ paragraph, place }: DrawnAt, other: SetParagraph, at: LinePlace) =>
  paragraph.prepared === other.prepared &&
  paragraph.pieces === other.pieces &&
  paragraph.size === other.size &&
  paragraph.owner === other.owner &&
  place.x === at.x &&
  place.y === at.y &&
  place.readingIndex === at.readingIndex &&
  place.scaleX === at.scaleX;

function makeLine(paragraph: SetParagraph, line: Line, place: LinePlace): DrawnLine {
  const set = setLine(paragraph.prepared, line);
  const unit = (paragraph.size / 1000) * (place.scaleX ?? 1);
  const starts = pieceStarts(paragraph.pieces);
  const runs = fragmentsOf(paragraph.prepared, line, set).map((fragment) =>
    toGlyphRun(paragraph, fragment, place, unit, starts[fragment.run] ?? 0),
  );
  const closing = runs.at(-1);
  if (closing !== undefined && line.end === paragraph.prepared.count)
    runs[runs.length - 1] = { ...closing, ends: true };
  return { runs, right: place.x + set.right * unit, gapEm: set.gap / 1000 };
}

function toGlyphRun(
  paragraph: SetParagraph,
  fragment: Fragment,
  place: LinePlace,
  unit: number,
  pieceStart: number,
): GlyphRun {
  const piece = paragraph.pieces[fragment.run];
  const first = fragment.xs[0] ?? 0;
  const run: GlyphRun = {
    kind: 'glyphRun',
    font: fragment.face,
    size: paragraph.size,
    scaleX: place.scaleX ?? 1,
    x: toPlaces(place.x + first * unit),
    y: toPlaces(place.y),
    gids: fragment.gids,
    xs: fragment.xs.map((x) => toPlaces((x - first) * unit)),
    text: fragment.text,
    ink: piece?.ink ?? [0, 0, 0, 100],
    role: piece?.role ?? 'body',
    readingIndex: place.readingIndex,
    owner: paragraph.owner,
  };
  return { ...run, ...actualOf(piece), ...sourceOf(piece, fragment, pieceStart) };
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
