import type { Page, TestInfo } from '@playwright/test';
import type { Desktop } from './desktop';
import { openDouble } from './double';
import { openElectron } from './electron';
import { openLoopback } from './loopback';
import type { Places } from './places';
import type { RunningDesk } from './running-desk';

/** What carries the desk, by the name of its Playwright project. */
const HOSTS = {
  loopback: { name: 'loopback', open: openLoopback },
  double: { name: 'electron double', open: openDouble },
  electron: { name: 'electron', open: openElectron },
} as const;

export type HostKind = keyof typeof HOSTS;
export type HostName = (typeof HOSTS)[HostKind]['name'];

export function hostName(kind: HostKind): HostName {
  return HOSTS[kind].name;
}

/** A desk as a test meets it, whatever carries it. */
export class Desk {
  readonly #kind: HostKind;
  readonly #places: Places;
  #running: RunningDesk;

  static async open(kind: HostKind, places: Places): Promise<Desk> {
    return new Desk(kind, places, await HOSTS[kind].open(places));
  }

  private constructor(kind: HostKind, places: Places, running: RunningDesk) {
    this.#kind = kind;
    this.#places = places;
    this.#running = running;
  }

  get hostName(): HostName {
    return hostName(this.#kind);
  }

  /** A folder of this test alone; untouched at first. */
  get libraryDir(): string {
    return this.#places.libraryDir;
  }

  /** The page that is open now; another one after a restart. */
  get page(): Page {
    return this.#running.page;
  }

  /** The desktop around the window, which only the double can show. */
  get desktop(): Desktop {
    const { desktop } = this.#running;
    if (desktop === undefined) throw new Error(`${this.hostName} shows no desktop`);
    return desktop;
  }

  /** Title of the window as the host sees it. */
  title(): Promise<string> {
    return this.#running.title();
  }

  /** Ends host and window as a person would, and starts both again on the same library. */
  async restart(): Promise<Page> {
    await this.close();
    this.#running = await HOSTS[this.#kind].open(this.#places);
    return this.page;
  }

  /** Ends host and window as a person would; throws when unsaved work keeps the page open. */
  close(): Promise<void> {
    return this.#running.stop();
  }

  /** After a test: keeps what explains a failure, and leaves nothing running. */
  async putAway(info: TestInfo): Promise<void> {
    if (info.status !== info.expectedStatus) {
      await info.attach('host', { body: this.#running.printed() || '(nothing printed)' });
      if (!this.page.isClosed()) {
        await info.attach('page', { body: await this.page.screenshot(), contentType: 'image/png' });
      }
    }
    await this.#running.abandon();
  }
}
