/** What one piece of work in a thread may cost. */
export interface WorkLimits {
  readonly timeMs: number;
  /** Of the thread's heap. */
  readonly memoryMb: number;
}
