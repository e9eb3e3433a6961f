import { Command, InvalidArgumentError, Option } from 'commander';
import {
  certificateOf,
  defaultFontsDir,
  exportStory,
  openFonts,
  readInput,
  readOwnProfile,
  warmVerification,
  writeWhole,
} from '#electron/host';
import { OutputCondition, PressProfile, type PrintFinding } from '#shared/desk';
import { tell, valueOf, type Outcome } from './outcome';
import { spareInput } from './own-input';
import { chooseTemplate } from './template-option';

interface ExportOptions {
  readonly format: 'pdf' | 'html';
  readonly template: string;
  readonly out: string;
  readonly profile: PressProfile;
  readonly condition: OutputCondition;
  readonly icc?: string;
  readonly allowOverset?: boolean;
}

/** `jiedu export IN`: the story as a finished file, replaced whole or not at all. */
export function exportCommand(outcome: Outcome): Command {
  return new Command('export')
    .description('输出 PDF 或网页 / write the PDF or the web page')
    .argument('<IN>', '报告文件或稿件 / a report or a story')
    .addOption(new Option('--format <pdf|html>').choices(['pdf', 'html']).makeOptionMandatory())
    .requiredOption(
      '--template <ID|DIR>',
      '模板，或自己版式的文件夹 / template, or the folder of your own',
    )
    .requiredOption('--out <PATH>', '输出文件 / output file', parsePath)
    .addOption(
      new Option('--profile <x1a|x4|proof>', 'PDF 的用途 / what the PDF is for')
        .choices(PressProfile.options)
        .default('x1a'),
    )
    .addOption(
      new Option('--condition <NAME>', '印刷条件 / printing condition')
        .choices(OutputCondition.options)
        .default('newsprint'),
    )
    .addOption(
      new Option('--icc <FILE>', '印厂自己的特性文件 / the press’s own output profile').conflicts(
        'condition',
      ),
    )
    .option('--allow-overset', '溢文时也输出 / export even if copy does not fit')
    .action((path: string, options: ExportOptions) => exportFile(path, options, outcome));
}

function parsePath(value: string): string {
  if (value.trim() !== '') return value;
  throw new InvalidArgumentError('empty');
}

async function exportFile(path: string, options: ExportOptions, outcome: Outcome): Promise<void> {
  const template = valueOf(outcome, await chooseTemplate(options.template));
  if (template === undefined) return;
  if (valueOf(outcome, await spareInput(path, options.out)) === undefined) return;
  const own =
    options.icc === undefined ? undefined : valueOf(outcome, await readOwnProfile(options.icc));
  if (options.icc !== undefined && own === undefined) return;
  if (options.format === 'pdf') warmVerification();
  const input = valueOf(outcome, await readInput(path));
  if (input === undefined) return;
  const { profile, condition } = options;
  const date = new Date(input.savedAt);
  const needs = { fonts: openFonts(defaultFontsDir()), date, profile, condition, ownProfile: own };
  const finished = valueOf(outcome, await exportStory(input, template, options.format, needs));
  if (finished === undefined) return;
  const { bytes } = finished;
  if (valueOf(outcome, await writeWhole(options.out, bytes)) === undefined) return;
  const certificate = new TextEncoder().encode(certificateOf(bytes, input.story, undefined));
  const beside = `${options.out}.verified.json`;
  if (valueOf(outcome, await writeWhole(beside, certificate)) === undefined) return;
  const kilobytes = Math.ceil(bytes.length / 1024);
  tell(
    outcome,
    `已输出 ${options.out}（${kilobytes} KB）`,
    `Wrote ${options.out} (${kilobytes} KB)`,
  );
  tellFindings(finished.findings, options, outcome);
}

/** Copy that runs past its page is an error unless it is allowed; a proof may always run on. */
function tellFindings(
  findings: readonly PrintFinding[],
  { allowOverset, profile }: ExportOptions,
  outcome: Outcome,
): void {
  for (const { level, rule, zh, en } of findings) {
    tell(outcome, zh, en);
    const isAllowed = profile === 'proof' || (rule === 'overset' && allowOverset === true);
    if (level === 'error' && !isAllowed) outcome.exitCode = 1;
  }
}
