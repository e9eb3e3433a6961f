import { isStoryFileName, readReportSource, readStoryFile } from '#electron/readers';
import { ok, type Reply } from '#shared/desk';
import { importReport } from '#shared/import';
import type { ImportedReport } from '#shared/story';

export interface ReadOptions {
  /** The name of an encoding, where it should not be guessed. */
  readonly encoding?: string | undefined;
}

/** A report, and when its words were last saved if the file says so. */
export interface ReadReport extends ImportedReport {
  /** ISO 8601, UTC. */
  readonly savedAt?: string;
}

/**
 * The bytes of a report or of a `.jiedu` file, as a story.
 * @param fileName a name or a path: failures repeat it, the source keeps its last part
 */
export async function readReport(
  bytes: Uint8Array,
  fileName: string,
  { encoding }: ReadOptions = {},
): Promise<Reply<ReadReport>> {
  if (isStoryFileName(fileName)) return readStory(bytes, fileName);
  const source = await readReportSource(bytes, fileName, { encoding });
  if (!source.ok) return source;
  const { story, diagnostics } = importReport(source.value);
  return ok({ story, diagnostics, source: source.value });
}

function readStory(bytes: Uint8Array, name: string): Reply<ReadReport> {
  const file = readStoryFile(bytes, name);
  if (!file.ok) return file;
  const { story, source, diagnostics, decisions, savedAt } = file.value;
  return ok({ story, source, diagnostics, decisions, savedAt });
}
