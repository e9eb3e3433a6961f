/** Runs the jobs of one key one after another; jobs of different keys do not wait. */
export interface Queue {
  run<T>(key: string, job: () => Promise<T>): Promise<T>;
}

export function createQueue(): Queue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(key, job) {
      const before = tails.get(key) ?? Promise.resolve();
      // A job that failed has told its own caller; the next one starts all the same.
      const result = before.then(job, job);
      tails.set(key, result);
      const forget = () => {
        if (tails.get(key) === result) tails.delete(key);
      };
      result.then(forget, forget);
      return result;
    },
  };
}
