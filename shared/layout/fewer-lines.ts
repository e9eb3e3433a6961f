import type { FlowParts } from './flow-parts';
import type { FlowRow } from './flow-row';
import type { Module } from './module';
import { hasLines, paragraphsIn, withLines, type ParagraphRows } from './other-lines';
import { keptWith } from './remembered';

/**
 * The modules with up to `count` paragraphs set in a line less, the longest first, as a line shows least
 * in them (P-19, the first of its knobs). Lines keep to their limits (W-10).
 */
export function withFewerLines(modules: readonly Module[], count: number): readonly Module[] {
  if (count === 0) return modules;
  const shortest = modules
    .flatMap(({ parts, facingParts }) => [...parts, ...facingParts])
    .flatMap((part) => shorterIn(part))
    .toSorted((a, b) => lengthOf(b.paragraph) - lengthOf(a.paragraph))
    .slice(0, count);
  const set = (parts: FlowParts) =>
    parts.map((part) =>
      shortened(
        part,
        shortest.filter((each) => each.part === part),
      ),
    );
  return modules.map((module) => ({
    ...module,
    parts: set(module.parts),
    facingParts: set(module.facingParts),
  }));
}

/** A paragraph of a block's rows that can be set in a line less. */
interface Shorter {
  readonly part: readonly FlowRow[];
  readonly paragraph: ParagraphRows;
}

const shorterIn = keptWith((part: readonly FlowRow[]): readonly Shorter[] =>
  paragraphsIn(part)
    .filter((paragraph) => hasLines(part, paragraph, -1))
    .map((paragraph) => ({ part, paragraph })),
);

const lengthOf = ({ start, end }: ParagraphRows) => end - start;

/** From the last, so that the rows before keep their numbers. */
function shortened(part: readonly FlowRow[], shorter: readonly Shorter[]): readonly FlowRow[] {
  if (shorter.length === 0) return part;
  const order = shorter.toSorted((a, b) => b.paragraph.start - a.paragraph.start);
  let rows = part;
  for (const { paragraph } of order) rows = withLines(rows, paragraph, -1) ?? rows;
  return rows;
}
