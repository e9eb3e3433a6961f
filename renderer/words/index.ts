export * from './language';
export * from './time';
