import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { App } from 'electron';
import { startChromium, stopChromium } from './chromium';
import { readEnvironment } from './environment';
import { takeInstanceLock } from './instance-lock';
import { preventable } from './preventable';
import { windowList } from './window-list';

type Parts = Pick<
  App,
  | 'exit'
  | 'getAppPath'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'isReady'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'whenReady'
>;

/** Life and death of the application, in Electron's order of events. */
class AppDouble extends EventEmitter implements Parts {
  readonly isPackaged = false;
  readonly #ready: Promise<void>;
  #isReady = false;
  #isQuitting = false;

  constructor() {
    super();
    this.#ready = this.#start();
    windowList.on('all-closed', () => this.#onAllClosed());
    windowList.on('stayed', () => {
      this.#isQuitting = false;
    });
  }

  /** Readiness comes after main's module has run: a second instance has quit by then. */
  async #start(): Promise<void> {
    await setImmediate();
    await startChromium();
    this.#isReady = true;
    this.emit('ready');
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  requestSingleInstanceLock(): boolean {
    const isFirst = takeInstanceLock();
    if (!isFirst) this.emit('refused-second');
    return isFirst;
  }

  quit(): void {
    const event = preventable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    if (windowList.all().length === 0) this.exit();
    for (const window of windowList.all()) window.close();
  }

  #onAllClosed(): void {
    if (this.#isQuitting) return this.exit();
    if (this.listenerCount('window-all-closed') === 0) return this.quit();
    this.emit('window-all-closed');
  }

  exit(exitCode = 0): void {
    this.emit('will-quit', preventable());
    this.emit('quit', preventable(), exitCode);
    void stopChromium().then(() => process.exit(exitCode));
  }

  getAppPath(): string {
    return process.cwd();
  }

  getName(): string {
    return readManifest().name;
  }

  getVersion(): string {
    return readManifest().version;
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    const { userData } = readEnvironment();
    if (name === 'userData' || name === 'sessionData') return userData;
    if (name === 'temp') return tmpdir();
    return join(userData, name);
  }
}

function readManifest(): { name: string; version: string } {
  return JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8'));
}

export const app = new AppDouble();
