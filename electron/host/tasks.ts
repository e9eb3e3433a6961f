/** Work that a window may cancel, by the name that it gave it. */
export interface Tasks {
  run<T>(task: string | undefined, job: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Ends the work; nothing happens where it is done already. */
  cancel(task: string): void;
}

export function createTasks(): Tasks {
  const running = new Map<string, AbortController>();
  return {
    async run(task, job) {
      const controller = new AbortController();
      if (task !== undefined) running.set(task, controller);
      try {
        return await job(controller.signal);
      } finally {
        if (task !== undefined) running.delete(task);
      }
    },
    cancel: (task) => running.get(task)?.abort(),
  };
}
