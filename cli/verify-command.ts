import { Command } from 'commander';
import { readInput, verifyFile } from '#electron/host';
import { printResult, tell, valueOf, type Outcome } from './outcome';

/** `jiedu verify IN FILE`: is the report's text in FILE exactly the source's? Exit 1 where it is not. */
export function verifyCommand(outcome: Outcome): Command {
  return new Command('verify')
    .description('核对成品里的报告原文 / compare the report in a finished file with its source')
    .argument('<IN>', '报告文件或稿件 / a report or a story')
    .argument('<FILE>', '输出的 PDF 或网页 / the exported PDF or web page')
    .action((path: string, file: string) => verify(path, file, outcome));
}

async function verify(path: string, file: string, outcome: Outcome): Promise<void> {
  const input = valueOf(outcome, await readInput(path));
  if (input === undefined) return;
  const verdict = valueOf(outcome, await verifyFile(input, file));
  if (verdict === undefined) return;
  if (verdict.equal) tell(outcome, '逐字相符', 'Equal, character for character');
  else outcome.exitCode = 1;
  await printResult(`${JSON.stringify(verdict, undefined, 2)}\n`);
}
