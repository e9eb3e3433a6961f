import type { Page } from '@playwright/test';
import type { Desktop } from './desktop';

/** A host that has opened its desk. */
export interface RunningDesk {
  readonly page: Page;
  /** Title of the window as the host sees it. */
  title(): Promise<string>;
  /**
   * Ends host and window as a person would.
   * @throws {Error} when the page holds unsaved work and stays open.
   */
  stop(): Promise<void>;
  /** Ends both at once, whatever the page holds. */
  abandon(): Promise<void>;
  /** What the host has printed so far. */
  printed(): string;
  /** The desktop around the window; only the double can show it. */
  readonly desktop?: Desktop;
}
