import { Worker } from 'node:worker_threads';
import { refuse, type Reply } from '#shared/desk';
import type { ThreadJob, WorkInput, WorkName, WorkOutput } from './thread-work';
import type { WorkLimits } from './work-limits';
import { breakdownRefusal, type Breakdown } from './work-refusals';
import type { ThreadAnswer } from './work-thread';
import threadUrl from './work-thread?thread';

/** A PDF gives up by itself after 30 s and says why; 20 MB of anything else take less than half of it. */
const LIMITS: WorkLimits = { timeMs: 40_000, memoryMb: 1024 };

/** After the last work the thread waits so long for more: starting one takes longer than most work. */
const IDLE_MS = 20_000;

let idle: Worker | undefined;
let idleTimer: NodeJS.Timeout | undefined;

export interface WorkOptions {
  /** The report that is worked on, as a refusal names it. */
  readonly fileName: string;
  readonly limits?: WorkLimits | undefined;
  /** Ends the work, and its thread. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Works in a thread of its own. What takes too much time or memory, or brings the thread down, is
 * refused in one sentence and ends with the thread; the program goes on. A bug in the work throws.
 */
export async function workApart<N extends WorkName>(
  name: N,
  input: WorkInput<N>,
  { fileName, limits = LIMITS, signal }: WorkOptions,
): Promise<Reply<WorkOutput<N>>> {
  const thread = limits === LIMITS ? takeThread() : startThread(limits);
  const end = await endOf(thread, { name, input }, limits, signal);
  if (typeof end === 'string') {
    await thread.terminate();
    return refuse(breakdownRefusal(end, { name, fileName }, limits));
  }
  await keep(thread);
  if ('bug' in end) throw end.bug;
  return end.reply;
}

function startThread({ memoryMb }: WorkLimits): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memoryMb };
  const thread = new Worker(new URL(threadUrl), { resourceLimits });
  // Heard while it works; one that ends while it is idle ends alone.
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

/** The thread's answer, or how it came to give none. */
function endOf<N extends WorkName>(
  thread: Worker,
  job: ThreadJob<N>,
  { timeMs }: WorkLimits,
  signal: AbortSignal | undefined,
): Promise<ThreadAnswer<N> | Breakdown> {
  return new Promise((resolve) => {
    const end = (how: ThreadAnswer<N> | Breakdown) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      thread.off('message', end).off('error', fail).off('exit', exit);
      resolve(how);
    };
    const fail = (error: unknown) => end(isOutOfMemory(error) ? 'large' : 'broken');
    const exit = () => end('broken');
    const cancel = () => end('cancelled');
    const timer = setTimeout(end, timeMs, 'slow');
    thread.on('message', end).on('error', fail).on('exit', exit);
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted === true) cancel();
    else thread.postMessage(job, []);
  });
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
