import { preflight, watchShownText, type PreflightReport } from '#electron/preflight';
import {
  ok,
  type ExportStep,
  type Failure,
  type PressProfile,
  type PrintFinding,
  type Reply,
} from '#shared/desk';
import type { Page } from '#shared/display';
import type { Story } from '#shared/story';
import { pressFindings } from './press-rules';
import { refuseUnequal } from './verify-export';

export interface PrintedPages {
  readonly bytes: Uint8Array;
  readonly pages: readonly Page[];
  readonly story: Story;
  readonly profile: PressProfile;
}

export interface Proof {
  /** Why it is not the report, word for word; undefined where it is. */
  readonly unequal: Failure | undefined;
  /** What the finished file is found to break. */
  readonly findings: readonly PrintFinding[];
}

/**
 * Reads a finished PDF back by two readers, and judges it for print. The readers work side by side,
 * and ours goes over the pages a single time for both. A proof 大样 is read back, and not judged.
 */
export async function provePages(
  { bytes, pages, story, profile }: PrintedPages,
  onStep: (step: ExportStep) => void,
): Promise<Reply<Proof>> {
  onStep('verify');
  if (profile === 'proof') {
    return ok({ unequal: failureOf(await refuseUnequal(bytes, 'pdf', story)), findings: [] });
  }
  const watch = watchShownText();
  const judged: { report?: Reply<PreflightReport> } = {};
  const verified = await refuseUnequal(bytes, 'pdf', story, () => {
    onStep('preflight');
    judged.report = preflight(bytes, { standard: profile, expected: expected(pages), watch });
    return judged.report.ok ? ok(watch.shown()) : judged.report;
  });
  const report = judged.report ?? preflight(bytes, { standard: profile });
  if (!report.ok) return report;
  const findings = pressFindings(report.value, { pages, profile });
  return ok({ unequal: failureOf(verified), findings });
}

const expected = ({ length }: readonly Page[]) => ({ pages: length });
const failureOf = (reply: Reply<unknown>) => (reply.ok ? undefined : reply.failure);
