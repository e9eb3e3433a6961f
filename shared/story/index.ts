export * from './model';
export * from './source';
export * from './fidelity';
export * from './walk';
export * from './words';
