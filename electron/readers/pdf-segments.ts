import type { PdfRun, PdfSegment } from './pdf-model';

/** Of an em: baselines nearer than this are one line; a raised note mark stays on its line. */
export const SAME_LINE = 0.45;
/** Of an em: a gap this wide may be the gap between two columns. */
const GAP = 0.7;

/** Joins runs that touch, page-wide, into segments; in the order of the file. */
export function segmentsOf(runs: readonly PdfRun[]): PdfSegment[] {
  const order = new Map(runs.map((run, index) => [run, index]));
  return rowsOf(runs)
    .flatMap(splitAtGaps)
    .map((row) => segmentOf(row, Math.min(...row.map((run) => order.get(run) ?? 0))))
    .sort((a, b) => a.order - b.order);
}

/** Things on one baseline, rows from top to bottom, each from left to right. */
export function rowsOf<T extends { y: number; size: number; left: number }>(
  things: readonly T[],
): T[][] {
  const rows: { y: number; size: number; things: T[] }[] = [];
  for (const thing of things.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row === undefined || thing.y - row.y > SAME_LINE * reachOf(row.size, thing.size)) {
      rows.push({ y: thing.y, size: thing.size, things: [thing] });
    } else {
      row.things.push(thing);
      row.size = Math.max(row.size, thing.size);
    }
  }
  return rows.map((row) => row.things.sort((a, b) => a.left - b.left));
}

/** A note mark reaches as far as the text beside it; text beside a headline does not. */
function reachOf(a: number, b: number): number {
  return Math.max(a, b) <= 2 * Math.min(a, b) ? Math.max(a, b) : Math.min(a, b);
}

function splitAtGaps(row: readonly PdfRun[]): PdfRun[][] {
  const parts: PdfRun[][] = [];
  let edge = -Infinity;
  for (const run of row) {
    if (inkLeft(run) - edge > GAP * run.size) parts.push([run]);
    else parts.at(-1)?.push(run);
    edge = Math.max(edge, inkRight(run));
  }
  return parts;
}

function segmentOf(runs: readonly PdfRun[], order: number): PdfSegment {
  const main = longest(runs);
  return {
    runs,
    left: Math.min(...runs.map(inkLeft)),
    right: Math.max(...runs.map(inkRight)),
    y: main?.y ?? 0,
    size: main?.size ?? 0,
    order,
  };
}

/** Full-width marks whose left or right half is empty. */
const EMPTY_LEFT = /^[（《【〔「『“‘]/u;
const EMPTY_RIGHT = /[，。、；：！？）》】〕」』”’]$/u;

function inkLeft({ text, left, right, size }: PdfRun): number {
  return EMPTY_LEFT.test(text) ? Math.min(right, left + 0.5 * size) : left;
}

function inkRight({ text, right, size, left }: PdfRun): number {
  return EMPTY_RIGHT.test(text) ? Math.max(left, right - 0.5 * size) : right;
}

/** The run that sets most of the line gives it its size and baseline. */
function longest(runs: readonly PdfRun[]): PdfRun | undefined {
  let best = runs[0];
  for (const run of runs)
    if (run.right - run.left > (best ? best.right - best.left : 0)) best = run;
  return best;
}
