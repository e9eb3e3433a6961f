import { CommanderError } from 'commander';
import { createProgram } from './program';
import { describeUsage } from './usage';
import { printError, type Outcome } from './outcome';

/** Runs one command line and gives its exit code (see the command-line contract). */
export async function main(argv: readonly string[]): Promise<number> {
  const outcome: Outcome = { exitCode: 0, language: languageOf(argv) };
  try {
    const program = await createProgram(argv, outcome);
    await program.parseAsync([...argv], { from: 'user' });
    return outcome.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return refuseUsage(error, outcome);
    const { faultOf } = await import('#electron/host');
    printError(`${JSON.stringify(faultOf('cli', error), undefined, 2)}\n`);
    return 3;
  }
}

function refuseUsage(error: CommanderError, outcome: Outcome): number {
  if (error.exitCode === 0) return 0;
  printError(`${describeUsage(error)[outcome.language]}\n`);
  return 2;
}

/** The language of messages must be known before the rest is understood. */
function languageOf(argv: readonly string[]): Outcome['language'] {
  const at = argv.indexOf('--lang');
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'zh';
}
