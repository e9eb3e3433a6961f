export { CorrectDesk } from './correct-desk';
export { openCorrection, type Correction } from './correction';
