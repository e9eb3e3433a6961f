import { HeadPart, type LineRole } from '#shared/story';
import type { ClassifiedLine } from './classify-lines';
import type { ShortParts } from './headline';
import { appendStrand } from './strand';
import type { StrippedLine } from './strip-markup';

/** The lines of the head that a person named. */
export interface DecidedHead {
  readonly shorts: ShortParts;
  readonly lede: readonly StrippedLine[];
  readonly bylines: readonly StrippedLine[];
  /** All of them, as they were. */
  readonly lines: ReadonlySet<StrippedLine>;
}

/** Of several lines with one part, the first and those right below it have it. */
export function decidedHead(source: string, lines: readonly ClassifiedLine[]): DecidedHead {
  const runs = HeadPart.options.map((part) => [part, runOf(part, lines)] as const);
  const byPart = new Map(runs);
  const shorts: ShortParts = {};
  for (const [part, run] of runs) {
    if (part !== 'lede' && part !== 'byline' && run.length > 0) shorts[part] = oneLine(source, run);
  }
  return {
    shorts,
    lede: byPart.get('lede') ?? [],
    bylines: byPart.get('byline') ?? [],
    lines: new Set(runs.flatMap(([, run]) => run)),
  };
}

function runOf(part: LineRole, lines: readonly ClassifiedLine[]): StrippedLine[] {
  const first = lines.findIndex(({ line }) => line.verdict.role === part);
  if (first < 0) return [];
  const below = lines.slice(first);
  const end = below.findIndex(({ line }) => line.verdict.role !== part);
  return below.slice(0, end < 0 ? below.length : end).map(({ line }) => line);
}

/** A head that was set in two lines is one, with a space where it broke. */
function oneLine(source: string, run: readonly StrippedLine[]): StrippedLine {
  const [first, ...others] = run;
  if (first === undefined) throw new RangeError('a head part without a line');
  const strand = [...first.strand];
  for (const line of others) appendStrand(source, strand, line.strand);
  return { ...first, strand, text: run.map(({ text }) => text).join(' ') };
}
