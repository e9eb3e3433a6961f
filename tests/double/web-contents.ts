import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Dialog, Frame, Page, Route } from '@playwright/test';
import type { HandlerDetails, WebContents, WebPreferences } from 'electron';
import { chromiumContext, nextPage } from './chromium';
import { invokeEvent } from './frames';
import { ipcMain } from './ipc-main';
import { toAppUrl, toPageUrl } from './origins';
import { PAGE_BINDING, preloadScript, type PageAnswer, type PageMessage } from './page-electron';
import { preventable } from './preventable';
import { answerRequest } from './protocol';
import { defaultSession } from './session';

type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

/** One page of Chromium, wired to main as Electron wires it. */
export class WebContentsDouble
  extends EventEmitter
  implements Pick<WebContents, 'getTitle' | 'getURL' | 'setWindowOpenHandler'>
{
  readonly refusedWindows: string[] = [];
  readonly #page: Promise<Page>;
  #title = '';
  #url = '';
  #onWindowOpen: WindowOpenHandler = () => ({ action: 'allow' });
  #isLoading = false;

  constructor({ preload }: WebPreferences, size: { width: number; height: number }) {
    super();
    const script = preload === undefined ? '' : readFileSync(preload, 'utf8');
    this.#page = nextPage(size).then((page) => this.#wire(page, script));
  }

  getTitle(): string {
    return this.#title;
  }

  getURL(): string {
    return this.#url;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#onWindowOpen = handler;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page;
    this.#isLoading = true;
    await page.goto(toPageUrl(url)).finally(() => {
      this.#isLoading = false;
    });
    this.emit('did-finish-load');
  }

  /** Closes the page, unless its `beforeunload` keeps it. */
  async askToClose(): Promise<void> {
    await (await this.#page).close({ runBeforeUnload: true });
  }

  async destroy(): Promise<void> {
    await (await this.#page).close();
  }

  async #wire(page: Page, preload: string): Promise<Page> {
    page.on('close', () => this.emit('destroyed'));
    page.on('dialog', (dialog) => void this.#onDialog(dialog));
    page.on('download', (download) => defaultSession.downloadStarts(download, this));
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#url = toAppUrl(frame.url());
    });
    await this.#watchWindowOpen(page);
    await page.route('**/*', (route) => this.#onRequest(route, page));
    await page.exposeBinding(PAGE_BINDING, ({ frame }, message: PageMessage) =>
      this.#onMessage(frame, message),
    );
    await page.addInitScript({ content: preloadScript(preload) });
    await defaultSession.applyPermissions(this);
    return page;
  }

  /** A page is let go only if main says so; Electron keeps it without asking anyone. */
  async #onDialog(dialog: Dialog): Promise<void> {
    if (dialog.type() !== 'beforeunload') return dialog.dismiss();
    const event = preventable();
    this.emit('will-prevent-unload', event);
    if (event.defaultPrevented) return dialog.accept();
    await dialog.dismiss();
    this.emit('stayed');
  }

  /** Chromium tells of a new window when its page exists already; a denied one is closed unseen. */
  async #watchWindowOpen(page: Page): Promise<void> {
    const channel = await chromiumContext().newCDPSession(page);
    let isDenied = true;
    channel.on('Page.windowOpen', ({ url, windowName }) => {
      const details: Pick<HandlerDetails, 'frameName' | 'url'> = { frameName: windowName, url };
      isDenied = this.#onWindowOpen(details as HandlerDetails).action === 'deny';
      if (isDenied) this.refusedWindows.push(url);
    });
    page.on('popup', (popup) => {
      if (isDenied) void popup.close();
    });
    await channel.send('Page.enable');
  }

  async #onRequest(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const isOfPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (isOfPage && !this.#isLoading && this.#staysAt(request.url())) return route.abort('aborted');
    const response = await answerRequest(request.url(), {
      method: request.method(),
      headers: request.headers(),
    });
    if (response === undefined) return route.abort('internetdisconnected');
    const body = Buffer.from(await response.arrayBuffer());
    const headers = Object.fromEntries(response.headers);
    await route.fulfill({ status: response.status, headers, body });
  }

  #staysAt(pageUrl: string): boolean {
    const event = Object.assign(preventable(), { url: toAppUrl(pageUrl), isMainFrame: true });
    this.emit('will-navigate', event);
    return event.defaultPrevented;
  }

  async #onMessage(frame: Frame, message: PageMessage): Promise<PageAnswer> {
    if (message.kind === 'title') {
      this.#title = message.title;
      this.emit('page-title-updated', preventable(), message.title, true);
      return { kind: 'value', value: undefined };
    }
    const event = invokeEvent(this, frame);
    return ipcMain.invoke(event, message.channel, message.values).then(
      (value) => ({ kind: 'value', value }),
      (error: unknown) => ({ kind: 'thrown', message: String(error) }),
    );
  }
}
