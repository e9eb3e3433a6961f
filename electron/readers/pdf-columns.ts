import type { Gutter, PdfColumn, PdfLine, PdfSegment } from './pdf-model';
import { textOfRuns } from './pdf-line-text';
import { columnOf, inReadingOrder } from './pdf-order';
import { rowsOf } from './pdf-segments';

/** Of an em: edges nearer than this are one edge. */
const SAME_EDGE = 0.5;

/** A page's columns in reading order, with their lines and measures. */
export function columnsOf(
  segments: readonly PdfSegment[],
  gutters: readonly Gutter[],
): PdfColumn[] {
  const columns = inReadingOrder(segments, gutters).map((column) => ({
    place: column[0] === undefined ? '' : columnOf(column[0], gutters),
    lines: rowsOf(column).map(lineOf),
  }));
  // A column that a heading cut in two has one measure.
  const edges = new Map(
    columns.map(({ place }) => [
      place,
      edgesOf(columns.filter((other) => other.place === place).flatMap(({ lines }) => lines)),
    ]),
  );
  return columns.map(({ place, lines }) => ({ lines, ...(edges.get(place) ?? edgesOf(lines)) }));
}

function lineOf(row: readonly PdfSegment[]): PdfLine {
  const runs = row.flatMap((segment) => segment.runs);
  const main = row.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
  return {
    runs,
    text: row.map((segment) => textOfRuns(segment.runs)).join(' '),
    cells: row.length,
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    y: main.y,
    size: main.size,
  };
}

/** The outermost edges that at least two lines share; a line that sticks out makes no measure. */
function edgesOf(lines: readonly PdfLine[]): { left: number; right: number } {
  const near = SAME_EDGE * Math.max(...lines.map(({ size }) => size), 0);
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
  const rights = lines.map(({ right }) => right).sort((a, b) => b - a);
  return { left: outermost(lefts, near), right: outermost(rights, near) };
}

function outermost(edges: readonly number[], near: number): number {
  const shared = edges.find(
    (edge, index) => Math.abs((edges[index + 1] ?? Infinity) - edge) < near,
  );
  return shared ?? edges[0] ?? 0;
}
