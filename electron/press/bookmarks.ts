import type { MarkedLine } from './tag-lines';
import { lineText } from './text-lines';

/** 书签: a section by its heading, for whoever turns the pages of a long report on screen. */
export interface Bookmark {
  readonly title: string;
  /** Index of the page. */
  readonly page: number;
  /** The heading's baseline, points below the trim's top. */
  readonly y: number;
}

/** One bookmark a section, where its heading begins; lines of one heading are one title. */
export function bookmarksOf(lines: readonly MarkedLine[]): Bookmark[] {
  const marks = new Map<string, Bookmark>();
  for (const { page, line } of lines) {
    const [first] = line.runs;
    if (first?.role !== 'sectionHead') continue;
    const key = first.owner ?? `${page} ${first.y}`;
    const known = marks.get(key);
    const title = (known?.title ?? '') + lineText(line);
    marks.set(key, known === undefined ? { title, page, y: first.y } : { ...known, title });
  }
  return [...marks.values()];
}
