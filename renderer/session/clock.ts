/** The clock saving runs on; tests bring their own. */
export interface Clock {
  readonly now: () => number;
  /** Calls back after so many milliseconds; what it returns cancels that. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

export const windowClock: Clock = {
  now: () => performance.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
