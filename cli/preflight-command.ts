import { Command, Option } from 'commander';
import { preflightFile, PROPERTIES, type PreflightReport } from '#electron/host';
import { printResult, valueOf, type Outcome } from './outcome';

interface PreflightCommandOptions {
  readonly profile: 'x1a' | 'x4';
  readonly json?: boolean;
}

/** `jiedu preflight FILE.pdf`: one line a property; exit 1 where one fails. */
export function preflightCommand(outcome: Outcome): Command {
  return new Command('preflight')
    .description('印前检查 PDF，一项一行 / check a PDF for print, a line a property')
    .argument('<FILE.pdf>', '要检查的 PDF / the PDF')
    .addOption(
      new Option('--profile <x1a|x4>', '按哪个标准 / the standard')
        .choices(['x1a', 'x4'])
        .default('x1a'),
    )
    .option('--json', '以 JSON 报告 / report as JSON')
    .action((path: string, options: PreflightCommandOptions) => check(path, options, outcome));
}

async function check(
  path: string,
  { profile, json }: PreflightCommandOptions,
  outcome: Outcome,
): Promise<void> {
  const report = valueOf(outcome, await preflightFile(path, profile));
  if (report === undefined) return;
  if (report.results.some(({ status }) => status === 'fail')) outcome.exitCode = 1;
  const text = json === true ? JSON.stringify(report, undefined, 1) : inWords(report, outcome);
  await printResult(`${text}\n`);
}

function inWords({ results }: PreflightReport, { language }: Outcome): string {
  const lines = results.map(({ property, status, findings, count }) => {
    const told = findings
      .slice(0, 2)
      .map((finding) => `${finding[language]}${pageOf(finding.page)}`);
    const more = count > told.length ? [`… ×${count}`] : [];
    const head = `${status.toUpperCase().padEnd(4)} ${property.padEnd(19)}`;
    return `${head} ${[PROPERTIES[property][language], ...told, ...more].join('；')}`;
  });
  return lines.join('\n');
}

const pageOf = (page: number | undefined) => (page === undefined ? '' : ` [p${page}]`);
