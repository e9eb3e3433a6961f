import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A download that has brought nothing new for so long is given up. */
const PATIENCE_MS = 15_000;

/**
 * Lets the `electron` package fetch its runtime, quietly. Ends at once where there is no network, and
 * soon where nothing arrives; a slow download may take its time.
 */
export async function fetchElectron(folder) {
  const downloads = await mkdtemp(join(tmpdir(), 'jiedu-electron-'));
  const env = { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads };
  const child = spawn(process.execPath, [join(folder, 'install.js')], { env, stdio: 'ignore' });
  const ended = new AbortController();
  child.once('exit', () => ended.abort());
  await Promise.race([
    once(child, 'exit'),
    standstill([downloads, join(folder, 'dist')], ended.signal),
  ]);
  child.kill();
  await rm(downloads, { recursive: true, force: true });
}

/** Resolves when the folders have stopped growing. */
async function standstill(folders, signal) {
  for (let before = -1, now = 0; now > before && !signal.aborted;) {
    before = now;
    await setTimeout(PATIENCE_MS, undefined, { signal }).catch(() => undefined);
    now = await sizeOf(folders);
  }
}

async function sizeOf(folders) {
  const sizes = folders.map(async (folder) => {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    const files = names.map((name) => stat(join(folder, name)).catch(() => ({ size: 0 })));
    return (await Promise.all(files)).reduce((sum, { size }) => sum + size, 0);
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
