import { readPaste, readReportSource, type Clipboard } from '#electron/readers';
import { ok, type Reply } from '#shared/desk';
import { importReport, type StyleCandidate } from '#shared/import';
import type { Decisions, ImportedReport, Source } from '#shared/story';

/** A report to read, from a file or the clipboard. It survives `structuredClone`. */
export interface ReadingJob {
  readonly report: ReportFile | Clipboard;
  /** A name or a path: failures repeat it, the source keeps its last part. */
  readonly fileName: string;
  /** The style of initiatives that the paper chose last; it holds where the report has it. */
  readonly paperStyle?: string | undefined;
  /** What a person decided about the report already. */
  readonly decisions?: Decisions | undefined;
}

interface ReportFile {
  readonly bytes: Uint8Array;
  /** The name of an encoding, where it should not be guessed. */
  readonly encoding?: string | undefined;
}

/** A report as it was read, and the styles that its initiatives may have. */
export interface RecognisedReport extends ImportedReport {
  readonly candidates: readonly StyleCandidate[];
}

/** Reads a report and proposes a story. Whatever the file is, this may take long: see `workApart`. */
export async function doReading(job: ReadingJob): Promise<Reply<RecognisedReport>> {
  const source = await sourceOf(job);
  return source.ok ? ok(recognise(source.value, job)) : source;
}

async function sourceOf({ report, fileName }: ReadingJob): Promise<Reply<Source>> {
  if (!('bytes' in report)) return readPaste(report);
  const { bytes, encoding } = report;
  return readReportSource(bytes, fileName, { encoding });
}

/** A paper's style is tried first: most of its reports have it. */
function recognise(source: Source, { paperStyle, decisions }: ReadingJob): RecognisedReport {
  if (paperStyle === undefined) return decided(source, decisions);
  const styled = decided(source, [{ kind: 'style', style: paperStyle }]);
  const isThere = styled.candidates.some(({ id }) => id === paperStyle);
  return isThere ? styled : decided(source, decisions);
}

function decided(source: Source, decisions: Decisions | undefined): RecognisedReport {
  const { story, diagnostics, candidates } = importReport(source, decisions);
  const report = { story, diagnostics, source, candidates };
  return decisions === undefined ? report : { ...report, decisions };
}
