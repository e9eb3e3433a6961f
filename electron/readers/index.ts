export { PASTED, readPaste, type Clipboard } from './read-paste';
export { readPdf } from './read-pdf';
export { readTaggedPdf, warmTaggedReader } from './read-tagged-pdf';
export type { TaggedContent } from './tagged-pages';
export { readReportSource, readSource, type ReadSourceOptions } from './read-source';
export { isStoryFileName, readStoryFile } from './read-story-file';
export { readEncodings, type EncodingReading } from './read-encodings';
