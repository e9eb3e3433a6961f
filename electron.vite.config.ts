import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { threadFiles } from './electron/thread-files.ts';
import { reactCompiler } from './renderer/react-compiler.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Main, preload and window. What `dependencies` holds stays outside main; nothing stays outside the preload. */
export default defineConfig({
  main: {
    plugins: [threadFiles()],
    build: { rolldownOptions: { input: { index: here('electron/main/index.ts') } } },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: here('electron/preload/index.ts') },
        // A sandboxed preload is CommonJS, in one file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        // The contract's schemas run nothing that the bridge needs.
        treeshake: { moduleSideEffects: false },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [reactCompiler(), react()],
    build: { rolldownOptions: { input: here('renderer/index.html') } },
  },
});
