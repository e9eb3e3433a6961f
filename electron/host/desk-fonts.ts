import { join } from 'node:path';
import { createFontLibrary, type FontLibrary } from '#electron/press';
import { FONT_BOOK_FILE } from '#shared/desk';

/** The fonts, and where the window can fetch the font book. */
export interface DeskFonts extends FontLibrary {
  /** Absolute path of `book.bin`. */
  readonly bookFile: string;
}

export function openFonts(fontsDir: string): DeskFonts {
  return { ...createFontLibrary(fontsDir), bookFile: join(fontsDir, FONT_BOOK_FILE) };
}
