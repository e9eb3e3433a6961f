import type { Failure } from '#shared/desk';

/** The system's name of an error, such as `ENOSPC`; undefined for any other exception. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The errors of a path that leads to nothing. */
export const MISSING = ['ENOENT', 'ENOTDIR'];
/** The errors of a path that the system keeps from us. */
export const FORBIDDEN = ['EACCES', 'EPERM', 'EROFS'];

/** For `catch`: the named errors count as "nothing there", all others go on. */
export function tolerate(errnos: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    if (!errnos.includes(errnoOf(error) ?? '')) throw error;
  };
}

/**
 * What to tell about a write that failed; the old file is intact in every case.
 * @throws {Error} with the error as its cause when no person can help: that is a bug.
 */
export function writeFailure(error: unknown, path: string): Failure {
  switch (errnoOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return notWritable(path);
    case 'EISDIR':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return notAFileName(path);
    case 'EEXIST':
      return notAFolder(path);
    case 'ENOENT':
    case 'ENOTDIR':
      return folderMissing(path);
    default:
      throw new Error('A file could not be written', { cause: error });
  }
}

function diskFull(path: string): Failure {
  return {
    code: 'disk-full',
    zh: `没写成：磁盘已满，写不进 ${path}。旧文件完好。腾出空间后重试，或另存到别处`,
    en: `Not written: the disk is full, ${path} cannot be written. The old file is intact. Free space and retry, or save elsewhere`,
  };
}

function notWritable(path: string): Failure {
  return {
    code: 'not-writable',
    zh: `没写成：${path} 不让写入。旧文件完好。改它的权限，或另存到别处`,
    en: `Not written: ${path} may not be written. The old file is intact. Change its permissions, or save elsewhere`,
  };
}

function notAFileName(path: string): Failure {
  return {
    code: 'not-writable',
    zh: `没写成：${path} 不能作文件名（是文件夹、设备，或太长）。换一个文件名`,
    en: `Not written: ${path} cannot be a file (it is a folder, a device, or too long). Choose another name`,
  };
}

function notAFolder(path: string): Failure {
  return {
    code: 'not-writable',
    zh: `没写成：${path} 已经是一个文件，不能再作文件夹。换一个文件夹`,
    en: `Not written: ${path} is a file and cannot be a folder too. Choose another folder`,
  };
}

function folderMissing(path: string): Failure {
  return {
    code: 'not-found',
    zh: `没写成：${path} 所在的文件夹不存在。先建好文件夹，或另存到别处`,
    en: `Not written: the folder of ${path} does not exist. Create it, or save elsewhere`,
  };
}

/**
 * What to tell about a file or folder that could not be read.
 * @throws {Error} with the error as its cause when no person can help: that is a bug.
 */
export function readFailure(error: unknown, path: string): Failure {
  const errno = errnoOf(error) ?? '';
  if ([...MISSING, 'ELOOP', 'ENAMETOOLONG'].includes(errno)) {
    return {
      code: 'not-found',
      zh: `找不到 ${path}。看看是否改了名、移走了`,
      en: `${path} was not found. See whether it was renamed or moved`,
    };
  }
  if (FORBIDDEN.includes(errno)) {
    return {
      code: 'not-found',
      zh: `读不了 ${path}：没有权限。改它的权限，或换一个文件`,
      en: `${path} cannot be read: no permission. Change its permissions, or choose another file`,
    };
  }
  throw new Error('A file could not be read', { cause: error });
}
