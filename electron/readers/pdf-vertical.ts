import type { LeftOut, PdfRun } from './pdf-model';

/** A line of fewer characters one below the other shows no direction. */
const LEAST_CHARACTERS = 3;
/** Ems between the characters of a vertical line. */
const LEAST_STEP = 0.5;
const MOST_STEP = 1.7;
/** Of an em: characters of a vertical line stand on one axis. */
const SAME_AXIS = 0.3;
const ONE_IDEOGRAPH = /^\p{Script=Han}$/u;

/**
 * Takes out 竖排 lines that are set character by character, as vertical heads are: ideographs of one size,
 * each below the one before it in the file's order. What stands among them (quotes, figures) goes too.
 */
export function withoutVerticalLines(runs: readonly PdfRun[]): {
  readonly runs: readonly PdfRun[];
  readonly left: readonly LeftOut[];
} {
  const kept: PdfRun[] = [];
  const left: LeftOut[] = [];
  for (const line of verticalGroups(runs)) {
    const ideographs = line.filter(({ text }) => ONE_IDEOGRAPH.test(text)).length;
    if (ideographs < LEAST_CHARACTERS) kept.push(...line);
    else left.push({ kind: 'vertical-text', text: line.map(({ text }) => text).join('') });
  }
  return { runs: kept, left };
}

/** Stretches of runs that step down one axis; whatever does not is a stretch of its own. */
function verticalGroups(runs: readonly PdfRun[]): PdfRun[][] {
  const groups: PdfRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && isBelow(last, run)) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

function isBelow(above: PdfRun, below: PdfRun): boolean {
  const { size } = above;
  if (Math.abs(below.size - size) > 0.1 || !isShort(above) || !isShort(below)) return false;
  const step = (below.y - above.y) / size;
  const shift = (below.left + below.right - above.left - above.right) / 2 / size;
  return step > LEAST_STEP && step < MOST_STEP && Math.abs(shift) < SAME_AXIS;
}

/** A character, or a figure of two that shares an em. */
const isShort = ({ text }: PdfRun) => [...text.trim()].length <= 2;
