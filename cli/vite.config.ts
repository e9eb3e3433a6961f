import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { threadFiles } from '../electron/thread-files.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { version }: { version: string } = JSON.parse(readFileSync(here('../package.json'), 'utf8'));

/** The command line and the font build: Node bundles; whatever `dependencies` holds stays outside. */
export default defineConfig({
  root: here('..'),
  publicDir: false,
  plugins: [threadFiles()],
  define: { __JIEDU_VERSION__: JSON.stringify(version) },
  // Of what `devDependencies` names, the only one that runs; Vite would leave it outside like the rest.
  ssr: { noExternal: ['diff'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('../out/cli'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        jiedu: here('index.ts'),
        'build-fonts': here('build-fonts.ts'),
        'build-sample': here('build-sample.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
});
