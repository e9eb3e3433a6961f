import { readPaste, readReportSource, type Clipboard } from '#electron/readers';
import { ok, type Reply } from '#shared/desk';
import { importReport } from '#shared/import';
import type { ImportedReport, Source } from '#shared/story';

/** A report to read, from a file or the clipboard. It survives `structuredClone`. */
export interface ReadingJob {
  readonly report: ReportFile | Clipboard;
  /** A name or a path: failures repeat it, the source keeps its last part. */
  readonly fileName: string;
}

interface ReportFile {
  readonly bytes: Uint8Array;
  /** The name of an encoding, where it should not be guessed. */
  readonly encoding?: string | undefined;
}

/** Reads a report and proposes a story. Whatever the file is, this may take long: see `readApart`. */
export async function doReading(job: ReadingJob): Promise<Reply<ImportedReport>> {
  const source = await sourceOf(job);
  if (!source.ok) return source;
  const { story, diagnostics } = importReport(source.value);
  return ok({ story, diagnostics, source: source.value });
}

async function sourceOf({ report, fileName }: ReadingJob): Promise<Reply<Source>> {
  if (!('bytes' in report)) return readPaste(report);
  const { bytes, encoding } = report;
  return readReportSource(bytes, fileName, { encoding });
}
