import { buildFonts, defaultFontsDir, FontFileError } from '#electron/press';

/** `npm run build:fonts`: makes `out/fonts`, unless it stands. */
try {
  await buildFonts(defaultFontsDir());
} catch (error) {
  if (!(error instanceof FontFileError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
