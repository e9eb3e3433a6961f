import { join } from 'node:path';
import type { StoryFileReader } from './story-folder';
import type { writeWhole } from './writer';

/** What every act on a library needs: its folder, and the world passed in. */
export interface Shelf {
  readonly folder: string;
  readonly clock: () => Date;
  /** This many random bytes as lower-case hex. */
  readonly randomHex: (bytes: number) => string;
  readonly readStoryFile: StoryFileReader;
  readonly write: typeof writeWhole;
}

/** Deleted stories; a hidden folder, so that no story id can name it. */
export function trashOf(shelf: Shelf): string {
  return join(shelf.folder, '.trash');
}

/** The replaced revisions of a story. */
export function historyOf(shelf: Shelf, id: string): string {
  return join(shelf.folder, id, 'history');
}

/** The pictures that a story's revisions show, each under its hash. */
export function picturesOf(shelf: Shelf, id: string): string {
  return join(shelf.folder, id, PICTURES_FOLDER);
}

export const PICTURES_FOLDER = 'pictures';

/** The files that a story's sources were read from. */
export function originalsOf(shelf: Shelf, id: string): string {
  return join(shelf.folder, id, 'original');
}
