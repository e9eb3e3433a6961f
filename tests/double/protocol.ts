import type { CustomScheme, Protocol } from 'electron';
import { app } from './app';
import { toAppUrl } from './origins';

type Handler = Parameters<Protocol['handle']>[1];

const privileged = new Map<string, CustomScheme['privileges']>();
const handlers = new Map<string, Handler>();

export const protocol: Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => {
    if (app.isReady()) throw new Error('Schemes are registered before the app is ready');
    for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges);
  },
  handle: (scheme, handler) => {
    if (!app.isReady()) throw new Error('A scheme is handled once the app is ready');
    const { standard, secure } = privileged.get(scheme) ?? {};
    if (!standard || !secure) throw new Error(`${scheme} is no standard secure scheme`);
    handlers.set(scheme, handler);
  },
};

/** What main answers to a request of a page; undefined for a scheme that is not main's. */
export async function answerRequest(
  pageUrl: string,
  init: RequestInit,
): Promise<Response | undefined> {
  const url = toAppUrl(pageUrl);
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  return handler?.(new Request(url, init));
}
