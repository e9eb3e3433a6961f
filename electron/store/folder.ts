import { access, constants, mkdir } from 'node:fs/promises';
import { ok, refuse, type Reply } from '#shared/desk';
import { errnoOf, MISSING, writeFailure } from './file-failure';

/** Makes a folder and those above it; one that exists is fine. */
export async function makeFolder(path: string): Promise<Reply<null>> {
  try {
    await mkdir(path, { recursive: true });
    return ok(null);
  } catch (error) {
    return refuse(writeFailure(error, path));
  }
}

/** Whether the path leads anywhere; what may not be looked at is there. */
export async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    return !MISSING.includes(errnoOf(error) ?? '');
  }
}

/** Makes a folder where there is none, and sees whether files may be written into it. */
export async function ensureWritable(path: string): Promise<Reply<null>> {
  const made = await makeFolder(path);
  if (!made.ok) return made;
  try {
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return ok(null);
  } catch (error) {
    return refuse(writeFailure(error, path));
  }
}
