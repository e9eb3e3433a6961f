import { readSource } from '#electron/readers';
import type { LeftOut, Source } from '#shared/story';

/** The source that the readers make of a file; a refusal fails the test with its sentence. */
export function sourceOf(content: string | Uint8Array, fileName: string): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reply = readSource(bytes, fileName);
  if (!reply.ok) throw new Error(reply.failure.zh);
  return reply.value;
}

/** The lines that say something. */
export function linesOf({ text }: Source): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** What was left out, by kind. */
export function leftOf({ left = [] }: Source, kind: string): string[] {
  return left.filter((entry: LeftOut) => entry.kind === kind).map(({ text }) => text);
}
