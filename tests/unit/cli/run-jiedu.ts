import { vi } from 'vitest';
import { main } from '../../../cli';

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process and gathers what it prints. */
export function runJiedu(...argv: readonly string[]): Promise<Ran> {
  return gatherOutput(() => main(argv));
}

/** What a piece of the command line prints while it works out its exit code. */
export async function gatherOutput(work: () => Promise<number>): Promise<Ran> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const gather = (into: string[]) => (chunk: unknown, done?: unknown) => {
    into.push(String(chunk));
    if (typeof done === 'function') done();
    return true;
  };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(gather(stdout));
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(gather(stderr));
  try {
    const exitCode = await work();
    return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
