import type { Listing } from '#electron/store';
import type { StoryEntry } from '#shared/desk';

/** The library as the window lists it; a story that cannot be read keeps its line, so none looks lost. */
export function libraryLines({ entries, damaged }: Listing): StoryEntry[] {
  const unreadable = damaged.map(({ id, changedAt }) => ({
    id,
    headline: `读不出的稿件 ${id}`,
    initiatives: 0,
    written: 0,
    savedAt: changedAt,
  }));
  return [...entries, ...unreadable];
}
