import { importReport } from '#shared/import';
import type { Decisions } from '#shared/story';
import type { ReadReport } from './read-report';

/**
 * A report as its paper reads it: with the style of initiatives that the paper chose last, where the
 * report has that style. A story file was decided about already.
 */
export function applyStyle(report: ReadReport, style: string | undefined): ReadReport {
  if (style === undefined || report.savedAt !== undefined) return report;
  const decisions: Decisions = [{ kind: 'style', style }];
  const { story, diagnostics, candidates } = importReport(report.source, decisions);
  const isThere = candidates.some(({ id }) => id === style);
  return isThere ? { ...report, story, diagnostics, decisions } : report;
}
