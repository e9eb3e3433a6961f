import { Worker } from 'node:worker_threads';
import type { Reply } from '#shared/desk';
import { damaged, TIME_LIMIT_MS, tooSlow } from './pdf-failures';
import type { TaggedContent } from './tagged-pages';
import type { TaggedAnswer, TaggedJob } from './tagged-thread';
import threadUrl from './tagged-thread?thread';

/** Beyond it the thread ends, not the program. */
const MOST_MEMORY_MB = 1024;
/** After the last file the thread waits so long for another one. */
const IDLE_MS = 20_000;

let idle: Worker | undefined;
let idleTimer: NodeJS.Timeout | undefined;

/** Starts loading the PDF library in a thread: whoever makes a PDF will want it read back soon. */
export function warmTaggedReader(): void {
  idle ??= startThread();
  keepFor(IDLE_MS);
}

/** Reads a finished PDF back by its tags. Refused: what is damaged, locked, too long or too slow. */
export async function readTaggedPdf(
  bytes: Uint8Array,
  fileName: string,
): Promise<Reply<TaggedContent[]>> {
  const thread = idle ?? startThread();
  idle = undefined;
  clearTimeout(idleTimer);
  thread.ref();
  const answer = await answerOf(thread, { bytes, fileName });
  if (typeof answer === 'string') {
    await thread.terminate();
    const why = answer === 'slow' ? tooSlow(fileName, TIME_LIMIT_MS) : damaged(fileName);
    return { ok: false, failure: why };
  }
  await release(thread);
  if ('bug' in answer) throw answer.bug;
  return answer.reply;
}

function startThread(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB };
  const thread = new Worker(new URL(threadUrl), { resourceLimits, stdout: true, stderr: true });
  thread.unref();
  // Heard while it works; one that ends while it is idle ends alone.
  return thread.on('error', () => forget(thread)).on('exit', () => forget(thread));
}

function forget(thread: Worker): void {
  if (idle === thread) idle = undefined;
}

/** One thread that has nothing to do is kept; alone it keeps no program running. */
async function release(thread: Worker): Promise<void> {
  if (idle !== undefined) {
    await thread.terminate();
    return;
  }
  idle = thread;
  thread.unref();
  keepFor(IDLE_MS);
}

function keepFor(timeMs: number): void {
  clearTimeout(idleTimer);
  idleTimer = setTimeout(() => {
    void idle?.terminate();
    idle = undefined;
  }, timeMs).unref();
}

/** The thread's answer, or how it came to give none. */
function answerOf(thread: Worker, job: TaggedJob): Promise<TaggedAnswer | 'slow' | 'broken'> {
  return new Promise((resolve) => {
    const end = (how: TaggedAnswer | 'slow' | 'broken') => {
      clearTimeout(timer);
      thread.off('message', end).off('error', fail).off('exit', fail);
      resolve(how);
    };
    const fail = () => end('broken');
    const timer = setTimeout(end, TIME_LIMIT_MS, 'slow');
    thread.on('message', end).on('error', fail).on('exit', fail);
    thread.postMessage(job, []);
  });
}
