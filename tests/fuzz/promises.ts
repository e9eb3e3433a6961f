import type { Reply } from '#shared/desk';
import { ledger } from '#shared/import';
import { droppedSpans, findInfidelity, type ImportedReport } from '#shared/story';

/** What a file may be refused as. */
const CODES = new Set(['file-empty', 'file-damaged', 'file-not-text', 'file-too-large']);

/** What import promises of every report and this one breaks. */
export function brokenPromises({ source, story, diagnostics }: ImportedReport): string[] {
  const { lost, kept, dropped } = ledger(source, story, diagnostics);
  const infidelity = findInfidelity(story, source.text, droppedSpans(diagnostics));
  return [
    ...(lost.length === 0 ? [] : ['something is lost']),
    ...(kept + dropped === source.characters ? [] : ['the account does not close']),
    ...(infidelity === undefined ? [] : ['the story is not faithful']),
  ];
}

/** The same of a file that may be refused, in one sentence that names it. */
export function brokenByReply(reply: Reply<ImportedReport>, fileName: string): string[] {
  if (reply.ok) return brokenPromises(reply.value);
  const { code, zh } = reply.failure;
  return CODES.has(code) && zh.includes(fileName) ? [] : [`refused as ${code}: ${zh}`];
}

/** The slowest of many inputs, for the log. */
export function stopwatch() {
  let worst = { ms: 0, what: '' };
  return {
    async time<T>(what: string, work: () => Promise<T>): Promise<T> {
      const start = performance.now();
      const result = await work();
      const ms = performance.now() - start;
      if (ms > worst.ms) worst = { ms, what };
      return result;
    },
    worst: () => `worst time ${worst.ms.toFixed(0)} ms, ${worst.what}`,
  };
}
