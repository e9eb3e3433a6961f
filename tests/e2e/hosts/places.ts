import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root: where `out/` lies and where hosts are started. */
export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** Folders of one test; they outlive a restart and nothing else. */
export interface Places {
  readonly libraryDir: string;
  readonly userData: string;
  remove(): Promise<void>;
}

export async function makePlaces(): Promise<Places> {
  const folder = await mkdtemp(join(tmpdir(), 'jiedu-e2e-'));
  return {
    libraryDir: join(folder, 'library'),
    userData: join(folder, 'user-data'),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
