import { extname } from 'node:path';
import { isStoryFileName } from '#electron/readers';
import type { OriginalFile } from '#electron/store';
import { safeFileName } from './safe-file-name';

/** A report's file as the library keeps it; a story file brings none, its report was read elsewhere. */
export function originalOf(fileName: string, bytes: Uint8Array): OriginalFile | undefined {
  if (isStoryFileName(fileName)) return undefined;
  const base = fileName.split(/[\\/]/u).at(-1) ?? fileName;
  const extension = extname(base);
  const stem = base.slice(0, base.length - extension.length);
  return { name: `${safeFileName(stem)}${extension.toLowerCase()}`, bytes };
}
