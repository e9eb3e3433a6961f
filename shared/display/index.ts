export * from './model';
export * from './dump';
