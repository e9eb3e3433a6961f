export { readPdf } from './read-pdf';
export { readSource, type ReadSourceOptions } from './read-source';
export { isStoryFileName, readStoryFile } from './read-story-file';
