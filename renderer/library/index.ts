export { Library } from './library';
export { ImportSummary } from './import-summary';
export { useFileDrop } from './use-drop-paste';
