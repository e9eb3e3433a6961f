import type { Verdict } from '#electron/verify';
import { refuse, type ExportFormat, type Reply } from '#shared/desk';
import { readFinishedFile } from './finished-file';
import type { ReadInput } from './read-input';
import { verifyAgainstSource } from './verify-export';

/** Compares a PDF or a web page on disk with the report or story that was read. */
export async function verifyFile(input: ReadInput, path: string): Promise<Reply<Verdict>> {
  const bytes = await readFinishedFile(path);
  if (!bytes.ok) return bytes;
  const format = formatOf(bytes.value);
  if (format !== undefined) return verifyAgainstSource(bytes.value, format, input, path);
  return refuse({
    code: 'format-unknown',
    zh: `${path} 既不是 PDF 也不是网页，核对不了。给一个输出的 PDF 或网页`,
    en: `${path} is neither a PDF nor a web page and cannot be verified. Name an exported file`,
  });
}

function formatOf(bytes: Uint8Array): ExportFormat | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.includes('%PDF-')) return 'pdf';
  return /<!doctype html|<html/iu.test(start) ? 'html' : undefined;
}
