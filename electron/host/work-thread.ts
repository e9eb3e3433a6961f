// First: it must run before any schema is made.
import './jitless';

import { parentPort } from 'node:worker_threads';
import type { Reply } from '#shared/desk';
import { doWork, type ThreadJob, type WorkName, type WorkOutput } from './thread-work';

/** What the thread sends back: the answer, or the bug that came instead of one. */
export type ThreadAnswer<N extends WorkName> =
  { readonly reply: Reply<WorkOutput<N>> } | { readonly bug: Error };

parentPort?.on('message', (job: ThreadJob<WorkName>) => {
  void answer(job).then((message) => parentPort?.postMessage(message, []));
});

async function answer<N extends WorkName>(job: ThreadJob<N>): Promise<ThreadAnswer<N>> {
  try {
    return { reply: await doWork(job) };
  } catch (error) {
    return {
      bug: error instanceof Error ? error : new Error('no error was thrown', { cause: error }),
    };
  }
}
