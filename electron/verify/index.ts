export type { Difference, Verdict } from './difference';
export { verifyHtml } from './verify-html';
export { verifyPdf } from './verify-pdf';
