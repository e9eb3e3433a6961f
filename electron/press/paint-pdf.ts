import { createHash } from 'node:crypto';
import {
  ok,
  refuse,
  type Failure,
  type OutputCondition,
  type PressProfile,
  type Reply,
} from '#shared/desk';
import { dumpJson, type Page } from '#shared/display';
import { FontFileError } from './font-file-error';
import type { FontLibrary } from './font-library';
import type { Imprint } from './imprint';
import { findMissingGlyph } from './missing-glyph';
import { outputIntent, ownIntent } from './output-intent';
import type { OwnProfile } from './own-profile';
import { openPainter } from './painter';
import { createPdfFile } from './pdfkit-internals';
import type { PreparedPictures } from './pictures';
import { PROFILES } from './profile';

export interface PdfOptions {
  readonly fonts: FontLibrary;
  readonly title: string;
  /** Written as the date of creation; the same pages and date give the same bytes (spec D-10). */
  readonly date: Date;
  /** PDF/X-1a where it is left out. */
  readonly profile?: PressProfile | undefined;
  /** The newsprint profile, embedded, where it is left out. */
  readonly condition?: OutputCondition | undefined;
  /** Embedded instead of a condition. */
  readonly ownProfile?: OwnProfile | undefined;
  readonly imprint?: Imprint | undefined;
  /** Every picture of the pages, ready for the profile. */
  readonly pictures?: PreparedPictures | undefined;
}

/**
 * Paints pages as a PDF: positioned glyphs, the profile's colours only, whole lines of text to
 * extract, tags in reading order. Refused: `glyph-missing` for print, and a font file that is missing
 * or damaged. A proof shows the hole instead.
 */
export async function paintPdf(
  pages: readonly Page[],
  options: PdfOptions,
): Promise<Reply<Uint8Array>> {
  const missing = options.profile === 'proof' ? undefined : findMissingGlyph(pages);
  if (missing !== undefined) return refuse(missing);
  const { ownProfile: own, profile = 'x1a' } = options;
  if (profile === 'x1a' && own !== undefined && own.version > 2) return refuse(tooNew(own));
  const named = own === undefined ? (options.condition ?? 'newsprint') : 'newsprint';
  if (options.profile === 'x4' && named !== 'newsprint') return refuse(mustEmbed(named));
  try {
    return ok(await writePdf(pages, options));
  } catch (error) {
    if (error instanceof FontFileError) return refuse(error.failure);
    throw error;
  }
}

async function writePdf(pages: readonly Page[], options: PdfOptions): Promise<Uint8Array> {
  const { title, date, fonts, profile = 'x1a', condition = 'newsprint' } = options;
  const { pdfVersion, pdfx } = PROFILES[profile];
  const id = fingerprintOf(pages, profile);
  const named = title.trim() === '' ? UNTITLED : title;
  const file = createPdfFile({ title: named, date, id, pdfVersion, pdfx });
  const own = options.ownProfile;
  if (pdfx !== undefined) file.intend(own ? ownIntent(own) : await outputIntent(condition));
  const { imprint, pictures = new Map() } = options;
  const painter = await openPainter(file, pages, { fonts, profile, id, imprint, pictures });
  for (const page of pages) painter.paint(page);
  return file.close(painter.tags(named), painter.bookmarks());
}

const mustEmbed = (condition: string): Failure => ({
  code: 'bad-request',
  zh: `PDF/X-4 须嵌入特性文件，${condition} 只有名称。改用 newsprint，或输出 PDF/X-1a`,
  en: `PDF/X-4 must embed a profile, and ${condition} is only a name. Use newsprint, or PDF/X-1a`,
});

/** PDF 1.4 knows the ICC's specification of 1998. */
const tooNew = ({ path, version }: OwnProfile): Failure => ({
  code: 'bad-request',
  zh: `${path} 是 ICC ${version} 版，PDF/X-1a 只能用 2 版。请印厂另存为 2 版，或输出 PDF/X-4`,
  en: `${path} is of ICC version ${version}, and PDF/X-1a takes version 2 only. Have it saved so, or export PDF/X-4`,
});

/** PDF/X wants a title. */
const UNTITLED = '解读';

function fingerprintOf(pages: readonly Page[], profile: PressProfile): string {
  return createHash('sha256').update(profile).update(dumpJson(pages)).digest('hex');
}
