import { isStoryFileName, PASTED, readStoryFile, type Clipboard } from '#electron/readers';
import type { PictureFiles } from '#electron/store';
import { ok, type Reply } from '#shared/desk';
import type { StyleCandidate } from '#shared/import';
import type { ImportedReport } from '#shared/story';
import { carriedPictures } from './carried-pictures';
import type { ReadingJob } from './reading-job';
import { workApart } from './work-apart';

export interface ReadOptions extends Pick<ReadingJob, 'decisions' | 'paperStyle'> {
  /** The name of an encoding, where it should not be guessed. */
  readonly encoding?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A report, and when its words were last saved if the file says so. */
export interface ReadReport extends ImportedReport {
  /** ISO 8601, UTC. */
  readonly savedAt?: string;
  /** The styles that its initiatives may have; unknown of a story file, which was decided about already. */
  readonly candidates?: readonly StyleCandidate[];
  /** The files of the pictures that it shows, as far as they came along. */
  readonly pictures?: PictureFiles;
}

/**
 * The bytes of a report, read in a thread with limits, or of a `.jiedu` file, as a story.
 * @param fileName a name or a path: failures repeat it, the source keeps its last part
 */
export async function readReport(
  bytes: Uint8Array,
  fileName: string,
  { encoding, signal, ...known }: ReadOptions = {},
): Promise<Reply<ReadReport>> {
  if (isStoryFileName(fileName)) return readStory(bytes, fileName);
  const job = { report: { bytes, encoding }, fileName, ...known };
  return workApart('read', job, { fileName, signal });
}

/** What was pasted, as a story; read in a thread with limits, too. */
export async function readPastedReport(
  clipboard: Clipboard,
  { signal, paperStyle }: Pick<ReadOptions, 'signal' | 'paperStyle'> = {},
): Promise<Reply<ReadReport>> {
  const job = { report: clipboard, fileName: PASTED, paperStyle };
  return workApart('read', job, { fileName: PASTED, signal });
}

async function readStory(bytes: Uint8Array, name: string): Promise<Reply<ReadReport>> {
  const file = readStoryFile(bytes, name);
  if (!file.ok) return file;
  const pictures = await carriedPictures(file.value, name);
  if (!pictures.ok) return pictures;
  const { story, source, diagnostics, decisions, savedAt } = file.value;
  const words = { story, source, diagnostics, decisions, savedAt };
  return ok({ ...words, pictures: pictures.value });
}
