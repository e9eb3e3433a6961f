import { fontFacts, type FontFacts } from './fonts';
import { interpretContent } from './interpret';
import type { Meter } from './limits';
import type { PageFacts } from './pages';
import type { Paint } from './paint';
import type { PdfFile } from './pdf-file';
import { isRef, type PdfDict, type PdfValue } from './values';

/** Reads pages one after the other, with the fonts that they share. */
export interface PaintReader {
  read(page: PageFacts, onPaint: (paint: Paint) => void): void;
  fonts(): Iterable<FontFacts>;
}

export function readPaints(
  file: PdfFile,
  meters: { readonly operators: Meter; readonly glyphs: Meter },
): PaintReader {
  const known = new Map<PdfDict | number, FontFacts>();
  const fontOf = (value: PdfValue | undefined): FontFacts => {
    const key = value !== undefined && isRef(value) ? value.number : file.dict(value);
    const font = known.get(key) ?? fontFacts(file, value);
    known.set(key, font);
    return font;
  };
  return {
    read: ({ content, resources }, onPaint) =>
      interpretContent(content, resources, { file, fontOf, onPaint, ...meters }),
    fonts: () => known.values(),
  };
}
