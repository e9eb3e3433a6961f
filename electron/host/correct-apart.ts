import { ok, type Reply } from '#shared/desk';
import type { Decisions, ImportedReport } from '#shared/story';
import { workApart } from './work-apart';

/** Reads a stored report again with these decisions, in a thread with limits: see `correctReport`. */
export async function correctApart<R extends ImportedReport>(
  stored: R,
  decisions: Decisions,
): Promise<Reply<R>> {
  const { story, source } = stored;
  const job = { report: { story, source }, decisions };
  const corrected = await workApart('correct', job, { fileName: source.fileName });
  if (!corrected.ok) return corrected;
  const { story: next, diagnostics } = corrected.value;
  return ok({ ...stored, story: next, diagnostics, decisions });
}
