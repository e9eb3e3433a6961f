import { lineDropped } from './diagnostics';
import { spanOf } from './strand';
import type { Stripped, StrippedLine } from './strip-markup';

/** Takes out the lines that a person said are not to be printed; every one is a diagnostic. */
export function takeDropped(source: string, lines: readonly StrippedLine[]): Stripped {
  const isDropped = ({ verdict }: StrippedLine) => verdict.role === 'dropped';
  return {
    lines: lines.filter((line) => !isDropped(line)),
    diagnostics: lines
      .filter(isDropped)
      .map(({ strand, number }) => lineDropped(source, spanOf(strand), number)),
  };
}
