export { openLibrary, type Library, type LibraryNeeds } from './library';
export { createFilePreferences, type PreferencesStore } from './preferences';
export { ensureWritable } from './folder';
export { errnoOf, readFailure } from './file-failure';
export type { Listing } from './list-stories';
export type { OriginalFile } from './originals';
export { createQueue } from './queue';
export { STORY_FILE_NAME } from './story-folder';
export { writeWhole } from './writer';
