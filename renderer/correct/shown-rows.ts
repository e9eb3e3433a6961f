import { foldQuiet, type LineReading, type ShownRow } from '#shared/import';
import type { Span } from '#shared/story';

/** What is asked shows with the row above it; the person's own initiative shows whole. */
export function shownRows(
  rows: readonly LineReading[],
  onlySeams: boolean,
  current: LineReading | undefined,
  opened: readonly Span[],
): ShownRow[] {
  const aboveAsked = new Set(
    rows.flatMap(({ question }, index) => (question === undefined ? [] : [rows[index - 1]])),
  );
  const isOpen = (row: LineReading) =>
    !onlySeams ||
    row === current ||
    (row.block !== undefined && row.block === current?.block) ||
    aboveAsked.has(row) ||
    opened.some(({ start, end }) => start <= row.at.start && row.at.start < end);
  return foldQuiet(rows, isOpen);
}

/** Rows drawn together: long reports draw only those near the window. */
const CHUNK = 40;

export function chunksOf(shown: readonly ShownRow[]): ShownRow[][] {
  const chunks: ShownRow[][] = [];
  for (let start = 0; start < shown.length; start += CHUNK) {
    chunks.push(shown.slice(start, start + CHUNK));
  }
  return chunks;
}
