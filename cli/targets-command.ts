import { Command } from 'commander';
import { readInput } from '#electron/host';
import { findTargets } from '#shared/import';
import { printResult, valueOf, type Outcome } from './outcome';

/** `jiedu targets IN`: the 量化目标 with their places, as a JSON array. */
export function targetsCommand(outcome: Outcome): Command {
  return new Command('targets')
    .description('找出量化目标，结果为 JSON / find the quantified targets as JSON')
    .argument('<IN>', '报告文件或稿件 / a report or a story')
    .option('--encoding <name>', '指定编码 / encoding of the file')
    .action((path: string, options: { encoding?: string }) => listTargets(path, options, outcome));
}

async function listTargets(
  path: string,
  options: { encoding?: string },
  outcome: Outcome,
): Promise<void> {
  const input = valueOf(outcome, await readInput(path, options));
  if (input === undefined) return;
  const targets = findTargets(input.story, input.source.text);
  await printResult(`${JSON.stringify(targets, undefined, 2)}\n`);
}
