import { buildFonts, createFontLibrary, defaultFontsDir, type FontLibrary } from '#electron/press';

/** The real fonts, built first where they are missing. */
export async function testLibrary(): Promise<FontLibrary> {
  await buildFonts(defaultFontsDir());
  return createFontLibrary(defaultFontsDir());
}
