export { importReport } from './import-report';
export { ledger, type Ledger } from './ledger';
