import type { TrueTypeFace } from './truetype-face';

/**
 * A face as PDFKit asks fontkit for it: metrics for the font's dictionary, advances, a subset. PDFKit
 * sets no text here, so it needs no shaping, and no font is read whole.
 */
export function pdfkitFace(face: TrueTypeFace): object {
  const { familyClass, isFixedPitch, isItalic, box, checkSum, ...metrics } = face.metrics;
  const [minX, minY, maxX, maxY] = box;
  return {
    ...metrics,
    postscriptName: face.name,
    unitsPerEm: face.unitsPerEm,
    bbox: { minX, minY, maxX, maxY },
    'OS/2': { sFamilyClass: familyClass },
    post: { isFixedPitch },
    head: { macStyle: { italic: isItalic } },
    // By these PDFKit tells two faces of one name apart.
    _tables: { head: { checkSumAdjustment: checkSum } },
    getGlyph: (gid: number) => ({ advanceWidth: face.advanceOf(gid) }),
    createSubset: () => createSubset(face),
    layout() {
      throw new Error('PDFKit was asked to set text');
    },
  };
}

/** The list is PDFKit's to fill: a glyph's place in it is its slot. */
function createSubset(face: TrueTypeFace): object {
  const glyphs = [0];
  return { glyphs, encode: () => face.subset(glyphs) };
}
