import { readReportSource } from '#electron/readers';
import { ok, type Reply } from '#shared/desk';
import { importReport } from '#shared/import';
import type { ImportedReport } from '#shared/story';

/** A report to read. It survives `structuredClone`. */
export interface ReadingJob {
  readonly bytes: Uint8Array;
  /** A name or a path: failures repeat it, the source keeps its last part. */
  readonly fileName: string;
  /** The name of an encoding, where it should not be guessed. */
  readonly encoding?: string | undefined;
}

/** Reads a report and proposes a story. Whatever the file is, this may take long: see `readApart`. */
export async function doReading(job: ReadingJob): Promise<Reply<ImportedReport>> {
  const { bytes, fileName, encoding } = job;
  const source = await readReportSource(bytes, fileName, { encoding });
  if (!source.ok) return source;
  const { story, diagnostics } = importReport(source.value);
  return ok({ story, diagnostics, source: source.value });
}
