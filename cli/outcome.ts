import type { Failure, Reply } from '#shared/desk';

/** What a run of the command line has come to so far. */
export interface Outcome {
  /** 0 done · 1 done with findings · 2 bad input or arguments · 3 a fault of the program. */
  exitCode: number;
  readonly language: 'zh' | 'en';
}

/** Human text and progress go to stderr, results to stdout. */
export function printError(text: string): void {
  process.stderr.write(text);
}

/** Writes a result whole, waiting for slow readers. */
export async function printResult(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** A sentence for people, in the language they chose. */
export function tell(outcome: Outcome, zh: string, en: string): void {
  printError(`${outcome.language === 'zh' ? zh : en}\n`);
}

/** The value of a reply; a failure is told in one sentence and becomes exit code 2. */
export function valueOf<T>(outcome: Outcome, reply: Reply<T>): T | undefined {
  if (reply.ok) return reply.value;
  tellFailure(outcome, reply.failure);
  return undefined;
}

function tellFailure(outcome: Outcome, failure: Failure): void {
  printError(`${failure[outcome.language]}\n`);
  outcome.exitCode = failure.code === 'internal' ? 3 : 2;
}
