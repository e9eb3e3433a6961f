import { defineConfig } from 'vitest/config';
import { threadFiles } from '../../electron/thread-files.ts';

/** Random inputs of every kind; `npm run fuzz`. */
export default defineConfig({
  plugins: [threadFiles()],
  test: { include: ['tests/fuzz/*.test.ts'] },
});
