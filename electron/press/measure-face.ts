import type { Font, Glyph } from 'fontkit';
import type { FaceId } from '#shared/template';
import type { Face } from '#shared/typeset';

const BMP = 0x10000;

/** Marks whose Chinese form differs from the one the cmap gives: dashes above all. */
const PUNCTUATION: readonly (readonly [first: number, last: number])[] = [
  [0x2010, 0x205f],
  [0x2e3a, 0x2e3b],
  [0x3000, 0x303f],
  [0xfe10, 0xfe6f],
  [0xff00, 0xffef],
];

/** Reads glyphs and advances of a whole face; marks as simplified Chinese sets them. */
export function measureFace(id: FaceId, font: Font): Face {
  const face = {
    id,
    advances: new Uint16Array(BMP),
    glyphs: new Uint16Array(BMP),
    astral: new Map<number, readonly [gid: number, advance: number]>(),
  };
  for (const codePoint of font.characterSet) {
    const glyph = glyphFor(font, codePoint);
    if (glyph.id === 0) continue;
    const advance = toThousandths(font, glyph.advanceWidth);
    if (codePoint >= BMP) face.astral.set(codePoint, [glyph.id, advance]);
    else {
      face.glyphs[codePoint] = glyph.id;
      face.advances[codePoint] = advance;
    }
  }
  const dash = dashGlyph(font);
  return dash === undefined ? face : { ...face, dash };
}

/** The one glyph for —— if it is 2 em wide; Noto has it, WenKai draws two dashes of 1 em. */
function dashGlyph(font: Font): number | undefined {
  const glyph = soleGlyph(font, '——');
  return glyph !== undefined && toThousandths(font, glyph.advanceWidth) === 2000
    ? glyph.id
    : undefined;
}

function glyphFor(font: Font, codePoint: number): Glyph {
  const plain = font.glyphForCodePoint(codePoint);
  if (!isPunctuation(codePoint)) return plain;
  return soleGlyph(font, String.fromCodePoint(codePoint)) ?? plain;
}

function isPunctuation(codePoint: number): boolean {
  return PUNCTUATION.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** What shaping as simplified Chinese makes of the text, when that is a single glyph. */
function soleGlyph(font: Font, text: string): Glyph | undefined {
  const { glyphs } = font.layout(text, undefined, 'hani', 'ZHS ');
  return glyphs.length === 1 ? glyphs[0] : undefined;
}

function toThousandths(font: Font, units: number): number {
  return Math.round((units * 1000) / font.unitsPerEm);
}
