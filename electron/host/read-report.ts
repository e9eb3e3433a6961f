import { isStoryFileName, PASTED, readStoryFile, type Clipboard } from '#electron/readers';
import { ok, type Reply } from '#shared/desk';
import type { ImportedReport } from '#shared/story';
import { readApart } from './read-apart';

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
 * The bytes of a report, read in a thread with limits, or of a `.jiedu` file, as a story.
 * @param fileName a name or a path: failures repeat it, the source keeps its last part
 */
export async function readReport(
  bytes: Uint8Array,
  fileName: string,
  { encoding }: ReadOptions = {},
): Promise<Reply<ReadReport>> {
  if (isStoryFileName(fileName)) return readStory(bytes, fileName);
  return readApart({ report: { bytes, encoding }, fileName });
}

/** What was pasted, as a story; read in a thread with limits, too. */
export async function readPastedReport(clipboard: Clipboard): Promise<Reply<ReadReport>> {
  return readApart({ report: clipboard, fileName: PASTED });
}

function readStory(bytes: Uint8Array, name: string): Reply<ReadReport> {
  const file = readStoryFile(bytes, name);
  if (!file.ok) return file;
  const { story, source, diagnostics, decisions, savedAt } = file.value;
  return ok({ story, source, diagnostics, decisions, savedAt });
}
