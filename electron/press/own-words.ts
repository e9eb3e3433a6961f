import type { GlyphRun, Ink } from '#shared/display';
import { advanceOf, glyphOf, type Face } from '#shared/typeset';

/** Stands for a character that the face does not have. */
const GETA = '〓';

export interface WordsPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ink: Ink;
}

/** The face of the slug line and the watermark. */
export const OWN_FACE = 'hei';

/** Words of the press's own beside the story: glyph after glyph, each as wide as the face has it. */
export function ownWords(text: string, face: Face, { x, y, size, ink }: WordsPlace): GlyphRun {
  const clusters = [...text].map((character) =>
    glyphOf(face, at(character)) > 0 ? character : GETA,
  );
  const gids = clusters.map((character) => glyphOf(face, at(character)));
  const xs: number[] = [];
  let pen = 0;
  for (const character of clusters) {
    xs.push(pen);
    pen += (advanceOf(face, at(character)) / 1000) * size;
  }
  return {
    kind: 'glyphRun',
    font: OWN_FACE,
    size,
    scaleX: 1,
    x,
    y,
    gids,
    xs,
    text: clusters,
    ink,
    role: 'furniture',
    readingIndex: -1,
  };
}

const at = (character: string) => character.codePointAt(0) ?? 0;
