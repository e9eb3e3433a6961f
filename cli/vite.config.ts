import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { threadFiles } from '../electron/thread-files.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { version }: { version: string } = JSON.parse(readFileSync(here('../package.json'), 'utf8'));

/** Stay outside: large, and loaded by few commands or from a folder of their own. */
const APART = ['pdfjs-dist', 'fontkit', 'fontverter'];

/** PDFKit opens fonts, breaks lines and reads PNGs by these; our pages come set, their faces opened. */
const UNUSED_BY_PDFKIT = new Set(['fontkit', 'linebreak', 'png-js']);

/** A start loads a quarter less without what PDFKit would only need to set text by itself. */
function leanPdfkit(): Plugin {
  const nothing = '\0jiedu:nothing';
  return {
    name: 'jiedu:lean-pdfkit',
    enforce: 'pre',
    resolveId: (id, importer) =>
      UNUSED_BY_PDFKIT.has(id) && importer?.includes('/pdfkit/') === true ? nothing : undefined,
    load: (id) =>
      id === nothing
        ? `const unused = () => { throw new Error('PDFKit was asked to set text'); };
           export { unused as create, unused as default };`
        : undefined,
  };
}

/** The command line and the font build: Node bundles, each start reading no more than its command needs. */
export default defineConfig({
  root: here('..'),
  publicDir: false,
  plugins: [threadFiles(), leanPdfkit()],
  define: { __JIEDU_VERSION__: JSON.stringify(version) },
  ssr: { noExternal: true, external: APART },
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('../out/cli'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      // Modules that nobody reads from are left out; a schema is made for whoever asks for it.
      treeshake: { moduleSideEffects: (id) => id.includes('jitless') },
      input: {
        jiedu: here('index.ts'),
        'build-fonts': here('build-fonts.ts'),
        'build-sample': here('build-sample.ts'),
      },
      // All in one folder: a command finds the sample and the desk from where it stands.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
