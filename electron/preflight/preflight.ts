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
import { readPaints } from './page-paints';
import type { PageFacts } from './pages';
import { pagesOf } from './pages';
import type { Paint } from './paint';
import { openPdfFile, type PdfFile } from './pdf-file';
import { createFindings, type Findings, type PreflightReport } from './report';
import type { ShownWatch } from './shown-text';

export interface PreflightOptions {
  readonly standard?: PressStandard | undefined;
  readonly expected?: Expected | undefined;
  /** Told what is shown, so that the verbatim proof need not read the pages again. */
  readonly watch?: ShownWatch | undefined;
}

/**
 * 印前检查: judges any PDF by what its content streams paint, not by what made it. Refused are files
 * that cannot be read at all. Counted limits make a hostile file end like any other.
 */
export function preflight(
  bytes: Uint8Array,
  options: PreflightOptions = {},
): Reply<PreflightReport> {
  try {
    const findings = createFindings();
    const pages = judge(openPdfFile(bytes), options, findings);
    return ok({ profile: options.standard ?? 'x1a', pages, results: findings.results() });
  } catch (error) {
    if (error instanceof PreflightRefusal) return { ok: false, failure: error.failure };
    throw error;
  }
}

function judge(
  file: PdfFile,
  { standard = 'x1a', expected = {}, watch }: PreflightOptions,
  findings: Findings,
): number {
  if (isEncrypted(file, findings)) return 0;
  const pages = pagesOf(file);
  const reader = readPaints(file, { operators: meter(MAX_OPERATORS), glyphs: meter(MAX_GLYPHS) });
  checkPages(file, pages, expected, findings);
  for (const page of pages) {
    const see = judgePage(file, page, standard, findings);
    const show = watch?.page(page);
    reader.read(page, (paint) => {
      see(paint);
      show?.(paint);
    });
  }
  checkFonts(reader.fonts(), findings);
  checkForbidden(file, standard, findings);
  // Last: reading the streams shows faults of the syntax.
  checkDocument(file, standard, findings);
  return pages.length;
}

function judgePage(
  file: PdfFile,
  page: PageFacts,
  standard: PressStandard,
  findings: Findings,
): (paint: Paint) => void {
  if (standard === 'x1a') checkGroup(file, page, findings);
  const ink = watchInk(file);
  return (paint) => {
    const place = { page: page.number, box: paint.box };
    checkColour(paint, standard, findings, place);
    if (standard === 'x1a') checkTransparency(paint, findings, place);
    // Marks and slug lines outside the bleed are the printer's, not the paper's.
    if (!liesOn(paint.box, page.printed)) return;
    ink.see(paint, findings, place);
    judgePaint(paint, findings, place);
  };
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
