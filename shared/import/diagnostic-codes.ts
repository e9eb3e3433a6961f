/** What import says about a report, by its code; `left-out-…` tells what its reader found beside the text. */
export const DIAGNOSTIC_CODES = [
  'markup-dropped',
  'line-dropped',
  'furniture-dropped',
  'folio-suspected',
  'seam-doubted',
  'columns-suspected',
  'zone-kept',
  'paragraph-joined',
  'paragraph-kept',
  'heading-suspected',
  'initiative-empty',
  'no-initiatives',
  'invisible-character',
] as const;

export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

export function isDiagnosticCode(code: string): code is DiagnosticCode {
  return DIAGNOSTIC_CODES.some((known) => known === code);
}
