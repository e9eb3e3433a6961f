import type { GlyphRun } from '#shared/display';
import { hex16, number, numbers } from './operators';
import type { EmbeddedFace } from './pdfkit-internals';

/** Where the pen may stand off a glyph's place without a correction, points (spec E-09: 0.01). */
const TOLERANCE = 0.002;

/**
 * The operators that draw a run at its places, for the inside of a text object (spec D-02, D-08).
 * The page's y axis points down, so the matrix turns the glyphs upright again.
 */
export function glyphOperators(run: GlyphRun, face: EmbeddedFace): string[] {
  const { size } = run;
  return [
    `/${face.name} ${number(size)} Tf`,
    `${numbers(...matrixOf(run))} Tm`,
    `[${showOperands(run, face)}] TJ`,
  ];
}

type Matrix = readonly [number, number, number, number, number, number];

/** A turned run goes down the page, its glyphs' tops to the right. */
function matrixOf({ scaleX, x, y, xs, turned }: GlyphRun): Matrix {
  const first = xs[0] ?? 0;
  if (turned === true) return [0, scaleX, 1, 0, x, y + first];
  return [scaleX, 0, 0, -1, x + first, y];
}

/**
 * Glyphs and the corrections between them. Each correction is reckoned from where the pen really
 * stands, so rounding never adds up along a line.
 */
function showOperands(run: GlyphRun, face: EmbeddedFace): string {
  const operands: string[] = [];
  let glyphs = '';
  let pen = 0;
  for (const { gid, text, offset } of placedGlyphs(run)) {
    const correction = penCorrection(offset - pen, run.size);
    if (correction !== 0) {
      operands.push(`<${glyphs}>`, number(correction));
      glyphs = '';
      pen -= (correction * run.size) / 1000;
    }
    glyphs += hex16(face.slotOf(gid, text));
    pen += (face.advanceOf(gid) * run.size) / 1000;
  }
  return [...operands, `<${glyphs}>`].join(' ');
}

/** What TJ subtracts from the pen's place, 1/1000 of the size, to move it by `gap` points. */
function penCorrection(gap: number, size: number): number {
  if (Math.abs(gap) <= TOLERANCE) return 0;
  return Math.round((-gap * 1000 * 100) / size) / 100;
}

interface PlacedGlyph {
  readonly gid: number;
  readonly text: string;
  /** From the run's first glyph, points before horizontal scaling. */
  readonly offset: number;
}

function* placedGlyphs({ gids, xs, text, scaleX }: GlyphRun): Generator<PlacedGlyph> {
  const start = xs[0] ?? 0;
  for (const [index, gid] of gids.entries()) {
    const x = xs[index];
    const cluster = text[index];
    if (x === undefined || cluster === undefined) throw new Error('a glyph run is uneven');
    yield { gid, text: cluster, offset: (x - start) / scaleX };
  }
}
