import type { LineReading } from './line-reading';
import { splitPlace } from './merge-split';
import { rowAt } from './places';
import type { CorrectedReport } from './read-corrected';

/** How far the caret goes in one step. */
export type CaretStep = 'character' | 'sentence';

const SENTENCE_END = /[。！？；][”’」』）)]{0,3}/gu;

/** Where the caret comes to from a place in a row; undefined at the row's end and start. */
export function moveCaret(
  report: CorrectedReport,
  from: number,
  by: 1 | -1,
  step: CaretStep,
): number | undefined {
  const row = rowAt(report.rows, from);
  if (row === undefined) return undefined;
  const stops = stopsOf(report, row, step);
  return by === 1 ? stops.find((stop) => stop > from) : stops.findLast((stop) => stop < from);
}

/** The places at which the row can be split, ascending. */
function stopsOf(report: CorrectedReport, row: LineReading, step: CaretStep): number[] {
  const { text } = report.source;
  const stops = row.pieces.flatMap((piece) => {
    if (piece.kind !== 'words') return [];
    const { start, end } = piece.at;
    const words = text.slice(start, end);
    const ends =
      step === 'sentence'
        ? [0, ...[...words.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length)]
        : [...characterStarts(words)];
    return ends.map((offset) => start + offset);
  });
  return stops.filter((stop) => splitPlace(report, row, stop) === stop);
}

function* characterStarts(words: string): Generator<number> {
  let offset = 0;
  for (const char of words) {
    yield offset;
    offset += char.length;
  }
}
