import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Folder of the `electron` package; undefined where development packages were left out. */
export function electronFolder() {
  try {
    return dirname(require.resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

/**
 * Path of Electron's runtime; undefined while it is not there. Since version 42 the package fetches
 * it at first start and notes its name in `path.txt`. This only looks and never fetches: the package's
 * own `require('electron')` would.
 */
export function electronRuntime() {
  const folder = electronFolder();
  const note = folder === undefined ? '' : join(folder, 'path.txt');
  if (folder === undefined || !existsSync(note)) return undefined;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  const path = join(dist, readFileSync(note, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/** Whether a window could be shown at all. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
