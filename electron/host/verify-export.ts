import { createHash } from 'node:crypto';
import type { ShownPages } from '#electron/preflight';
import { warmTaggedReader } from '#electron/readers';
import type { Verdict } from '#electron/verify';
import {
  ok,
  refuse,
  type Certificate,
  type ExportFormat,
  type Failure,
  type Reply,
} from '#shared/desk';
import { droppedSpans, findInfidelity, type ImportedReport, type Story } from '#shared/story';

/** Whoever begins a PDF calls this, so that the reader of the finished file is there in time. */
export const warmVerification = warmTaggedReader;

/** The report's words of a finished file against those of the story; read back by other programs. */
export async function verifyBytes(
  bytes: Uint8Array,
  format: ExportFormat,
  story: Story,
  fileName: string,
  showText?: () => Reply<ShownPages>,
): Promise<Reply<Verdict>> {
  // Its readers are large, and most starts of the program verify nothing.
  const { verifyHtml, verifyPdf } = await import('#electron/verify');
  return format === 'pdf'
    ? verifyPdf(bytes, story, fileName, showText)
    : ok(verifyHtml(bytes, story));
}

/** The same, and that the story itself says what its source says. */
export async function verifyAgainstSource(
  bytes: Uint8Array,
  format: ExportFormat,
  { story, source, diagnostics }: ImportedReport,
  fileName: string,
): Promise<Reply<Verdict>> {
  const verdict = await verifyBytes(bytes, format, story, fileName);
  if (!verdict.ok) return verdict;
  const fault = findInfidelity(story, source.text, droppedSpans(diagnostics));
  if (fault === undefined) return verdict;
  const difference = {
    kind: 'source' as const,
    zh: `稿件的 ${fault.place} 与原文不符`,
    en: `${fault.place} of the story is not what the source says`,
  };
  return ok({ equal: false, differences: [difference, ...verdict.value.differences] });
}

/** An export that is not the report, word for word, is not handed out. */
export async function refuseUnequal(
  bytes: Uint8Array,
  format: ExportFormat,
  story: Story,
  showText?: () => Reply<ShownPages>,
): Promise<Reply<Uint8Array>> {
  const name = format === 'pdf' ? 'PDF' : 'HTML';
  const verdict = await verifyBytes(bytes, format, story, name, showText);
  if (!verdict.ok) return verdict;
  const [difference] = verdict.value.differences;
  return difference === undefined ? ok(bytes) : refuse(notVerbatim(difference));
}

function notVerbatim({ zh, en }: { readonly zh: string; readonly en: string }): Failure {
  return {
    code: 'not-verbatim',
    zh: `没有输出：成品与原文核对不上。${zh}。请把稿件发给维护人员`,
    en: `Not exported: the finished file does not match the source. ${en}. Send the story to the maintainers`,
  };
}

/** For a file that was verified before it was handed out. */
export function certificateOf(
  bytes: Uint8Array,
  { sourceSha256 }: Story,
  version: number | undefined,
): string {
  const certificate: Certificate & Pick<Verdict, 'differences'> = {
    sourceSha256,
    fileSha256: createHash('sha256').update(bytes).digest('hex'),
    storyVersion: version ?? null,
    equal: true,
    differences: [],
  };
  return `${JSON.stringify(certificate, undefined, 2)}\n`;
}
