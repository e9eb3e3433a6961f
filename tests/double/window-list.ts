import { EventEmitter } from 'node:events';

/** What the application and a test need to know of a window. */
export interface OpenWindow {
  readonly focused: number;
  readonly refusedWindows: readonly string[];
  getTitle(): string;
  close(): void;
}

interface WindowEvents {
  loaded: [];
  /** A page kept its window open. */
  stayed: [];
  'all-closed': [];
}

class WindowList<Window extends OpenWindow> extends EventEmitter<WindowEvents> {
  readonly #windows: Window[] = [];

  /** The open windows, in the order they came. */
  all(): readonly Window[] {
    return this.#windows;
  }

  add(window: Window): void {
    this.#windows.push(window);
  }

  remove(window: Window): void {
    this.#windows.splice(this.#windows.indexOf(window), 1);
    if (this.#windows.length === 0) this.emit('all-closed');
  }
}

export const windowList = new WindowList<OpenWindow>();
