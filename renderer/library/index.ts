export { Library } from './library';
export { ImportSummary } from './import-summary';
export { isStoryFile } from './send-report';
export { useFileDrop } from './use-drop-paste';
