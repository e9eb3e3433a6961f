import type { Library } from '#electron/store';
import { ok, type OpenedStory, type Reply } from '#shared/desk';
import type { StoryFile } from '#shared/story';
import type { Handlers } from './dispatch';
import { libraryLines } from './library-lines';
import { readReport } from './read-report';

type StoryMethod = 'library:list' | 'story:import' | 'story:open' | 'story:save' | 'story:delete';

export function storyHandlers(library: Library): Pick<Handlers, StoryMethod> {
  return {
    'library:list': async () => {
      const listing = await library.list();
      return listing.ok ? ok(libraryLines(listing.value)) : listing;
    },
    'story:import': async ({ fileName, base64 }) => {
      const report = await readReport(Buffer.from(base64, 'base64'), fileName);
      return report.ok ? opened(await library.create(report.value)) : report;
    },
    'story:open': async ({ storyId }) => opened(await library.read(storyId)),
    'story:save': ({ storyId, ...change }) => library.save(storyId, change),
    'story:delete': ({ storyId }) => library.remove(storyId),
  };
}

function opened(stored: Reply<StoryFile>): Reply<OpenedStory> {
  if (!stored.ok) return stored;
  const { story, source, diagnostics, revision, savedAt } = stored.value;
  return ok({ story, source, diagnostics: [...diagnostics], revision, savedAt });
}
