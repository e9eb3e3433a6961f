// First: it must run before any schema is made.
import './jitless';

import { parentPort } from 'node:worker_threads';
import type { Reply } from '#shared/desk';
import type { ImportedReport } from '#shared/story';
import { doReading, type ReadingJob } from './reading-job';

/** What the thread sends back: the answer, or the bug that came instead of one. */
export type ThreadAnswer = { readonly reply: Reply<ImportedReport> } | { readonly bug: Error };

parentPort?.on('message', (job: ReadingJob) => {
  void answer(job).then((message) => parentPort?.postMessage(message, []));
});

async function answer(job: ReadingJob): Promise<ThreadAnswer> {
  try {
    return { reply: await doReading(job) };
  } catch (error) {
    return {
      bug: error instanceof Error ? error : new Error('no error was thrown', { cause: error }),
    };
  }
}
