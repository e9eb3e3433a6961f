export * from './model';
export * from './dump';
export { readText } from './read-text';
export { inkLight, type Light } from './ink-light';
