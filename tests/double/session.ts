import { EventEmitter } from 'node:events';
import type { Download } from '@playwright/test';
import type { DownloadItem, Session, WebContents } from 'electron';
import { chromiumContext } from './chromium';
import { toAppUrl } from './origins';
import { preventable } from './preventable';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Session['setDevicePermissionHandler']>[0];

/** Electron's name of a permission, and Chromium's. */
const PERMISSIONS = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
] as const;

type Parts = Pick<
  Session,
  'setDevicePermissionHandler' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler'
>;

class SessionDouble extends EventEmitter implements Parts {
  /** Chromium may have written a small file by the time it is cancelled: main's answer counts. */
  readonly refusedDownloads: string[] = [];
  #onRequest: RequestHandler = null;
  #onCheck: CheckHandler = null;

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#onRequest = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#onCheck = handler;
  }

  /** Headless Chromium has no device to give. */
  setDevicePermissionHandler(_handler: DeviceHandler): void {}

  /**
   * Asks main about each permission and gives Chromium its answer. Electron asks one handler when a
   * page looks and the other when it requests, and says yes where there is none: both must say no.
   * The channel stays open, for Chromium forgets the answers with it.
   */
  async applyPermissions(contents: Pick<WebContents, 'getURL'>): Promise<void> {
    const browser = chromiumContext().browser();
    if (browser === null) throw new Error('Chromium is gone');
    const channel = await browser.newBrowserCDPSession();
    for (const [permission, name] of PERMISSIONS) {
      const isGranted = this.#allows(contents as WebContents, permission);
      const setting = isGranted ? 'granted' : 'denied';
      await channel.send('Browser.setPermission', { permission: { name }, setting });
    }
  }

  #allows(contents: WebContents, permission: (typeof PERMISSIONS)[number][0]): boolean {
    const details = { isMainFrame: true, requestingUrl: contents.getURL() };
    const isFree = this.#onCheck?.(contents, permission, '', details) ?? true;
    let isGiven = this.#onRequest === null;
    const answer = (given: boolean) => {
      isGiven = given;
    };
    this.#onRequest?.(contents, permission, answer, details);
    return isFree || isGiven;
  }

  downloadStarts(download: Download, contents: Pick<WebContents, 'getURL'>): void {
    const event = preventable();
    const item: Pick<DownloadItem, 'getFilename' | 'getURL'> = {
      getFilename: () => download.suggestedFilename(),
      getURL: () => toAppUrl(download.url()),
    };
    this.emit('will-download', event, item, contents);
    if (!event.defaultPrevented) return;
    this.refusedDownloads.push(item.getURL());
    void download.cancel();
  }
}

export const defaultSession = new SessionDouble();

export const session = {
  /** Electron has none before the app is ready. */
  get defaultSession(): SessionDouble {
    chromiumContext();
    return defaultSession;
  },
};
