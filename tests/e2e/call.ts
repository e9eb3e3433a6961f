import type { Page } from '@playwright/test';
import { BRIDGE_KEY, CALL_PATH } from '#shared/desk';

/** Where the page keeps its loopback token. */
const TOKEN_KEY = 'jiedu-token';

/** Calls the host as a script of the page could: over the bridge, or over HTTP where there is none. */
export function callHost(page: Page, method: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ({ key, path, tokenKey, name, value }) => {
      const bridge = Reflect.get(window, key);
      if (bridge !== undefined) return bridge.call(name, value);
      const token = sessionStorage.getItem(tokenKey);
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const body = JSON.stringify(value);
      const response = await fetch(`${path}${name}`, { method: 'POST', headers, body });
      return response.json();
    },
    { key: BRIDGE_KEY, path: CALL_PATH, tokenKey: TOKEN_KEY, name: method, value: input },
  );
}
