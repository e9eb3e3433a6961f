export * from './model';
export * from './source';
export * from './fidelity';
export * from './walk';
export * from './passages';
export * from './target';
export * from './term';
export * from './words';
