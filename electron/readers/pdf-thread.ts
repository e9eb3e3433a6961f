import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

const fromHere = createRequire(import.meta.url);
/** Where npm put the PDF library: its parser, its character maps and its fonts. */
export const pdfLibraryFolder = dirname(fromHere.resolve('pdfjs-dist/package.json'));
const parser = fromHere.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');

/** Beyond it the thread ends, not the program. */
const MOST_MEMORY_MB = 1024;
/** After the last file the thread waits so long for another one. */
const IDLE_MS = 20_000;

/**
 * The library's parser in a thread of its own. A damaged file may make it spin, run out of memory or
 * leave rejected promises behind, which would end a Node program: here they end with the thread.
 */
export interface PdfThread {
  readonly worker: PDFWorker;
  /** Resolves once the thread has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it, busy or not. */
  readonly stop: () => void;
}

interface Started extends PdfThread {
  readonly port: MessagePort;
  isAlive: boolean;
}

/** One thread that has nothing to do is kept, since starting one takes longer than a short file. */
let idle: Started | undefined;
let idleTimer: NodeJS.Timeout | undefined;

/** Lends a thread to one reading; the next one gets the same, unless it has ended. */
export async function withPdfThread<T>(work: (thread: PdfThread) => Promise<T>): Promise<T> {
  const thread = idle ?? start();
  idle = undefined;
  thread.port.ref();
  try {
    return await work(thread);
  } finally {
    release(thread);
  }
}

function release(thread: Started): void {
  thread.port.unref();
  if (!thread.isAlive || idle !== undefined) {
    thread.stop();
    return;
  }
  idle = thread;
  clearTimeout(idleTimer);
  idleTimer = setTimeout(stopIdle, IDLE_MS).unref();
}

function stopIdle(): void {
  idle?.stop();
  idle = undefined;
}

/** Runs in the thread. What a damaged part rejects is answered, or runs out of time, elsewhere. */
const CODE = `
const { workerData } = require('node:worker_threads');
process.on('unhandledRejection', () => undefined);
import(workerData.parser).then(({ WorkerMessageHandler }) =>
  WorkerMessageHandler.initializeFromPort(workerData.port),
);
`;

function start(): Started {
  const { port1: port, port2 } = new MessageChannel();
  const thread = new Worker(CODE, {
    eval: true,
    workerData: { parser: pathToFileURL(parser).href, port: port2 },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    stdout: true,
    stderr: true,
  });
  thread.unref();
  const worker = PDFWorker.create({ port });
  const ended = new Promise<void>((resolve) => {
    // An error ends the thread, too; who waits for it hears of the end.
    thread.on('error', () => resolve());
    thread.on('exit', () => resolve());
  });
  const stop = () => {
    started.isAlive = false;
    worker.destroy();
    port.close();
    void thread.terminate();
  };
  const started: Started = { worker, ended, stop, port, isAlive: true };
  void ended.then(stop);
  return started;
}
