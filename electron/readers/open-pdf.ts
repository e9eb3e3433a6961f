import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import {
  getDocument,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { damaged, locked, MAX_PAGES, PdfRefusal, tooLong } from './pdf-failures';

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** The library wants folders that end in a separator. */
const dataFolder = (name: string) => join(packageFolder, name) + sep;

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/**
 * Opens a document that runs no code, loads nothing from a network and draws nothing.
 * @param strict stop at the first fault instead of reading on past it
 * @throws {PdfRefusal} for what is no PDF, is locked, or has too many pages
 */
export async function openPdf(
  bytes: Uint8Array,
  fileName: string,
  strict: boolean,
): Promise<OpenPdf> {
  const task = getDocument({
    // The library takes its data away from us.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS - 1,
    stopAtErrors: strict,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    cMapUrl: dataFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: dataFolder('standard_fonts'),
  });
  const close = () => task.destroy();
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES) throw new PdfRefusal(tooLong(fileName));
    return { document, close };
  } catch (error) {
    await close();
    throw error instanceof PdfRefusal ? error : new PdfRefusal(whyClosed(error)(fileName));
  }
}

const whyClosed = (error: unknown) =>
  error instanceof Error && error.name === 'PasswordException' ? locked : damaged;
