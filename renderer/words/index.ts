export * from './language';
export * from './time';
export * from './use-now';
