import { join, sep } from 'node:path';
import {
  getDocument,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { damaged, locked, MAX_PAGES, PdfRefusal, tooLong } from './pdf-failures';
import { pdfLibraryFolder, type PdfThread } from './pdf-thread';

/** The library wants folders that end in a separator. */
const dataFolder = (name: string) => join(pdfLibraryFolder, name) + sep;

export interface OpenOptions {
  readonly thread: PdfThread;
  /** Stop at the first fault instead of reading on past it. */
  readonly strict: boolean;
}

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/**
 * Opens a document that runs no code, loads nothing from a network and draws nothing.
 * @throws {PdfRefusal} for what is no PDF, is locked, or has too many pages
 */
export async function openPdf(
  bytes: Uint8Array,
  fileName: string,
  { thread, strict }: OpenOptions,
): Promise<OpenPdf> {
  const task = getDocument({
    // The library takes its data away from us.
    data: Uint8Array.from(bytes),
    worker: thread.worker,
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
  // A thread that has ended confirms nothing.
  const close = () => Promise.race([task.destroy(), thread.ended]);
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
