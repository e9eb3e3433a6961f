import type { Diagnostic } from '#shared/story';
import { invisibleKept } from './diagnostics';

/** Characters that show nothing: marks of direction, spaces without width, controls. */
const INVISIBLE = /(?![\t-\r\u0085])[\p{Cf}\p{Cc}\p{Cs}]/gu;
/** Kinds that are told one by one; a hostile text has as many as it likes. */
const MOST_KINDS = 20;

/** One diagnostic for each kind of invisible character; they stay in the text, which is the report's. */
export function invisibleCharacters(source: string): Diagnostic[] {
  const found = new Map<string, { readonly first: number; count: number }>();
  for (const { 0: character, index } of source.matchAll(INVISIBLE)) {
    const kind = found.get(character);
    if (kind !== undefined) kind.count += 1;
    else if (found.size < MOST_KINDS) found.set(character, { first: index, count: 1 });
  }
  return [...found].map(([character, { first, count }]) =>
    invisibleKept(character, count, lineOf(source, first), first),
  );
}

function lineOf(source: string, offset: number): number {
  let line = 1;
  for (const { index } of source.matchAll(/\r\n|[\n\v\f\r\u2028\u2029]/gu)) {
    if (index >= offset) break;
    line += 1;
  }
  return line;
}
