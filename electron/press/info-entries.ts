import type { PdfInfo } from './pdf-info';
import { CREATOR, PRODUCER } from './xmp';

/** The fingerprint stands among the entries because PDFKit makes the file ID of them alone. */
export function infoEntries({ title, date, id, pdfx }: PdfInfo): Record<string, unknown> {
  return {
    Title: title,
    Creator: CREATOR,
    Producer: PRODUCER,
    CreationDate: date,
    ModDate: date,
    Trapped: nameValue('False'),
    Jiedu: id,
    // PDF/X-4 says so in its XMP only.
    ...(pdfx?.startsWith('PDF/X-1') === true ? { GTS_PDFXVersion: pdfx } : {}),
  };
}

/** PDFKit writes the strings of Info as text; whatever has another tag it writes as it prints. */
function nameValue(name: string): object {
  return { [Symbol.toStringTag]: 'Name', toString: () => `/${name}` };
}
