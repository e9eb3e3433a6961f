import { createRequire, Module } from 'node:module';

/** Made by `new`, and then of no use: nothing here draws. */
function Nothing(): void {}
const NOTHING_TO_DRAW_WITH = { DOMMatrix: Nothing, ImageData: Nothing, Path2D: Nothing };

const CANVAS = '@napi-rs/canvas';

/**
 * Puts an empty module in the place of the canvas that the PDF library loads at its start: a native
 * one of 30 MB, a fifth of a second, for pages that are only read. To be called before the library is.
 */
export function leaveCanvasOut(): void {
  const fromLibrary = createRequire(
    createRequire(import.meta.url).resolve('pdfjs-dist/package.json'),
  );
  const path = findCanvas(fromLibrary);
  if (path === undefined || fromLibrary.cache[path] !== undefined) return;
  const empty = new Module(path);
  empty.exports = NOTHING_TO_DRAW_WITH;
  empty.loaded = true;
  fromLibrary.cache[path] = empty;
}

/** The canvas is an optional part of the library; where it is not installed, nothing is left out. */
function findCanvas(fromLibrary: NodeJS.Require): string | undefined {
  try {
    return fromLibrary.resolve(CANVAS);
  } catch {
    return undefined;
  }
}
