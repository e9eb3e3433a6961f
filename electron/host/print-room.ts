import { Worker } from 'node:worker_threads';
import { refuse, type ExportStep, type Failure, type Reply } from '#shared/desk';
import type { Printed, PrintJob } from './print-job';
import type { PrintMessage } from './print-thread';
import threadUrl from './print-thread?thread';

/** Exports and preflights, each in a thread, so that no long one holds up the desk. */
export interface PrintRoom {
  /**
   * A name that is in use already is refused. A job whose signal comes is refused, too: its thread ends,
   * and nothing of it was written anywhere.
   */
  run(job: PrintJob, task: string, signal: AbortSignal): Promise<Reply<Printed>>;
  stepOf(task: string): ExportStep | undefined;
}

interface RunningJob {
  readonly thread: Worker;
  step: ExportStep | undefined;
}

const MOST_MEMORY_MB = 2048;

/** One thread with its fonts open is kept for the next job; alone it keeps no program running. */
export function createPrintRoom(): PrintRoom {
  const running = new Map<string, RunningJob>();
  let idle: Worker | undefined;

  function takeThread(): Worker {
    const thread = idle ?? startThread();
    idle = undefined;
    thread.ref();
    return thread;
  }
  function keep(thread: Worker): void {
    if (idle !== undefined) return void thread.terminate();
    idle = thread;
    thread.unref();
    thread.once('exit', () => {
      if (idle === thread) idle = undefined;
    });
  }
  return {
    async run(job, task, signal) {
      if (running.has(task)) return refuse(twice);
      if (signal.aborted) return refuse(cancelled);
      const entry: RunningJob = { thread: takeThread(), step: undefined };
      running.set(task, entry);
      const stop = () => void entry.thread.terminate();
      signal.addEventListener('abort', stop);
      const end = await endOf(entry, job);
      signal.removeEventListener('abort', stop);
      running.delete(task);
      if (signal.aborted) return refuse(cancelled);
      if (end === undefined) throw new Error('the printing thread ended without an answer');
      keep(entry.thread);
      if ('bug' in end) throw end.bug;
      return end.reply;
    },
    stepOf: (task) => running.get(task)?.step,
  };
}

function startThread(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB };
  const thread = new Worker(new URL(threadUrl), { resourceLimits });
  // Its end is what is acted upon.
  return thread.on('error', () => void thread.terminate());
}

type End = Exclude<PrintMessage, { readonly step: ExportStep }>;

/** The thread's answer; nothing when it ended before it gave one. */
function endOf(entry: RunningJob, job: PrintJob): Promise<End | undefined> {
  const { thread } = entry;
  return new Promise((resolve) => {
    const end = (how: End | undefined) => {
      thread.off('message', hear).off('exit', exit);
      resolve(how);
    };
    const hear = (message: PrintMessage) => {
      if ('step' in message) entry.step = message.step;
      else end(message);
    };
    const exit = () => end(undefined);
    thread.on('message', hear).on('exit', exit);
    thread.postMessage(job, []);
  });
}

const twice: Failure = {
  code: 'bad-request',
  zh: '没有开始：这个编号的任务还在进行。换一个编号',
  en: 'Not started: a job of this name is running. Choose another',
};

const cancelled: Failure = {
  code: 'cancelled',
  zh: '已取消，没有输出任何文件。要文件就再输出一次',
  en: 'Cancelled; no file was written. Export again for one',
};
