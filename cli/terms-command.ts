import { Command } from 'commander';
import { readInput } from '#electron/host';
import { findTerms } from '#shared/import';
import { printResult, valueOf, type Outcome } from './outcome';

interface TermsOptions {
  readonly encoding?: string;
  readonly titles?: boolean;
}

/** `jiedu terms IN`: the 名词 with all their places, as a JSON array. */
export function termsCommand(outcome: Outcome): Command {
  return new Command('terms')
    .description('找出名词及其解释，结果为 JSON / find the terms and their explanations as JSON')
    .argument('<IN>', '报告文件或稿件 / a report or a story')
    .option('--encoding <name>', '指定编码 / encoding of the file')
    .option('--titles', '连同书名号里的题名 / titles in 《》 too')
    .action((path: string, options: TermsOptions) => listTerms(path, options, outcome));
}

async function listTerms(path: string, options: TermsOptions, outcome: Outcome): Promise<void> {
  const { encoding, titles = false } = options;
  const input = valueOf(outcome, await readInput(path, encoding === undefined ? {} : { encoding }));
  if (input === undefined) return;
  const terms = findTerms(input.story, input.source.text, { titles });
  await printResult(`${JSON.stringify(terms, undefined, 2)}\n`);
}
