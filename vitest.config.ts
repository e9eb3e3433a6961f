import { defineConfig } from 'vitest/config';
import { threadFiles } from './electron/thread-files.ts';

export default defineConfig({
  plugins: [threadFiles()],
  define: { __JIEDU_VERSION__: JSON.stringify('0.0.0-test') },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/golden/**/*.test.ts'],
    testTimeout: 20_000,
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
