export { readCertificate, type Certificate } from './certificate';
export * from './contract';
export * from './reply';
export * from './client';
