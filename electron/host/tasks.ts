/** Work that a window may cancel, by the name that it gave it; a name is used once. */
export interface Tasks {
  run<T>(task: string | undefined, job: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Ends the work, at its start where it has not come yet; nothing happens where it is done already. */
  cancel(task: string): void;
}

/** A large file may still be on its way when its import is cancelled; more names than this wait for none. */
const MOST_WAITING = 100;

export function createTasks(): Tasks {
  const running = new Map<string, AbortController>();
  const cancelled = new Set<string>();
  return {
    async run(task, job) {
      const controller = new AbortController();
      if (task === undefined || running.has(task)) return job(controller.signal);
      if (cancelled.delete(task)) controller.abort();
      running.set(task, controller);
      try {
        return await job(controller.signal);
      } finally {
        running.delete(task);
      }
    },
    cancel(task) {
      const controller = running.get(task);
      if (controller !== undefined) return controller.abort();
      cancelled.add(task);
      const [oldest] = cancelled;
      if (cancelled.size > MOST_WAITING && oldest !== undefined) cancelled.delete(oldest);
    },
  };
}
