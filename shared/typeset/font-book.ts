/**
 * What layout knows of the fonts: advances and glyph ids by code point, no outlines. One table per
 * face, filled once when the program is built (spec E-04), so that the window, a worker and the
 * command line measure alike.
 */
export interface Face {
  /** `song`, `heiBlack` …: the name templates and painters use. */
  readonly id: string;
  /** Advance by BMP code point, 1/1000 em; 0 where there is no glyph. */
  readonly advances: Uint16Array;
  /** Glyph id by BMP code point; 0 where there is no glyph. */
  readonly glyphs: Uint16Array;
  /** The same beyond the BMP: code point → [glyph id, advance]. */
  readonly astral: ReadonlyMap<number, readonly [gid: number, advance: number]>;
  /** The one glyph that draws 破折号 —— 2 em wide, where the face has it. */
  readonly dash?: number;
}

export interface FontBook {
  readonly faces: ReadonlyMap<string, Face>;
}

/** The glyph of a code point, 0 if the face has none. */
export function glyphOf(face: Face, codePoint: number): number {
  if (codePoint <= 0xffff) return face.glyphs[codePoint] ?? 0;
  return face.astral.get(codePoint)?.[0] ?? 0;
}

/** The advance of a code point in 1/1000 em. */
export function advanceOf(face: Face, codePoint: number): number {
  if (codePoint <= 0xffff) return face.advances[codePoint] ?? 0;
  return face.astral.get(codePoint)?.[1] ?? 0;
}
