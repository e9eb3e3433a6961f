export { buildFonts } from './build-fonts';
export { FontFileError } from './font-file-error';
export { createFontLibrary, type FontLibrary } from './font-library';
export { defaultFontsDir, fontFilePath } from './font-paths';
export type { Imprint } from './imprint';
export { paintPdf, type PdfOptions } from './paint-pdf';
export { newsprintProfilePath } from './output-intent';
export type { PreparedPictures } from './pictures';
export { boxOnTrim } from './sheet';
