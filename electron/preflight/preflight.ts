import { ok, type Reply } from '#shared/desk';
import { checkColour } from './check-colour';
import { checkDocument, isEncrypted, type PressStandard } from './check-document';
import { checkFonts } from './check-fonts';
import { checkForbidden } from './check-forbidden';
import { watchInk } from './check-ink';
import { checkFill, checkImage, checkStroke } from './check-lines';
import { checkPages, type Expected } from './check-pages';
import { checkText } from './check-text';
import { checkGroup, checkTransparency } from './check-transparency';
import { liesOn } from './geometry';
import { MAX_GLYPHS, MAX_OPERATORS, meter, PreflightRefusal } from './limits';
import { readPaints, type PaintReader } from './page-paints';
import type { PageFacts } from './pages';
import { pagesOf } from './pages';
import type { Paint } from './paint';
import { openPdfFile, type PdfFile } from './pdf-file';
import { createFindings, type Findings, type PreflightReport } from './report';

export interface PreflightOptions {
  readonly standard?: PressStandard | undefined;
  readonly expected?: Expected | undefined;
}

/**
 * 印前检查: judges any PDF by what its content streams paint, not by what made it. Refused are files
 * that cannot be read at all. Counted limits make a hostile file end like any other.
 */
export function preflight(
  bytes: Uint8Array,
  { standard = 'x1a', expected = {} }: PreflightOptions = {},
): Reply<PreflightReport> {
  try {
    const findings = createFindings();
    const pages = judge(openPdfFile(bytes), standard, expected, findings);
    return ok({ profile: standard, pages, results: findings.results() });
  } catch (error) {
    if (error instanceof PreflightRefusal) return { ok: false, failure: error.failure };
    throw error;
  }
}

function judge(
  file: PdfFile,
  standard: PressStandard,
  expected: Expected,
  findings: Findings,
): number {
  if (isEncrypted(file, findings)) return 0;
  const pages = pagesOf(file);
  const reader = readPaints(file, { operators: meter(MAX_OPERATORS), glyphs: meter(MAX_GLYPHS) });
  checkPages(file, pages, expected, findings);
  for (const page of pages) judgePage(file, page, reader, standard, findings);
  checkFonts(reader.fonts(), findings);
  checkForbidden(file, standard, findings);
  // Last: reading the streams shows faults of the syntax.
  checkDocument(file, standard, findings);
  return pages.length;
}

function judgePage(
  file: PdfFile,
  page: PageFacts,
  reader: PaintReader,
  standard: PressStandard,
  findings: Findings,
): void {
  if (standard === 'x1a') checkGroup(file, page, findings);
  const ink = watchInk(file);
  reader.read(page, (paint) => {
    const place = { page: page.number, box: paint.box };
    checkColour(paint, standard, findings, place);
    if (standard === 'x1a') checkTransparency(paint, findings, place);
    // Marks and slug lines outside the bleed are the printer's, not the paper's.
    if (!liesOn(paint.box, page.printed)) return;
    ink.see(paint, findings, place);
    judgePaint(paint, findings, place);
  });
}

function judgePaint(
  paint: Paint,
  findings: Findings,
  place: { page: number; box: Paint['box'] },
): void {
  switch (paint.kind) {
    case 'text':
      checkText(paint, findings, place);
      if (paint.mode % 4 === 1) checkStroke(paint, findings, place);
      break;
    case 'fill':
      checkFill(paint, findings, place);
      break;
    case 'stroke':
      checkStroke(paint, findings, place);
      break;
    case 'image':
      checkImage(paint, findings, place);
      break;
    case 'shading':
      break;
  }
}
