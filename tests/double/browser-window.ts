import { EventEmitter } from 'node:events';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebPreferences,
} from 'electron';
import { preventable } from './preventable';
import { WebContentsDouble } from './web-contents';
import { windowList, type OpenWindow } from './window-list';

type Parts = Pick<
  BrowserWindow,
  'close' | 'destroy' | 'focus' | 'getNormalBounds' | 'isMinimized' | 'loadURL' | 'restore'
>;

/** A window: the page inside is Chromium's, its frame and its place on a screen are numbers. */
export class BrowserWindowDouble extends EventEmitter implements Parts, OpenWindow {
  static getAllWindows(): BrowserWindowDouble[] {
    return windowList.all().filter((window) => window instanceof BrowserWindowDouble);
  }

  readonly webContents: WebContentsDouble;
  readonly #bounds: Rectangle;
  #title: string;
  #focused = 0;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const { x = 0, y = 0, width = 800, height = 600, title = '', webPreferences = {} } = options;
    refuseWeakened(webPreferences);
    this.#bounds = { x, y, width, height };
    this.#title = title;
    this.webContents = new WebContentsDouble(webPreferences, { width, height });
    this.#follow(this.webContents);
    windowList.add(this);
  }

  get focused(): number {
    return this.#focused;
  }

  get refusedWindows(): readonly string[] {
    return this.webContents.refusedWindows;
  }

  getTitle(): string {
    return this.#title;
  }

  getNormalBounds(): Rectangle {
    return this.#bounds;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {}

  focus(): void {
    this.#focused += 1;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  close(): void {
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) windowList.emit('stayed');
    else void this.webContents.askToClose();
  }

  destroy(): void {
    void this.webContents.destroy();
  }

  #follow(contents: WebContentsDouble): void {
    contents.on('did-finish-load', () => windowList.emit('loaded'));
    contents.on('stayed', () => windowList.emit('stayed'));
    contents.on('page-title-updated', (event: ReturnType<typeof preventable>, title: string) => {
      this.emit('page-title-updated', event, title);
      if (!event.defaultPrevented) this.#title = title;
    });
    contents.on('destroyed', () => {
      windowList.remove(this);
      this.emit('closed');
    });
  }
}

/** The double runs a page in Chromium's own sandbox; what a weaker window would let through it cannot show. */
function refuseWeakened(preferences: WebPreferences): void {
  const isWeakened =
    preferences.sandbox === false ||
    preferences.contextIsolation === false ||
    preferences.webSecurity === false ||
    preferences.nodeIntegration === true;
  if (isWeakened) throw new Error('The double opens no window without sandbox and isolation');
}
