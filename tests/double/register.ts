import { register } from 'node:module';

/** `node --import` this file, and `electron` is the double for every module of the process. */
register('./resolve-electron.js', import.meta.url);
