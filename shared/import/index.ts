export { isDiagnosticCode, type DiagnosticCode } from './diagnostic-codes';
export type { StyleCandidate } from './candidates';
export { importReport, type ReadReport } from './import-report';
export { ledger, type Ledger } from './ledger';
export { findTargets } from './targets/find-targets';
export { findTerms } from './terms/find-terms';
export * from './correct';
