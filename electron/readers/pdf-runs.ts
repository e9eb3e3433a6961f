import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withoutControls } from './pdf-doubts';
import type { LeftOut, PdfPage, PdfRun } from './pdf-model';
import { withoutVerticalLines } from './pdf-vertical';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface RawPage extends PdfPage {
  readonly left: readonly LeftOut[];
}

/** Called with what a chunk of the page holds; throws to end the reading. */
export type Meter = (runs: number, characters: number) => void;

/**
 * The upright horizontal text of a page in the file's own order; what is vertical, turned or printed
 * twice stands in `left`.
 */
export async function readRuns(page: PDFPageProxy, meter: Meter): Promise<RawPage> {
  const { transform, height } = page.getViewport({ scale: 1 });
  const place = matrixOf(transform);
  const runs: PdfRun[] = [];
  const left: LeftOut[] = [];
  const isTwice = doublesFilter();
  for await (const { item, vertical, artifact } of textItems(page, meter)) {
    const matrix = times(matrixOf(item.transform), place);
    const kind = leftOutAs(vertical, artifact, matrix);
    if (kind !== undefined) left.push({ kind, text: withoutControls(item.str) });
    else {
      const run = runOf(item, matrix, Math.hypot(place[0], place[1]));
      if (isTwice(run)) left.push({ kind: 'printed-twice', text: run.text });
      else runs.push(run);
    }
  }
  const upright = withoutVerticalLines(runs);
  return { runs: upright.runs, height, left: [...left, ...upright.left] };
}

/** Why an item is no part of the text; what the file itself calls an artifact is the page's furniture. */
function leftOutAs(
  vertical: boolean,
  artifact: boolean,
  matrix: Matrix,
): LeftOut['kind'] | undefined {
  if (artifact) return 'running-head';
  if (vertical) return 'vertical-text';
  return isUpright(matrix) ? undefined : 'rotated-text';
}

interface PlacedItem {
  readonly item: TextItem;
  readonly vertical: boolean;
  readonly artifact: boolean;
}

async function* textItems(page: PDFPageProxy, meter: Meter): AsyncGenerator<PlacedItem> {
  const reader: ReadableStreamDefaultReader<TextContent> = page
    .streamTextContent({ disableNormalization: true, includeMarkedContent: true })
    .getReader();
  const inArtifact = artifactFilter();
  const vertical = new Set<string>();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const { items, styles } = chunk.value;
    const marked = items.map((item) => ({ item, artifact: inArtifact(item) }));
    const texts = marked.flatMap(({ item, artifact }) =>
      'str' in item && item.str.trim() !== '' ? [{ item, artifact }] : [],
    );
    meter(
      texts.length,
      texts.reduce((sum, { item }) => sum + item.str.length, 0),
    );
    for (const [font, style] of Object.entries(styles)) if (style.vertical) vertical.add(font);
    for (const { item, artifact } of texts) {
      yield { item, vertical: vertical.has(item.fontName), artifact };
    }
  }
}

/** Follows marked content item by item: true inside what is tagged Artifact (ISO 32000, 14.8.2.2). */
function artifactFilter(): (item: TextContent['items'][number]) => boolean {
  const tags: string[] = [];
  return (item) => {
    if ('str' in item) return tags.includes('Artifact');
    if (item.type === 'endMarkedContent') tags.pop();
    else tags.push('tag' in item ? String(item.tag) : '');
    return false;
  };
}

function runOf(item: TextItem, [, , c, d, x, y]: Matrix, scale: number): PdfRun {
  return {
    text: withoutControls(item.str),
    left: x,
    right: x + item.width * scale,
    y,
    size: Math.hypot(c, d),
    font: item.fontName,
  };
}

/** A slant of italics is upright; text that climbs is not. */
function isUpright([a, b, , d]: Matrix): boolean {
  return a > 0 && d < 0 && Math.abs(b) < 0.05 * a;
}

/** Of an em: two copies nearer than this are one word in fake bold. */
const SAME_PLACE = 0.2;

function doublesFilter(): (run: PdfRun) => boolean {
  const seen = new Map<string, PdfRun[]>();
  return (run) => {
    const key = `${run.text} ${run.size.toFixed(1)}`;
    const others = seen.get(key) ?? [];
    const near = SAME_PLACE * run.size;
    const isTwice = others.some(
      ({ left, y }) => Math.abs(left - run.left) < near && Math.abs(y - run.y) < near,
    );
    // A few are enough: the copy follows at once, or after its line.
    if (!isTwice) seen.set(key, [...others.slice(-7), run]);
    return isTwice;
  };
}

function matrixOf(parts: readonly unknown[]): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = parts.map(Number).map(finite);
  return [a, b, c, d, e, f];
}

const finite = (value: number) => (Number.isFinite(value) ? value : 0);

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}
