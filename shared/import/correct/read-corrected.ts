import type { Decisions, Diagnostic, Source, Story } from '#shared/story';
import type { StyleCandidate } from '../candidates';
import { importReport } from '../import-report';
import { lineReadings } from './line-readings';
import type { LineReading } from './line-reading';

/** A source as it reads with a person's decisions, with the rows the desk shows. */
export interface CorrectedReport {
  readonly source: Source;
  readonly decisions: Decisions;
  readonly story: Story;
  readonly diagnostics: readonly Diagnostic[];
  readonly candidates: readonly StyleCandidate[];
  readonly rows: readonly LineReading[];
}

/** Reads a source with decisions; pure. */
export function readCorrected(source: Source, decisions: Decisions): CorrectedReport {
  const { story, diagnostics, candidates } = importReport(source, decisions);
  const rows = lineReadings(source, story, diagnostics);
  return { source, decisions, story, diagnostics, candidates, rows };
}
