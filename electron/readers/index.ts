export { readSource, type ReadSourceOptions } from './read-source';
export { isStoryFileName, readStoryFile } from './read-story-file';
