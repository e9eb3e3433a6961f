import { readFile } from 'node:fs/promises';
import { create, type Font, type FontCollection } from 'fontkit';
import { buildMissing, fileDamaged } from './font-file-error';

/**
 * Opens a static TrueType file. Everything else is refused here, because PDFKit takes it and then
 * prints blank (WOFF2) or throws in the middle of a document (variable fonts).
 * @throws {FontFileError} when the file is missing or of another kind.
 */
export async function openFont(path: string): Promise<Font> {
  const font = parse(path, await read(path));
  if (!isStaticTrueType(font)) throw fileDamaged(path);
  return font;
}

function isStaticTrueType(font: Font | FontCollection): font is Font {
  return font.type === 'TTF' && Object.keys(font.variationAxes).length === 0;
}

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw buildMissing(path, cause);
  }
}

function parse(path: string, bytes: Buffer): Font | FontCollection {
  try {
    return create(bytes);
  } catch (cause) {
    throw fileDamaged(path, cause);
  }
}
