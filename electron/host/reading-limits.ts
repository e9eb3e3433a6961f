/** What one reading may cost. */
export interface ReadingLimits {
  readonly timeMs: number;
  /** Of the thread's heap. */
  readonly memoryMb: number;
}
