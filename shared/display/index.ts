export * from './model';
export * from './dump';
export { inkLight, type Light } from './ink-light';
