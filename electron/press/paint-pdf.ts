import { ok, refuse, type Reply } from '#shared/desk';
import type { GlyphRun, Page } from '#shared/display';
import { FaceId } from '#shared/template';
import { FontFileError } from './font-file-error';
import type { FontLibrary } from './font-library';
import { findMissingGlyph } from './missing-glyph';
import { pageContent } from './page-content';
import { createPdfFile, type EmbeddedFace, type PdfFile } from './pdfkit-internals';

export interface PdfOptions {
  readonly fonts: FontLibrary;
  readonly title: string;
  /** Written as the date of creation; the same pages and date give the same bytes (spec D-10). */
  readonly date: Date;
}

/**
 * Paints pages as a print PDF: positioned glyphs, CMYK only, whole lines of text to extract.
 * Refused: `glyph-missing`, and a font file that is missing or damaged.
 */
export async function paintPdf(
  pages: readonly Page[],
  options: PdfOptions,
): Promise<Reply<Uint8Array>> {
  const missing = findMissingGlyph(pages);
  if (missing !== undefined) return refuse(missing);
  try {
    return ok(await writePdf(pages, options));
  } catch (error) {
    if (error instanceof FontFileError) return refuse(error.failure);
    throw error;
  }
}

async function writePdf(
  pages: readonly Page[],
  { fonts, title, date }: PdfOptions,
): Promise<Uint8Array> {
  const file = createPdfFile({ title, date });
  const faces = await embedFaces(file, pages, fonts);
  for (const page of pages) paintPage(file, page, faces);
  return file.close();
}

/** Faces in the order of their first use, so that the bytes do not depend on how fast they open. */
async function embedFaces(
  file: PdfFile,
  pages: readonly Page[],
  fonts: FontLibrary,
): Promise<ReadonlyMap<string, EmbeddedFace>> {
  const faces = new Map<string, EmbeddedFace>();
  for (const id of pages.flatMap(facesOf)) {
    if (!faces.has(id)) faces.set(id, file.embed(id, await fonts.open(FaceId.parse(id))));
  }
  return faces;
}

function paintPage(file: PdfFile, page: Page, faces: ReadonlyMap<string, EmbeddedFace>): void {
  const face = (id: string) => {
    const found = faces.get(id);
    if (found === undefined) throw new Error(`the face ${id} was not embedded`);
    return found;
  };
  file.startPage(page);
  for (const id of facesOf(page)) face(id).enterPage();
  file.write(pageContent(page, { face, overprintState: (on) => file.overprintState(on) }));
}

function facesOf(page: Page): string[] {
  const runs = page.items.filter((item): item is GlyphRun => item.kind === 'glyphRun');
  return [...new Set(runs.filter((run) => run.gids.length > 0).map((run) => run.font))];
}
