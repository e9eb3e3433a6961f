import { createFontLibrary, type FontLibrary } from '#electron/press';
import {
  type ExportFormat,
  type ExportStep,
  type OutputCondition,
  type PressProfile,
  type PrintFinding,
  type Reply,
} from '#shared/desk';
import type { Template } from '#shared/template';
import { exportStory, inspectStory, type FinishedExport, type ReadStory } from './export-story';

/** An export or a preflight to do. It survives `structuredClone`. */
export interface PrintJob {
  /** `file` makes one; `findings` only says what stands against it. */
  readonly wanted: 'file' | 'findings';
  readonly report: ReadStory;
  readonly template: Template;
  readonly format: ExportFormat;
  readonly profile?: PressProfile | undefined;
  readonly condition?: OutputCondition | undefined;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly version: number;
  readonly fontsDir: string;
}

export type Printed =
  | { readonly wanted: 'file'; readonly file: FinishedExport }
  | { readonly wanted: 'findings'; readonly findings: readonly PrintFinding[] };

/** Does the job with fonts that stay open for the next one. */
export async function doPrintJob(
  job: PrintJob,
  onStep: (step: ExportStep) => void,
): Promise<Reply<Printed>> {
  const { savedAt, fontsDir, wanted, report, template, ...rest } = job;
  const needs = { ...rest, date: new Date(savedAt), fonts: fontsIn(fontsDir), onStep };
  if (wanted === 'findings') {
    const found = await inspectStory(report, template, needs);
    return found.ok ? { ok: true, value: { wanted, findings: found.value } } : found;
  }
  const file = await exportStory(report, template, job.format, needs);
  return file.ok ? { ok: true, value: { wanted, file: file.value } } : file;
}

let opened: { readonly folder: string; readonly fonts: FontLibrary } | undefined;

function fontsIn(folder: string): FontLibrary {
  if (opened?.folder !== folder) opened = { folder, fonts: createFontLibrary(folder) };
  return opened.fonts;
}
