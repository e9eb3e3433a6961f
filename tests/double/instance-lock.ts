import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEnvironment } from './environment';

/** One main process a user-data folder, as Electron has it; false when another one is alive. */
export function takeInstanceLock(): boolean {
  const lock = join(readEnvironment().userData, 'instance.lock');
  if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8')))) return false;
  mkdirSync(dirname(lock), { recursive: true });
  writeFileSync(lock, String(process.pid));
  process.once('exit', () => rmSync(lock, { force: true }));
  return true;
}

/** Signal 0 asks whether a process exists and sends nothing. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
