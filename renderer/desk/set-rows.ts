import type { Page } from '#shared/display';

/** How many printed lines the commentary of each initiative takes, counted from the pages. */
export function commentaryRowsSet(pages: readonly Page[]): ReadonlyMap<string, number> {
  const lines = new Map<string, Set<number>>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind !== 'glyphRun' || item.role !== 'commentary') continue;
      const { owner, readingIndex } = item;
      if (owner === undefined) continue;
      lines.set(owner, (lines.get(owner) ?? new Set()).add(readingIndex));
    }
  }
  return new Map([...lines].map(([owner, indices]) => [owner, indices.size]));
}
