export { Library } from './library';
export { ImportSummary } from './import-summary';
