/** What a page sends to the double. */
export type PageMessage =
  | { readonly kind: 'invoke'; readonly channel: string; readonly values: unknown[] }
  | { readonly kind: 'title'; readonly title: string };

export type PageAnswer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'thrown'; readonly message: string };

/** Name of the function that carries messages out of a page. */
export const PAGE_BINDING = 'electronDoubleIpc';

/**
 * The `electron` of a sandboxed preload. It is sent into the page as text and runs there before the
 * page's scripts, so it may use nothing from outside but its argument.
 *
 * The way out is taken from the main frame, which keeps only what the preload exposes. A subframe
 * has no preload and keeps it: that is the raw IPC a subverted frame would have, and main must
 * refuse it.
 */
export function pageElectron(binding: string) {
  type Send = (message: PageMessage) => Promise<PageAnswer>;
  const send: Send = Reflect.get(window, binding);
  Reflect.deleteProperty(window, binding);

  const tellTitle = () => void send({ kind: 'title', title: document.title });
  const watched = { childList: true, subtree: true, characterData: true };
  new MutationObserver(tellTitle).observe(document, watched);

  const bridged = (value: unknown): unknown => {
    if (typeof value !== 'function') return structuredClone(value);
    return async (...values: unknown[]) =>
      structuredClone(await Reflect.apply(value, undefined, structuredClone(values)));
  };

  const contextBridge = {
    exposeInMainWorld: (key: string, api: Record<string, unknown>): void => {
      if (key in window) throw new Error(`window.${key} is taken`);
      const entries = Object.entries(api).map(([name, value]) => [name, bridged(value)]);
      const value = Object.freeze(Object.fromEntries(entries));
      Object.defineProperty(window, key, { value, enumerable: true });
    },
  };
  const ipcRenderer = {
    invoke: async (channel: string, ...values: unknown[]): Promise<unknown> => {
      const answer = await send({ kind: 'invoke', channel, values: structuredClone(values) });
      if (answer.kind === 'value') return answer.value;
      throw new Error(`Error invoking remote method '${channel}': ${answer.message}`);
    },
  };
  return { contextBridge, ipcRenderer };
}

/** The script that runs a built preload in a page, with the `require` that Electron's sandbox gives. */
export function preloadScript(preload: string): string {
  return `if (window === window.top) (() => {
  const electron = (${pageElectron.toString()})(${JSON.stringify(PAGE_BINDING)});
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('A sandboxed preload has no module ' + name);
  };
  ((require, module, exports) => {
${preload}
  })(require, { exports: {} }, {});
})();`;
}
