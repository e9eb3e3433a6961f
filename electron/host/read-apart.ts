import { Worker } from 'node:worker_threads';
import { refuse, type Reply } from '#shared/desk';
import type { ImportedReport } from '#shared/story';
import type { ReadingJob } from './reading-job';
import type { ReadingLimits } from './reading-limits';
import { breakdownRefusal, type Breakdown } from './reading-refusals';
import type { ThreadAnswer } from './reading-thread';
import threadUrl from './reading-thread?thread';

/** A PDF gives up by itself after 30 s and says why; 20 MB of anything else take less than half of it. */
const LIMITS: ReadingLimits = { timeMs: 40_000, memoryMb: 1024 };

/** After the last file the thread waits so long for another one: starting one takes longer than most. */
const IDLE_MS = 20_000;

let idle: Worker | undefined;
let idleTimer: NodeJS.Timeout | undefined;

/**
 * Reads in a thread of its own. A file that takes too much time or memory, or brings the thread down,
 * is refused in one sentence and ends with the thread; the program goes on. A bug in the reading throws.
 */
export async function readApart(
  job: ReadingJob,
  limits: ReadingLimits = LIMITS,
): Promise<Reply<ImportedReport>> {
  const thread = limits === LIMITS ? takeThread() : startThread(limits);
  const end = await endOf(thread, job, limits);
  if (typeof end === 'string') {
    await thread.terminate();
    return refuse(breakdownRefusal(end, job.fileName, limits));
  }
  await keep(thread);
  if ('bug' in end) throw end.bug;
  return end.reply;
}

function startThread({ memoryMb }: ReadingLimits): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memoryMb };
  const thread = new Worker(new URL(threadUrl), { resourceLimits });
  // Heard while it reads; one that ends while it is idle ends alone.
  return thread.on('error', () => forget(thread)).on('exit', () => forget(thread));
}

function forget(thread: Worker): void {
  if (idle === thread) idle = undefined;
}

/** The thread that has nothing to do, or a new one. */
function takeThread(): Worker {
  const thread = idle;
  idle = undefined;
  clearTimeout(idleTimer);
  thread?.ref();
  return thread ?? startThread(LIMITS);
}

/** One thread is kept; alone it does not keep the program running. */
async function keep(thread: Worker): Promise<void> {
  if (idle !== undefined || thread.resourceLimits?.maxOldGenerationSizeMb !== LIMITS.memoryMb) {
    await thread.terminate();
    return;
  }
  idle = thread;
  thread.unref();
  idleTimer = setTimeout(stopIdle, IDLE_MS).unref();
}

function stopIdle(): void {
  void idle?.terminate();
  idle = undefined;
}

/** The thread's answer, or how it failed to give one. */
function endOf(
  thread: Worker,
  job: ReadingJob,
  { timeMs }: ReadingLimits,
): Promise<ThreadAnswer | Breakdown> {
  return new Promise((resolve) => {
    const end = (how: ThreadAnswer | Breakdown) => {
      clearTimeout(timer);
      thread.off('message', end).off('error', fail).off('exit', exit);
      resolve(how);
    };
    const fail = (error: unknown) => end(isOutOfMemory(error) ? 'large' : 'broken');
    const exit = () => end('broken');
    const timer = setTimeout(end, timeMs, 'slow');
    thread.on('message', end).on('error', fail).on('exit', exit);
    thread.postMessage(job, []);
  });
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
