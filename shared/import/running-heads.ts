import { withoutFigures, type Furniture } from './furniture-patterns';
import { addressesAudience, startsBlock } from './markers';
import { endsSentence } from './sentence';
import type { StrippedLine } from './strip-markup';

/** A running head is short, UTF-16 units. */
const LONGEST_HEAD = 40;
/** The first lines hold the title that a running head repeats. */
const TITLE_LINES = 12;

/**
 * Lines that recur, but for their figures, and cut paragraphs or stand beside a folio wherever they do:
 * running heads. The first of them may be the title.
 */
export function runningHeads(
  lines: readonly StrippedLine[],
  plain: readonly (Furniture | undefined)[],
): ReadonlySet<StrippedLine> {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (!mayRunAhead(line)) continue;
    const key = withoutFigures(line.text);
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  }
  const found = new Set<StrippedLine>();
  for (const indexes of places.values()) {
    if (indexes.length < 2) continue;
    const below = indexes.filter((index) => index >= TITLE_LINES || isBesideFolio(index, plain));
    const atPageEnd = below.filter((index) => isAtPageEnd(index, lines, plain));
    const enough = atPageEnd.length >= 2 || (atPageEnd.length === 1 && below.length === 1);
    if (!enough || atPageEnd.length * 3 < below.length * 2) continue;
    for (const line of below.flatMap((index) => lines[index] ?? [])) found.add(line);
  }
  return found;
}

function mayRunAhead({ text, depth, verdict }: StrippedLine): boolean {
  if (text.length < 3 || text.length > LONGEST_HEAD || depth > 1) return false;
  if (verdict.role !== undefined || !/\p{L}/u.test(text)) return false;
  return (
    !endsSentence(text) &&
    !startsBlock(text) &&
    !/^[【〔［[]|[：:]/u.test(text) &&
    !addressesAudience(text)
  );
}

/** It stands beside a folio, or within a sentence. */
function isAtPageEnd(
  index: number,
  lines: readonly StrippedLine[],
  plain: readonly (Furniture | undefined)[],
): boolean {
  const above = lines[index - 1]?.text ?? '';
  return isBesideFolio(index, plain) || (above.length >= LONGEST_HEAD / 2 && !endsSentence(above));
}

const isBesideFolio = (index: number, plain: readonly (Furniture | undefined)[]) =>
  [plain[index - 1], plain[index + 1]].some((one) => one?.endsPage === true);
