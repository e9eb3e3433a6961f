import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { Reply } from '#shared/desk';
import { leaveCanvasOut } from './no-canvas';
import { replyOf } from './pdf-failures';
import { readTaggedPages, type TaggedContent } from './tagged-pages';

/** A finished PDF to read; failures repeat the name. */
export interface TaggedJob {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What the thread sends: the answer, or the bug that came instead of one. */
export type TaggedAnswer = { readonly reply: Reply<TaggedContent[]> } | { readonly bug: Error };

/**
 * Both halves of the PDF library in this one thread, so that nothing goes back and forth: it takes
 * its parser from here when it finds one. Loading begins at once, before there is a file.
 */
async function loadLibrary() {
  leaveCanvasOut();
  const { resolve } = createRequire(import.meta.url);
  const parser = pathToFileURL(resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs'));
  Object.assign(globalThis, { pdfjsWorker: await import(parser.href) });
  const [{ PDFWorker }, { openPdf }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('./open-pdf'),
  ]);
  return { worker: PDFWorker.create({}), openPdf };
}

// What a damaged part rejects is answered, or runs out of time, elsewhere.
process.on('unhandledRejection', () => undefined);
const library = loadLibrary();
const never = new Promise<never>(() => undefined);

async function read({ bytes, fileName }: TaggedJob): Promise<TaggedContent[]> {
  const { worker, openPdf } = await library;
  const thread = { worker, ended: never, stop: () => undefined };
  const pdf = await openPdf(bytes, fileName, { thread, strict: true });
  try {
    return await readTaggedPages(pdf.document, fileName);
  } finally {
    await pdf.close();
  }
}

async function answer(job: TaggedJob): Promise<TaggedAnswer> {
  try {
    return { reply: await replyOf(() => read(job)) };
  } catch (error) {
    return {
      bug: error instanceof Error ? error : new Error('no error was thrown', { cause: error }),
    };
  }
}

parentPort?.on('message', (job: TaggedJob) => {
  void answer(job).then((message) => parentPort?.postMessage(message, []));
});
