import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const QUERY = '?thread';
const CHUNK = /__thread_([\w$-]+)__/gu;
/** Where the tests' bundles go; a build puts them beside its own files. */
const TEST_BUNDLES = 'out/threads';

/**
 * `import file from './job?thread'` gives the URL of a bundle of that module, for a `Worker` to run.
 * The same import works in every build and, since tests run from sources, under vitest.
 */
export function threadFiles(): Plugin {
  let isBuild = true;
  return {
    name: 'jiedu:thread-files',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async resolveId(id, importer) {
      if (!id.endsWith(QUERY)) return undefined;
      const entry = await this.resolve(withoutQuery(id), importer);
      return entry === null ? undefined : entry.id + QUERY;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return undefined;
      const entry = withoutQuery(id);
      if (!isBuild) return `export default ${JSON.stringify(await bundleForTests(entry))};`;
      const chunk = this.emitFile({ type: 'chunk', id: entry });
      return `export default new URL('./__thread_${chunk}__', import.meta.url).href;`;
    },
    renderChunk(code, { fileName }) {
      if (code.search(CHUNK) < 0) return undefined;
      const from = posix.dirname(fileName);
      return code.replaceAll(CHUNK, (_, chunk: string) =>
        posix.relative(from, this.getFileName(chunk)),
      );
    },
  };
}

const withoutQuery = (id: string) => id.slice(0, -QUERY.length);

async function bundleForTests(entry: string): Promise<string> {
  const name = entry.replace(/^.*[\\/]|\.ts$/gu, '');
  await build({
    configFile: false,
    logLevel: 'warn',
    // A thread may start threads itself.
    plugins: [threadFiles()],
    build: {
      ssr: entry,
      target: 'node20',
      outDir: TEST_BUNDLES,
      emptyOutDir: false,
      minify: false,
    },
  });
  return pathToFileURL(join(process.cwd(), TEST_BUNDLES, `${name}.js`)).href;
}
