import { readFile, stat } from 'node:fs/promises';
import { readFailure } from '#electron/store';
import { refuse, type Reply } from '#shared/desk';

const MOST_BYTES = 256 * 1024 * 1024;

/** Reads a finished file of whatever origin. */
export async function readFinishedFile(path: string): Promise<Reply<Uint8Array>> {
  try {
    const found = await stat(path);
    if (found.isFile() && found.size <= MOST_BYTES)
      return { ok: true, value: await readFile(path) };
    return refuse({
      code: found.isFile() ? 'file-too-large' : 'not-found',
      zh: found.isFile()
        ? `${path} 超过 256 MB，检查不了。请拆成单页再检查`
        : `${path} 不是文件。给一个输出的文件`,
      en: found.isFile()
        ? `${path} is over 256 MB and cannot be checked. Split it into pages`
        : `${path} is not a file. Name an exported file`,
    });
  } catch (error) {
    return refuse(readFailure(error, path));
  }
}
