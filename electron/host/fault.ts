import { errnoOf } from '#electron/store';
import type { Failure } from '#shared/desk';

/** A fault of the program, for the log. */
export interface Fault {
  /** What was being done: a method of the contract, a request for a file. */
  readonly during: string;
  /** The error and its causes: names, system codes and places in the program. */
  readonly trace: string;
}

export type Log = (fault: Fault) => void;

/**
 * An error for the log without any report text: messages may quote what was being read (those of
 * `JSON.parse` do), so only a system error keeps its own.
 */
export function faultOf(during: string, error: unknown): Fault {
  return { during, trace: causesOf(error).map(describe).join('\ncaused by ') };
}

function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let next = error; next !== undefined && !causes.includes(next); next = causeOf(next)) {
    causes.push(next);
  }
  return causes;
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const errno = errnoOf(error);
  const head = errno === undefined ? error.name : `${error.name} ${errno}: ${error.message}`;
  return [head, ...framesOf(error)].join('\n');
}

/** The lines of a stack that name places; the message above them is left out. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message) + message.length;
  const lines = stack.slice(start).split('\n');
  return lines.filter((line) => /^\s+at /u.test(line));
}

export const internal: Failure = {
  code: 'internal',
  zh: '程序出了错，这一步没有做成，详情在日志里。重试一次；还不行就重新打开程序',
  en: 'The program failed and this step was not done; the log has the details. Retry, or restart the program',
};
