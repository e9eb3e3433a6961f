import { columnsOf } from './pdf-columns';
import { unreadableCharacters } from './pdf-doubts';
import { dropFurniture } from './pdf-furniture';
import { guttersInFileOrder } from './pdf-file-order';
import { findGutters, overlap } from './pdf-gutters';
import { headingDepths, sizeOfMost } from './pdf-headings';
import type { Gutter, PdfPage, PdfParagraph, PdfSegment, PdfSheet, PdfText } from './pdf-model';
import { paragraphsOf } from './pdf-paragraphs';
import { readRadicals, withCharacters } from './pdf-radicals';
import { segmentsOf } from './pdf-segments';

/**
 * The pages as text: a paragraph is a line, `## ` stands before headings, and an empty line wherever a
 * column or page ends, since only there the page may have cut a paragraph in two.
 */
export function textOfPages(pages: readonly PdfPage[]): PdfText {
  const words = pages.flatMap(({ runs }) => runs.map(({ text }) => text));
  const bodySize = sizeOfMost(pages.flatMap(({ runs }) => runs));
  const { sheets, left } = dropFurniture(pages.map(sheetOf), bodySize);
  const gutters = guttersOf(sheets, bodySize);
  const columns = sheets
    .flatMap(({ segments }, index) => columnsOf(segments, gutters[index] ?? []))
    .map((column) => paragraphsOf(column, bodySize));
  const text = write(columns, bodySize);
  return { text, left: [...left, ...readRadicals(words), ...unreadableCharacters(text)] };
}

function sheetOf({ runs, height }: PdfPage): PdfSheet {
  const readable = runs.map((run) => ({ ...run, text: withCharacters(run.text) }));
  return { segments: segmentsOf(readable), height };
}

/** Pages of one document share their columns: what one page proves, a short last page may use. */
function guttersOf(sheets: readonly PdfSheet[], bodySize: number): Gutter[][] {
  const proven = sheets.map(({ segments }) => provenGutters(segments, bodySize));
  const edges = [...new Set(proven.flat().map(({ right }) => Math.round(right)))];
  return sheets.map(({ segments }, index) => {
    const own = proven[index] ?? [];
    const isNew = (edge: number) => own.every(({ right }) => Math.abs(right - edge) > bodySize);
    const known = edges.filter(isNew);
    return known.length === 0 ? own : provenGutters(segments, bodySize, known);
  });
}

/** By the edges that lines share; where those tell nothing, by the file's own order. */
function provenGutters(
  segments: readonly PdfSegment[],
  bodySize: number,
  known: readonly number[] = [],
): Gutter[] {
  const shared = findGutters(segments, bodySize, known);
  const ordered = guttersInFileOrder(segments, bodySize);
  return [...shared, ...ordered.filter((one) => !shared.some((other) => overlap(one, other)))];
}

function write(columns: readonly (readonly PdfParagraph[])[], bodySize: number): string {
  const depths = headingDepths(columns.flat(), bodySize).values();
  return columns
    .map((paragraphs) => paragraphs.map(({ text }) => marked(text, depths.next().value ?? 0)))
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const marked = (text: string, depth: number) =>
  depth === 0 ? text : `${'#'.repeat(depth)} ${text}`;
