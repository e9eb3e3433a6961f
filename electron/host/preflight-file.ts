import type { PreflightReport } from '#electron/preflight';
import { refuse, type Reply } from '#shared/desk';
import { readFinishedFile } from './finished-file';

/** Reads a PDF of whatever origin and judges it; a failure names the path. */
export async function preflightFile(
  path: string,
  standard: 'x1a' | 'x4',
): Promise<Reply<PreflightReport>> {
  const bytes = await readFinishedFile(path);
  if (!bytes.ok) return bytes;
  const { preflight } = await import('#electron/preflight');
  const report = preflight(bytes.value, { standard });
  if (report.ok) return report;
  const { code, zh, en } = report.failure;
  return refuse({ code, zh: `${path}：${zh}`, en: `${path}: ${en}` });
}
