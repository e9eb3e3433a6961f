import type { Bookmark } from './bookmarks';
import type { Sheet } from './sheet';
import { textValue } from './text-value';

/** Where a bookmark leads: the page's dictionary, and how far up it, points from the sheet's foot. */
export interface OutlineEntry {
  readonly title: string;
  readonly page: object;
  readonly top: number;
}

/** Bookmarks as the sheet's own axis has them; it points up. */
export function outlineEntries(
  bookmarks: readonly Bookmark[],
  pages: readonly object[],
  sheets: readonly Sheet[],
): OutlineEntry[] {
  return bookmarks.flatMap(({ title, page, y }) => {
    const [dictionary, sheet] = [pages[page], sheets[page]];
    if (dictionary === undefined || sheet === undefined) return [];
    const top = sheet.height - sheet.margin - y + ABOVE_HEADING;
    return [{ title, page: dictionary, top }];
  });
}

/** Points from a heading's baseline to what a reader sees above it. */
const ABOVE_HEADING = 36;

export interface OutlineObject {
  readonly data: Record<string, unknown>;
  end(chunk: undefined): void;
}

/** The document's outline, one level deep (ISO 32000-1, 12.3.3); none without entries. */
export function outlineOf(
  entries: readonly OutlineEntry[],
  newObject: (data: object) => OutlineObject,
): object | undefined {
  if (entries.length === 0) return undefined;
  const root = newObject({ Type: 'Outlines', Count: entries.length });
  const items = entries.map(({ title, page, top }) => {
    const Dest = [page, 'XYZ', null, top, null];
    return newObject({ Title: textValue(title), Parent: root, Dest });
  });
  for (const [index, item] of items.entries()) {
    const [before, after] = [items[index - 1], items[index + 1]];
    if (before !== undefined) item.data['Prev'] = before;
    if (after !== undefined) item.data['Next'] = after;
    item.end(undefined);
  }
  Object.assign(root.data, { First: items[0], Last: items.at(-1) });
  root.end(undefined);
  return root;
}
