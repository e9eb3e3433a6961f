import { Command } from 'commander';
import { compareStory, readInput } from '#electron/host';
import type { ReportComparison } from '#shared/story';
import { comparisonInWords } from './comparison-in-words';
import { printResult, valueOf, type Outcome } from './outcome';

/**
 * `jiedu compare OLD NEW`: what a changed report changes. Exit code 1 when the two differ, as with
 * `verify`.
 */
export function compareCommand(outcome: Outcome): Command {
  return new Command('compare')
    .description('比对新旧两份报告 / compare a report with a changed one')
    .argument('<OLD>', '旧报告或稿件 / the old report or story')
    .argument('<NEW>', '新报告或稿件 / the new report or story')
    .option('--json', '以 JSON 报告 / report as JSON')
    .action((old: string, next: string, { json }: { json?: boolean }) =>
      compare([old, next], json === true, outcome),
    );
}

async function compare(
  [oldPath, newPath]: readonly [string, string],
  asJson: boolean,
  outcome: Outcome,
): Promise<void> {
  const old = valueOf(outcome, await readInput(oldPath));
  if (old === undefined) return;
  const next = valueOf(outcome, await readInput(newPath));
  if (next === undefined) return;
  const comparison = compareStory(old, next.source);
  if (differs(comparison)) outcome.exitCode = 1;
  const lines = asJson
    ? JSON.stringify(comparison, undefined, 2)
    : comparisonInWords(comparison, outcome.language);
  await printResult(`${lines}\n`);
}

/** White space alone is no difference. */
function differs({ initiatives, passages }: ReportComparison): boolean {
  return passages.length > 0 || initiatives.some(({ kind }) => kind !== 'same');
}
