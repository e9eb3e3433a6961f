import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT } from './hosts/places';

const inProject = (path: string) => join(PROJECT, path);

/**
 * Before all tests: Node 20 runs no TypeScript, so the double is built for the processes that will be
 * forked under it; each time anew, so that none runs under an older one.
 */
export default async function buildDouble(): Promise<void> {
  for (const path of ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']) {
    if (!existsSync(inProject(path))) throw new Error(`${path} is missing: run npm run build`);
  }
  await build({
    configFile: false,
    root: PROJECT,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir: inProject('out/double'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          electron: inProject('tests/double/electron.ts'),
          register: inProject('tests/double/register.ts'),
          'resolve-electron': inProject('tests/double/resolve-electron.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  });
}
