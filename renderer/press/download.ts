import type { ExportedFile } from '#shared/desk';
import { fromBase64 } from '../client';

/** How long a browser may take to begin a download before its address is let go, milliseconds. */
const DOWNLOAD_MS = 60_000;

/** Hands a file to the browser, or to Electron's own download dialog. */
export function download({ fileName, mediaType, base64 }: ExportedFile): void {
  hand(fileName, new Blob([fromBase64(base64)], { type: mediaType }));
}

export function downloadText(fileName: string, text: string): void {
  hand(fileName, new Blob([text], { type: 'application/json' }));
}

function hand(fileName: string, blob: Blob): void {
  const href = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = href;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), DOWNLOAD_MS);
}
