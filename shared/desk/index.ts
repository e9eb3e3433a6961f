export * from './contract';
export * from './reply';
export * from './client';
