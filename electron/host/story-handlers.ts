import type { Library } from '#electron/store';
import { ok } from '#shared/desk';
import type { StoryFile } from '#shared/story';
import { correctStory } from './correct-story';
import type { Handlers } from './dispatch';
import { libraryLines } from './library-lines';
import { opened } from './opened-story';

type StoryMethod = 'library:list' | 'story:open' | 'story:save' | 'story:correct' | 'story:delete';

export function storyHandlers(library: Library): Pick<Handlers, StoryMethod> {
  return {
    'library:list': async () => {
      const listing = await library.list();
      return listing.ok ? ok(libraryLines(listing.value)) : listing;
    },
    'story:open': async ({ storyId }) => opened(await library.read(storyId)),
    'story:save': ({ storyId, ...change }) => library.save(storyId, change),
    'story:correct': async ({ storyId, baseRevision, decisions }) => {
      const revise = (stored: StoryFile) => correctStory(stored, decisions);
      return opened(await library.revise(storyId, { baseRevision, revise }));
    },
    'story:delete': ({ storyId }) => library.remove(storyId),
  };
}
