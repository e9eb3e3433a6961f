import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FONT_BOOK_FILE } from '#shared/desk';
import type { FaceId } from '#shared/template';
import { decodeFontBook, type FontBook } from '#shared/typeset';
import { buildMissing, fileDamaged } from './font-file-error';
import { fontFilePath } from './font-paths';
import { openTrueType, type TrueTypeFace } from './truetype-face';

/**
 * The fonts of one process: read when first asked for, then kept. A missing or damaged file throws
 * a `FontFileError`; the next call looks again.
 */
export interface FontLibrary {
  /** Where the built files are. */
  readonly folder: string;
  /** What layout measures with. */
  book(): Promise<FontBook>;
  /** Absolute path of the face's TTF. */
  file(face: FaceId): string;
  /** The face, opened for embedding. */
  open(face: FaceId): Promise<TrueTypeFace>;
}

export function createFontLibrary(fontsDir: string): FontLibrary {
  const file = (face: FaceId) => fontFilePath(fontsDir, face);
  const book = keeper<string, FontBook>(readFontBook);
  const fonts = keeper<FaceId, TrueTypeFace>(async (face) => openTrueType(file(face)));
  return { folder: fontsDir, book: () => book(join(fontsDir, FONT_BOOK_FILE)), file, open: fonts };
}

/** Keeps what was read under its key, and forgets what could not be read. */
function keeper<Key, Value>(read: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const kept = new Map<Key, Promise<Value>>();
  return async (key) => {
    const value = kept.get(key) ?? read(key);
    kept.set(key, value);
    try {
      return await value;
    } catch (cause) {
      kept.delete(key);
      throw cause;
    }
  };
}

async function readFontBook(path: string): Promise<FontBook> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw buildMissing(path, cause);
  });
  try {
    return decodeFontBook(new Uint8Array(bytes).buffer);
  } catch (cause) {
    throw fileDamaged(path, cause);
  }
}
