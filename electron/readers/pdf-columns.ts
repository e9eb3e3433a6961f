import type { Gutter, PdfColumn, PdfLine, PdfSegment } from './pdf-model';
import { textOfRuns } from './pdf-line-text';
import { guttersBeside, type Sides } from './pdf-gutter-sides';
import { inReadingOrder } from './pdf-order';
import { rowsOf } from './pdf-segments';

/** Of an em: edges nearer than this are one edge. */
const SAME_EDGE = 0.5;

/** So many lines that share an edge prove it. */
const PROOF = 3;

/** A page's columns in reading order, with their lines and measures. */
export function columnsOf(
  segments: readonly PdfSegment[],
  gutters: readonly Gutter[],
): PdfColumn[] {
  const columns = inReadingOrder(segments, gutters).flatMap((column) => placed(column, gutters));
  // A column that a heading cut in two has one measure.
  const measures = new Map<string, Edges>();
  for (const { place } of columns) {
    const same = columns.filter((other) => other.place === place);
    measures.set(place, edgesOf(same.flatMap(({ lines }) => lines)));
  }
  const isBeside = ({ sides }: Placed) => sides.before >= 0 || sides.after >= 0;
  const widest = Math.max(
    0,
    ...columns.filter(isBeside).map(({ place }) => widthOf(measures.get(place))),
  );
  return columns.map((column) => {
    const edges = measures.get(column.place) ?? edgesOf(column.lines);
    const { lines } = column;
    return { lines, ...(isBeside(column) ? besideGutters(column, edges, gutters, widest) : edges) };
  });
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

interface Placed {
  readonly lines: readonly PdfLine[];
  readonly sides: Sides;
  /** Names the sides. */
  readonly place: string;
}

function placed(column: readonly PdfSegment[], gutters: readonly Gutter[]): Placed[] {
  const [first] = column;
  if (first === undefined) return [];
  const sides = guttersBeside(first, gutters);
  return [{ lines: rowsOf(column).map(lineOf), sides, place: `${sides.before} ${sides.after}` }];
}

const widthOf = (edges: Edges | undefined) => (edges === undefined ? 0 : edges.right - edges.left);

/**
 * A column of few lines may show neither of its edges: its left one is the gutter's, and it is as wide
 * as the columns beside it as far as the next gutter allows.
 */
function besideGutters(
  { lines, sides }: Placed,
  edges: Edges,
  gutters: readonly Gutter[],
  widest: number,
): Edges {
  const near = nearOf(lines);
  const begins = gutters[sides.before]?.right;
  const isBegun = begins !== undefined && lines.some(({ left }) => Math.abs(left - begins) < near);
  const left = isBegun ? begins : edges.left;
  const shared = lines.filter(({ right }) => Math.abs(right - edges.right) < near);
  if (shared.length >= PROOF) return { left, right: edges.right };
  const room = gutters[sides.after]?.left ?? Infinity;
  return { left, right: Math.max(edges.right, Math.min(left + widest, room)) };
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

const nearOf = (lines: readonly PdfLine[]) =>
  lines.length === 0 ? 0 : SAME_EDGE * Math.min(...lines.map(({ size }) => size));

/** The outermost edges that at least two lines share; a line that sticks out makes no measure. */
function edgesOf(lines: readonly PdfLine[]): Edges {
  const near = nearOf(lines);
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
