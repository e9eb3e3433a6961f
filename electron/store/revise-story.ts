import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import type { StoryFile } from '#shared/story';
import { keepPrevious, type Previous } from './history';
import { keepOriginal, type OriginalFile } from './originals';
import { historyOf, type Shelf } from './shelf';
import { encodeStory, readStored, type StoredStory } from './story-folder';

/** A change of a stored story, made on one revision. */
export interface Revision {
  /** Another one than the stored one is a conflict. */
  readonly baseRevision: number;
  /** The story as it shall be; its id, revision and time are the library's. */
  readonly revise: (stored: StoryFile) => Reply<StoryFile> | Promise<Reply<StoryFile>>;
  /** The file that its new source was read from; the old one stays when left out. */
  readonly original?: OriginalFile | undefined;
  /** Only the import is corrected: corrections of one sitting count as one revision. */
  readonly isCorrection?: boolean | undefined;
}

/** Reads, changes, keeps the old revision, writes; the caller sees to it that changes take turns. */
export async function reviseStory(
  shelf: Shelf,
  id: string,
  { baseRevision, revise, original, isCorrection = false }: Revision,
): Promise<Reply<StoryFile>> {
  const stored = await readStored(shelf.folder, id, shelf.readStoryFile);
  if (!stored.ok) return stored;
  const { file } = stored.value;
  if (baseRevision !== file.revision) return refuse(conflict(file));
  const revised = await revise(file);
  if (!revised.ok) return revised;
  const kept = await keepOriginal(shelf, id, original);
  if (!kept.ok) return kept;
  const now = shelf.clock();
  const next = {
    ...nextRevision({ ...revised.value, ...kept.value }, file, now),
    step: isCorrection ? ('correction' as const) : undefined,
  };
  const written = await replace(shelf, stored.value, next);
  return written.ok ? ok(next) : written;
}

function nextRevision(revised: StoryFile, { story, revision }: StoryFile, now: Date): StoryFile {
  return {
    ...revised,
    story: { ...revised.story, id: story.id },
    revision: revision + 1,
    savedAt: now.toISOString(),
  };
}

async function replace(shelf: Shelf, stored: StoredStory, next: StoryFile): Promise<Reply<null>> {
  const bytes = encodeStory(next, shelf.readStoryFile);
  if (!bytes.ok) return bytes;
  const kept = goesOn(stored.file, next)
    ? ok(null)
    : await keepPrevious(historyOf(shelf, next.story.id), previousOf(stored), shelf.clock());
  return kept.ok ? shelf.write(stored.path, bytes.value) : kept;
}

function previousOf({ path, bytes, file }: StoredStory): Previous {
  const { revision, step, savedAt } = file;
  return {
    path,
    bytes,
    revision,
    isCorrection: step === 'correction',
    savedAt: Date.parse(savedAt),
  };
}

/** After such a pause a person sits down anew. */
const SITTING_MS = 30 * 60_000;

/** One correction after another: the list of decisions itself says what came between. */
function goesOn(stored: StoryFile, next: StoryFile): boolean {
  const pause = Date.parse(next.savedAt) - Date.parse(stored.savedAt);
  return stored.step === 'correction' && next.step === 'correction' && pause < SITTING_MS;
}

function conflict({ revision, savedAt }: StoryFile): Failure {
  return {
    code: 'conflict',
    zh: `没存上：这篇稿件已在别处存为第 ${revision} 次（${savedAt}）。先重新打开，再把改动放进去`,
    en: `Not saved: this story was saved elsewhere as revision ${revision} (${savedAt}). Open it again, then bring your changes in`,
  };
}
