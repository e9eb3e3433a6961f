import type { FaceId } from '#shared/template';

/** Where npm puts a face: the package, and the file inside it. */
export interface FaceSource {
  readonly package: string;
  readonly file: string;
}

const serif = (style: string): FaceSource => ({
  package: '@expo-google-fonts/noto-serif-sc',
  file: `${style}/NotoSerifSC_${style}.ttf`,
});

const sans = (style: string): FaceSource => ({
  package: '@expo-google-fonts/noto-sans-sc',
  file: `${style}/NotoSansSC_${style}.ttf`,
});

/** The package calls its Regular 500, and every file "latin" though it holds the whole face. */
const wenKai = (weight: 500 | 700): FaceSource => ({
  package: '@fontsource/lxgw-wenkai',
  file: `files/lxgw-wenkai-latin-${weight}-normal.woff2`,
});

/** One file per face 宋 黑 楷, all whole fonts under the Open Font License. */
export const FACE_SOURCES: Readonly<Record<FaceId, FaceSource>> = {
  song: serif('400Regular'),
  songMedium: serif('600SemiBold'),
  songBold: serif('700Bold'),
  songBlack: serif('900Black'),
  hei: sans('500Medium'),
  heiBold: sans('700Bold'),
  heiBlack: sans('900Black'),
  kai: wenKai(500),
  kaiBold: wenKai(700),
};

/**
 * A WOFF2 must become a TTF before anyone embeds it: PDFKit takes WOFF2 with TrueType outlines
 * without a word and prints blank pages (foliojs/pdfkit#1004).
 */
export function needsConversion(source: FaceSource): boolean {
  return source.file.endsWith('.woff2');
}
