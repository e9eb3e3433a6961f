// First: it must run before any schema is made.
import './jitless';

import { parentPort } from 'node:worker_threads';
import type { ExportStep, Reply } from '#shared/desk';
import { doPrintJob, type Printed, type PrintJob } from './print-job';

/** What the thread sends: each step, and at last the answer, or the bug that came instead of one. */
export type PrintMessage =
  { readonly step: ExportStep } | { readonly reply: Reply<Printed> } | { readonly bug: Error };

const send = (message: PrintMessage) => parentPort?.postMessage(message, []);

parentPort?.on('message', (job: PrintJob) => {
  void answer(job).then(send);
});

async function answer(job: PrintJob): Promise<PrintMessage> {
  try {
    return { reply: await doPrintJob(job, (step) => send({ step })) };
  } catch (error) {
    return {
      bug: error instanceof Error ? error : new Error('no error was thrown', { cause: error }),
    };
  }
}
