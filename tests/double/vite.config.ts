import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Node 20 runs no TypeScript: the double is built before the processes that need it are forked. */
export default defineConfig({
  root: here('../..'),
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('../../out/double'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        electron: here('electron.ts'),
        register: here('register.ts'),
        'resolve-electron': here('resolve-electron.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
});
