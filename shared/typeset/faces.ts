import { advanceOf, glyphOf, type Face, type FontBook } from './font-book';

/** Where a style's characters are drawn from: its face, then the ones it may borrow from. */
export interface FaceChain {
  readonly faces: readonly Face[];
  /** Characters that the first face has but must not draw: WenKai's narrow quotes. */
  readonly borrowed: ReadonlySet<number>;
}

/**
 * The chain of a face.
 * @throws {Error} when the font book lacks a face: the build of the fonts is incomplete.
 */
export function faceChain(
  book: FontBook,
  faceId: string,
  fallbacks: readonly string[] = [],
  borrowed = '',
): FaceChain {
  const faces = [faceId, ...fallbacks].map((id) => {
    const face = book.faces.get(id);
    if (face === undefined) throw new Error(`the font book has no face ${id}`);
    return face;
  });
  return { faces, borrowed: new Set(Array.from(borrowed, (mark) => mark.codePointAt(0) ?? 0)) };
}

/** One glyph: which face draws it, and how wide the font thinks it is (1/1000 em). */
export interface Glyph {
  readonly face: Face;
  /** 0 where no face of the chain has the character. */
  readonly gid: number;
  readonly advance: number;
}

/** The glyph of a code point from the first face of the chain that may draw it. */
export function glyphFor(chain: FaceChain, codePoint: number): Glyph | undefined {
  const from = chain.borrowed.has(codePoint) ? 1 : 0;
  for (let index = from; index < chain.faces.length; index += 1) {
    const face = chain.faces[index];
    if (face === undefined) continue;
    const gid = glyphOf(face, codePoint);
    if (gid !== 0) return { face, gid, advance: advanceOf(face, codePoint) };
  }
  return undefined;
}

/** The one glyph of 破折号, from the first face of the chain that has it. */
export function dashGlyph(chain: FaceChain): Glyph | undefined {
  for (const face of chain.faces) {
    if (face.dash !== undefined) return { face, gid: face.dash, advance: 2000 };
  }
  return undefined;
}
