export { PASTED, readPaste, type Clipboard } from './read-paste';
export { readPdf } from './read-pdf';
export { readTaggedPdf, type TaggedContent } from './read-tagged-pdf';
export { readReportSource, readSource, type ReadSourceOptions } from './read-source';
export { isStoryFileName, readStoryFile } from './read-story-file';
export { readEncodings, type EncodingReading } from './read-encodings';
