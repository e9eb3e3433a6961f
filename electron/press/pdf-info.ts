/** What a document says of itself. */
export interface PdfInfo {
  readonly title: string;
  readonly date: Date;
  /** Fingerprint of the pages, hexadecimal, at least 32 digits: other pages, another file ID. */
  readonly id: string;
  readonly pdfVersion: '1.4' | '1.6';
  /** The version of PDF/X it keeps to; none for a proof. */
  readonly pdfx?: string | undefined;
}
