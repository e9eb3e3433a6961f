import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, FORBIDDEN, MISSING, tolerate } from './file-failure';

const PREFIX = '.jiedu-tmp-';
const HOUR_MS = 3_600_000;

/** A name in the folder that no file has: our prefix, our process, chance. */
export function temporaryName(folder: string): string {
  return join(folder, `${PREFIX}${process.pid}-${randomBytes(8).toString('hex')}`);
}

/**
 * Removes the temporary files that an earlier run left in a folder when it was killed. One that a
 * living process may still be writing stays, for an hour at most.
 * @param now milliseconds since 1970
 */
export async function sweepTemporaries(folder: string, now: number): Promise<void> {
  const names = (await namesIn(folder).catch(tolerate(FORBIDDEN))) ?? [];
  for (const name of names) {
    if (!name.startsWith(PREFIX)) continue;
    const path = join(folder, name);
    // What may not be removed is only litter: reading stories goes on without it.
    if (await isStale(path, name, now)) await rm(path, { force: true }).catch(tolerate(FORBIDDEN));
  }
}

/** The names in a folder; none when there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(tolerate(MISSING))) ?? [];
}

async function isStale(path: string, name: string, now: number): Promise<boolean> {
  const pid = Number(name.slice(PREFIX.length).split('-').at(0));
  if (!isRunning(pid)) return true;
  const file = await stat(path).catch(tolerate(MISSING));
  return file !== undefined && now - file.mtimeMs > HOUR_MS;
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}
