import type { Font } from 'fontkit';
import type { GlyphRun, Ink } from '#shared/display';

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
export function ownWords(text: string, font: Font, { x, y, size, ink }: WordsPlace): GlyphRun {
  const clusters = [...text].map((character) => (hasGlyph(font, character) ? character : GETA));
  const gids = clusters.map((character) => glyphOf(font, character).id);
  const xs: number[] = [];
  let pen = 0;
  for (const character of clusters) {
    xs.push(pen);
    pen += (glyphOf(font, character).advanceWidth / font.unitsPerEm) * size;
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

const codePointOf = (character: string) => character.codePointAt(0) ?? 0;
const hasGlyph = (font: Font, character: string) =>
  font.hasGlyphForCodePoint(codePointOf(character));
const glyphOf = (font: Font, character: string) => font.glyphForCodePoint(codePointOf(character));
