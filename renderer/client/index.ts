import type { DeskClient } from '#shared/desk';
import { bridgeClient } from './bridge-client';
import { loopbackClient } from './loopback-client';
import { takeToken } from './token';

export { toBase64, fromBase64 } from './base64';

/** The desk's way to its host; undefined when the page was opened without either. */
export function connectDesk(): DeskClient | undefined {
  const bridge = bridgeClient(window);
  if (bridge !== undefined) return bridge;
  const token = takeToken();
  return token === undefined ? undefined : loopbackClient(token);
}
