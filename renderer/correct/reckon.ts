import { findTargets, findTerms, importReport, ledger, type Ledger } from '#shared/import';
import type { Decisions, Source } from '#shared/story';

/** What a report holds, and where its characters went. */
export interface Reckoning {
  readonly ledger: Ledger;
  /** 量化目标 */
  readonly targets: number;
  /** 引号名词 */
  readonly terms: number;
}

/** Adds up a report; a third of a second for 340 000 characters, so it is done beside the window. */
export function reckon(source: Source, decisions: Decisions): Reckoning {
  const { story, diagnostics } = importReport(source, decisions);
  return {
    ledger: ledger(source, story, diagnostics),
    targets: findTargets(story, source.text).length,
    terms: findTerms(story, source.text).length,
  };
}
