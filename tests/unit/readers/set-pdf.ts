import PDFDocument from 'pdfkit';
import { defaultFontsDir, fontFilePath } from '#electron/press';
import { testLibrary } from '../press/library';

/** A line as it is drawn: points from the sheet's top left corner to its baseline. */
export interface SetLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly face?: 'song' | 'hei';
}

export const SIZE = 10;
const PITCH = 18;
/** A4. */
export const SHEET = { width: 595, height: 842 };

/** A PDF with these lines, drawn in this order. */
export async function setPdf(
  pages: readonly (readonly SetLine[])[],
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  await testLibrary();
  const pdf = new PDFDocument({ size: 'A4', autoFirstPage: false, margin: 0, ...options });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  for (const page of pages) {
    pdf.addPage();
    for (const { text, x, y, size = SIZE, face = 'song' } of page) {
      pdf.font(fontFilePath(defaultFontsDir(), face)).fontSize(size);
      pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    }
  }
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

export interface Grid {
  readonly columns: number;
  /** Lines of a column. */
  readonly rows: number;
  /** Points. */
  readonly top?: number;
  /** Ems. */
  readonly gap?: number;
}

/** Paragraphs with an indent of two ems, flowed into columns: the lines of each column of each page. */
export function flow(
  paragraphs: readonly string[],
  { columns, rows, top = 100, gap = 2 }: Grid,
): SetLine[][][] {
  const measure = Math.floor((50 - (columns - 1) * gap) / columns);
  const lines = paragraphs.flatMap((text) => breakLines(text, measure));
  const pages: SetLine[][][] = [];
  for (const [index, { text, indent }] of lines.entries()) {
    const column = Math.floor(index / rows);
    const page = (pages[Math.floor(column / columns)] ??= []);
    const x = 47 + (column % columns) * (measure + gap) * SIZE + indent * SIZE;
    (page[column % columns] ??= []).push({ text, x, y: top + (index % rows) * PITCH });
  }
  return pages;
}

/** Column after column. */
export const inColumns = (pages: readonly SetLine[][][]) => pages.map((page) => page.flat());

/** Line after line across all columns, as some programs write them. */
export const acrossColumns = (pages: readonly SetLine[][][]) =>
  pages.map((page) => page.flat().sort((a, b) => a.y - b.y || a.x - b.x));

function breakLines(text: string, measure: number): { text: string; indent: number }[] {
  const lines = [{ text: '', indent: 2 }];
  let width = 2;
  for (const character of text) {
    const em = character < '\u2000' ? 0.55 : 1;
    if (width + em > measure) {
      lines.push({ text: '', indent: 0 });
      width = 0;
    }
    const line = lines.at(-1);
    if (line !== undefined) line.text += character;
    width += em;
  }
  return lines;
}
