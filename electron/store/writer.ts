import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { ok, refuse, type Reply } from '#shared/desk';
import { errnoOf, tolerate, writeFailure } from './file-failure';
import { fileCalls, type FileCalls, type OpenFile } from './file-calls';
import { temporaryName } from './temporary';

const RENAME_PAUSES_MS = [10, 50, 200];
/** A scanner or an indexer on Windows holds a file for a moment. */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES']);
/** Windows cannot open a folder; some mounts let nobody read one. */
const FOLDER_NOT_OPENED = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL'];
/** Network and overlay file systems that know no sync of a folder. */
const FOLDER_NOT_SYNCED = ['EINVAL', 'ENOTSUP', 'EBADF', 'EPERM'];

/**
 * Replaces a file whole or not at all: after any failure the old file is as it was and no temporary
 * file is left. Only the last step, the folder's own sync, may fail with the new file in place.
 * @throws {Error} for errors no person can help, with the system's error as cause.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  calls: FileCalls = fileCalls,
): Promise<Reply<null>> {
  try {
    const target = await targetOf(path, calls);
    await replaceFile(target, bytes, calls);
    return ok(null);
  } catch (error) {
    return refuse(writeFailure(error, path));
  }
}

interface Target {
  /** Links resolved: the link stays, the file it names is replaced. */
  readonly path: string;
  readonly mode: number;
}

/** The file to replace, or to make; a folder, a device or a read-only file is refused. */
async function targetOf(path: string, calls: FileCalls): Promise<Target> {
  const old = await calls.stat(path).catch(tolerate(['ENOENT']));
  if (old === undefined) return { path, mode: 0o666 };
  if (!old.isFile()) throw systemError('EISDIR', 'not a regular file');
  await calls.access(path, constants.W_OK);
  return { path: await calls.realpath(path), mode: old.mode & 0o777 };
}

async function replaceFile(target: Target, bytes: Uint8Array, calls: FileCalls): Promise<void> {
  const folder = await openFolder(dirname(target.path), calls);
  try {
    await writeBeside(target, bytes, calls);
    await folder?.sync().catch(tolerate(FOLDER_NOT_SYNCED));
  } finally {
    await folder?.close();
  }
}

/** Opened first, so that a missing folder is found before anything is written. */
async function openFolder(path: string, calls: FileCalls): Promise<OpenFile | undefined> {
  return calls.open(path, 'r').catch(tolerate(FOLDER_NOT_OPENED));
}

async function writeBeside(target: Target, bytes: Uint8Array, calls: FileCalls): Promise<void> {
  const temporary = temporaryName(dirname(target.path));
  const file = await calls.open(temporary, 'wx', target.mode);
  try {
    await fill(file, bytes);
    await renameFirmly(temporary, target.path, calls);
  } catch (error) {
    await calls.rm(temporary, { force: true }).catch(tellTheFirst);
    throw error;
  }
}

async function fill(file: OpenFile, bytes: Uint8Array): Promise<void> {
  try {
    await writeAll(file, bytes);
    await file.sync();
    await checkSize(file, bytes.length);
  } catch (error) {
    await file.close().catch(tellTheFirst);
    throw error;
  }
  await file.close();
}

async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written);
    if (bytesWritten <= 0) throw systemError('ENOSPC', 'the system took no more bytes');
    written += bytesWritten;
  }
}

/** A quota on a network share can swallow bytes without an error. */
async function checkSize(file: OpenFile, expected: number): Promise<void> {
  const { size } = await file.stat();
  if (size !== expected) throw systemError('ENOSPC', 'the file is shorter than what was written');
}

/** Renames, trying again for a moment while another program holds the file. */
export async function renameFirmly(
  from: string,
  to: string,
  calls: Pick<FileCalls, 'rename' | 'pause'> = fileCalls,
): Promise<void> {
  for (const pause of RENAME_PAUSES_MS) {
    try {
      return await calls.rename(from, to);
    } catch (error) {
      if (!HELD.has(errnoOf(error) ?? '')) throw error;
      await calls.pause(pause);
    }
  }
  await calls.rename(from, to);
}

/** One failure is already on its way and says more; a file left behind is swept at the next start. */
function tellTheFirst(): void {
  return undefined;
}

function systemError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
