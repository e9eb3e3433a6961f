import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT } from './hosts/places';

/** Before all tests: the double is built from its source, so that none runs under an older one. */
export default async function buildDouble(): Promise<void> {
  for (const built of ['main/index.js', 'preload/index.cjs', 'renderer/index.html']) {
    const path = join(PROJECT, 'out', built);
    if (!existsSync(path)) throw new Error(`${path} is missing: run npm run build`);
  }
  await build({ configFile: join(PROJECT, 'tests/double/vite.config.ts') });
}
