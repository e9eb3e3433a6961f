/** A stretch of characters set in one go. Lengths are points of the upright page, y runs down. */
export interface PdfRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  /** The file's own name for the font; a face may be split over several. */
  readonly font: string;
}

/** Runs on one baseline without a wide gap: a line of a column, or a cell. */
export interface PdfSegment {
  /** From left to right. */
  readonly runs: readonly PdfRun[];
  /** Both edges are without the empty halves of full-width marks, which may hang over the column's. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Where it stands in the file's own order. */
  readonly order: number;
}

export interface PdfPage {
  readonly runs: readonly PdfRun[];
  readonly height: number;
}

/** A page after its runs were put on lines. */
export interface PdfSheet {
  readonly segments: readonly PdfSegment[];
  readonly height: number;
}

/** A segment at the top or bottom edge of its page. */
export interface EdgeSegment {
  readonly page: number;
  readonly segment: PdfSegment;
  readonly text: string;
  /** Points from the top or, negative, from the bottom of the page. */
  readonly place: number;
  readonly outermost: boolean;
  /** Nothing else stands on its row. */
  readonly alone: boolean;
}

/** A white strip between two columns, as far down as nothing crosses it. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line of a column. */
export interface PdfLine extends Omit<PdfSegment, 'order'> {
  readonly text: string;
  /** The words between wide gaps; the cells of a table's row. */
  readonly cells: number;
}

/** Lines one below the other: a column between two breaks. */
export interface PdfColumn {
  readonly lines: readonly PdfLine[];
  /** The edges that lines of this column share. */
  readonly left: number;
  readonly right: number;
}

export interface PdfParagraph {
  readonly text: string;
  readonly size: number;
  readonly lines: readonly PdfLine[];
}

/** Something of the page that is not in the text, or is in it and cannot be trusted. */
export interface LeftOut {
  readonly kind: LeftOutKind;
  readonly text: string;
}

export type LeftOutKind =
  | 'running-head'
  | 'folio'
  /** Set from top to bottom. */
  | 'vertical-text'
  /** Turned: stamps, watermarks. */
  | 'rotated-text'
  /** The same words once more in the same place, as programs fake bold type. */
  | 'printed-twice'
  /** Read as the characters they stand for: Kangxi radicals, which the file names by mistake. */
  | 'kangxi-radical'
  /** Kept: characters for which the file names no meaning. */
  | 'unreadable'
  /** A page or a part of the file that was read as far as it goes; words may be missing. */
  | 'damaged';

export interface PdfText {
  readonly text: string;
  readonly left: readonly LeftOut[];
}
