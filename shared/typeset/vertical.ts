import { dashGlyph, glyphFor, type FaceChain, type Glyph } from './faces';
import { verticalForm, type InkHalf } from './vertical-forms';

const EM = 1000;
const HALF = 500;
/** Han faces draw between 0.88 em above the baseline and 0.12 em below it. */
const ASCENT = 880;
const MIDDLE = ASCENT - HALF;

/**
 * Glyphs of one place in a vertical line that share a baseline. Lengths are 1/1000 em: `x` from the
 * line's axis, `y` down from the line's top to the baseline. A turned run reads downwards: turned 90°
 * clockwise about its origin.
 */
export interface VerticalRun {
  readonly face: string;
  readonly gids: readonly number[];
  readonly xs: readonly number[];
  readonly text: readonly string[];
  /** What is seen where it is not the text itself: ﹃ for “. */
  readonly form?: string;
  readonly turned: boolean;
  /** Horizontal scale of figures that share one cell. */
  readonly scaleX: number;
  readonly x: number;
  readonly y: number;
  /** UTF-16 offsets into the line's text. */
  readonly start: number;
  readonly end: number;
}

export interface VerticalLine {
  readonly runs: readonly VerticalRun[];
  readonly length: number;
}

/** What stands in a vertical line as one: dashes, Western words and numbers, single characters. */
const CELL = /[—]{2}|[…⋯]{2}|[0-9A-Za-z][0-9A-Za-z.,:%％+\-/&]*|\s+|./gsu;
const LONG_MARK = /^[—…⋯]{2}$/u;
const WESTERN = /^[0-9A-Za-z]/u;
/** A space of the author (B-14). */
const SPACE_LENGTH = 500;

/**
 * A line of a vertical head, from its top downwards (P-18).
 * @param sharedDigits figures that share one cell 直排横转: two, or three where the template says so
 */
export function verticalLine(text: string, chain: FaceChain, sharedDigits = 2): VerticalLine {
  const runs: VerticalRun[] = [];
  let length = 0;
  for (const { 0: cell, index } of text.trim().matchAll(CELL)) {
    const placed = cellOf(cell, chain, sharedDigits);
    for (const run of placed.runs) {
      const { start, end } = run;
      runs.push({ ...run, y: run.y + length, start: start + index, end: end + index });
    }
    length += placed.length;
  }
  return { runs, length };
}

function cellOf(cell: string, chain: FaceChain, sharedDigits: number): VerticalLine {
  if (/^\s/u.test(cell)) return { runs: [], length: SPACE_LENGTH };
  if (LONG_MARK.test(cell)) return turnedCell(cell, chain);
  if (WESTERN.test(cell)) return westernCell(cell, chain, sharedDigits);
  const mark = verticalForm(cell);
  if (mark !== undefined) return markCell(cell, mark.form, mark.ink, chain);
  return uprightCell(cell, chain, cell === '·' ? HALF : EM);
}

/** One character upright; some figures share an em side by side; more are turned. */
function westernCell(cell: string, chain: FaceChain, sharedDigits: number): VerticalLine {
  if (cell.length === 1) return uprightCell(cell, chain, EM);
  const isShared = /^\d+$/u.test(cell) && cell.length <= sharedDigits;
  return isShared ? sharedCell(cell, chain) : turnedCell(cell, chain);
}

/** Upright in the middle of its cell. */
function uprightCell(cell: string, chain: FaceChain, length: number): VerticalLine {
  const glyph = glyphOf(cell, chain);
  const y = length / 2 + MIDDLE;
  return { runs: [runOf(cell, [glyph], { x: -glyph.advance / 2, y, xs: [0] })], length };
}

/** Half an em for a bracket or a stop (H-07): the half of the em that its ink is in. */
function markCell(cell: string, form: string, ink: InkHalf, chain: FaceChain): VerticalLine {
  const glyph = glyphFor(chain, form.codePointAt(0) ?? 0);
  if (glyph === undefined) return uprightCell(cell, chain, EM);
  const y = ASCENT - (ink === 'lower' ? HALF : 0);
  const run = runOf(cell, [glyph], { x: -glyph.advance / 2, y, xs: [0] });
  return { runs: [{ ...run, form }], length: ink === 'whole' ? EM : HALF };
}

/** 直排横转: figures side by side in one em, narrowed to it. */
function sharedCell(cell: string, chain: FaceChain): VerticalLine {
  const { glyphs, xs, width } = sideBySide(cell, chain);
  const scaleX = Math.min(1, Math.round((EM / width) * 1000) / 1000);
  const place = { x: (-width * scaleX) / 2, y: HALF + MIDDLE, xs: xs.map((x) => x * scaleX) };
  return { runs: [{ ...runOf(cell, glyphs, place), scaleX }], length: EM };
}

/** Turned 90° clockwise, its middle on the line's axis. */
function turnedCell(cell: string, chain: FaceChain): VerticalLine {
  const dash = cell.startsWith('—') ? dashGlyph(chain) : undefined;
  if (dash !== undefined) {
    const run = runOf(cell, [dash], { x: -MIDDLE, y: 0, xs: [0] });
    return { runs: [{ ...run, text: [cell], turned: true }], length: dash.advance };
  }
  const { glyphs, xs, width } = sideBySide(cell, chain);
  const run = runOf(cell, glyphs, { x: -MIDDLE, y: 0, xs });
  return { runs: [{ ...run, turned: true }], length: width };
}

function sideBySide(cell: string, chain: FaceChain) {
  const glyphs = Array.from(cell, (character) => glyphOf(character, chain));
  const xs: number[] = [];
  let width = 0;
  for (const { advance } of glyphs) {
    xs.push(width);
    width += advance;
  }
  return { glyphs, xs, width };
}

interface RunPlace {
  readonly x: number;
  readonly y: number;
  readonly xs: readonly number[];
}

function runOf(cell: string, glyphs: readonly Glyph[], { x, y, xs }: RunPlace): VerticalRun {
  const gids = glyphs.map(({ gid }) => gid);
  const face = glyphs[0]?.face.id ?? '';
  const run = { face, gids, xs, text: Array.from(cell), turned: false, scaleX: 1 };
  return { ...run, x, y, start: 0, end: cell.length };
}

/** A character that no face has is kept as glyph 0: layout reports it (B-15). */
function glyphOf(character: string, chain: FaceChain): Glyph {
  const found = glyphFor(chain, character.codePointAt(0) ?? 0);
  const [face] = chain.faces;
  if (found !== undefined) return found;
  if (face === undefined) throw new Error('a chain has no face');
  return { face, gid: 0, advance: EM };
}
