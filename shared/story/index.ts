export * from './model';
export * from './source';
export * from './walk';
