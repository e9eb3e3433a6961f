import type { Decision, Decisions } from '#shared/story';
import type { LineReading } from './line-reading';
import { rowIndexAt } from './places';
import type { CorrectedReport } from './read-corrected';

/**
 * The report's decisions with more at their end. Import may find several initiatives in one line; what a
 * person says of one of them is about that one alone, so the line is cut around it first.
 */
export function adding(report: CorrectedReport, ...more: readonly Decision[]): Decisions {
  const cuts = new Set<number>();
  for (const decision of more) {
    if (decision.kind !== 'role' && decision.kind !== 'seam') continue;
    for (const cut of cutsAround(report, decision.at)) cuts.add(cut);
  }
  for (const decision of more) if (decision.kind === 'cut') cuts.delete(decision.at);
  return [...report.decisions, ...[...cuts].map((at): Decision => ({ kind: 'cut', at })), ...more];
}

function cutsAround({ source: { text }, decisions, rows }: CorrectedReport, at: number): number[] {
  const isCut = (place: number) =>
    decisions.some((decision) => decision.kind === 'cut' && decision.at === place);
  const index = rowIndexAt(rows, at);
  const [above, own, below] = [rows[index - 1], rows[index], rows[index + 1]];
  const onOneLine = (upper: LineReading | undefined, lower: LineReading | undefined) =>
    upper === undefined || lower === undefined || hasBreak(text.slice(upper.at.end, lower.at.start))
      ? []
      : [lower.at.start];
  const starts = [...(own?.at.start === at ? onOneLine(above, own) : []), ...onOneLine(own, below)];
  return starts.filter((start) => !isCut(start));
}

const hasBreak = (text: string) => /[\n\v\f\r\u2028\u2029]/u.test(text);
