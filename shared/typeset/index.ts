export * from './font-book';
export * from './font-book-file';
