import { readFile } from 'node:fs/promises';
import { ipcMain, protocol } from 'electron';
import { resolveAsset, securityHeaders, type AssetPlaces, type Host } from '#electron/host';
import { IPC_CHANNEL, refuse } from '#shared/desk';

export const DESK_URL = 'app://jiedu/';

/** Gives the desk an origin of its own, as safe as https; before the app is ready. */
export function claimScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** Serves the window's page and the fonts, and no other file. */
export function serveScheme(places: AssetPlaces): void {
  protocol.handle('app', async ({ url }) => {
    const headers = securityHeaders();
    const asset = url.startsWith(DESK_URL) && resolveAsset(new URL(url).pathname, places);
    if (!asset) return new Response(null, { status: 404, headers });
    const body = new Uint8Array(await readFile(asset.file));
    return new Response(body, { headers: { ...headers, 'Content-Type': asset.mediaType } });
  });
}

/** Hands the calls of the desk's own page to the host, and those of nobody else. */
export function answerCalls(host: Host): void {
  ipcMain.handle(IPC_CHANNEL, ({ senderFrame: frame }, method: unknown, input: unknown) => {
    const isDesk = frame?.parent === null && frame.url.startsWith(DESK_URL);
    return isDesk ? host.call(String(method), input) : refuse(strangerRefused);
  });
}

const strangerRefused = {
  code: 'bad-request',
  zh: '这个页面不是解读的编辑台，请求没有受理。请在解读的窗口里操作',
  en: 'This page is not the desk, so the call was refused. Work in Jiedu’s own window',
} as const;
