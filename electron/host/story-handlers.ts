import type { Library } from '#electron/store';
import { ok } from '#shared/desk';
import type { Edition, StoryFile } from '#shared/story';
import { correctApart } from './correct-apart';
import type { Handlers } from './dispatch';
import type { Log } from './fault';
import { libraryLines } from './library-lines';
import { opened } from './opened-story';
import type { PaperMemory } from './paper-memory';

interface StoryNeeds {
  readonly library: Library;
  readonly memory: Pick<PaperMemory, 'notePaper'>;
  readonly log: Log;
}

type StoryMethod = 'library:list' | 'story:open' | 'story:save' | 'story:correct' | 'story:delete';

export function storyHandlers(needs: StoryNeeds): Pick<Handlers, StoryMethod> {
  const { library } = needs;
  return {
    'library:list': async () => {
      const listing = await library.list();
      return listing.ok ? ok(libraryLines(listing.value)) : listing;
    },
    'story:open': async ({ storyId }) => opened(await library.read(storyId)),
    'story:save': async ({ storyId, ...change }) => {
      const saved = await library.save(storyId, change);
      if (saved.ok) await notePaper(needs, change.edition);
      return saved;
    },
    'story:correct': async ({ storyId, baseRevision, decisions }) => {
      const revise = (stored: StoryFile) => correctApart(stored, decisions);
      return opened(await library.revise(storyId, { baseRevision, revise, isCorrection: true }));
    },
    'story:delete': ({ storyId }) => library.remove(storyId),
  };
}

/** A story that is saved is saved, whether or not its paper could be remembered. */
async function notePaper({ memory, log }: StoryNeeds, edition: Edition | undefined): Promise<void> {
  if (edition?.paperName === undefined) return;
  const noted = await memory.notePaper(edition.paperName);
  if (!noted.ok) log({ during: 'preferences', trace: noted.failure.en });
}
