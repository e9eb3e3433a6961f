import type { Span } from '#shared/story';
import { UNDECIDED, type Verdict, type Verdicts } from './verdicts';

/** A line of the source with at least one visible character. */
export interface SourceLine {
  /** 1-based, as an editor counts them; a line that was cut in two counts once. */
  readonly number: number;
  /** Without the white space at its ends. */
  readonly at: Span;
  readonly verdict: Verdict;
}

/** A form feed ends a line too: it is how plain text says that a page ends. */
export const LINE_BREAK = /\r\n|[\n\v\f\r\u2028\u2029]/gu;

/** Cuts the source into its visible lines, and a line where a person cut it. */
export function readLines(source: string, { cuts, placed }: Verdicts): SourceLine[] {
  const lines: SourceLine[] = [];
  const cutsBefore = takeBefore([...cuts].sort(ascending), (at) => at);
  const verdictsBefore = takeBefore(placed, ({ at }) => at);
  let number = 0;
  for (const line of lineSpans(source)) {
    number += 1;
    for (const part of cutSpan(line, cutsBefore(line.end))) {
      const at = trimSpan(source, part);
      const verdict = mergeVerdicts(verdictsBefore(part.end));
      if (at.start < at.end) lines.push({ number, at, verdict });
    }
  }
  return lines;
}

const ascending = (a: number, b: number) => a - b;

/** Hands out a sorted list, stretch by stretch. */
function takeBefore<T>(items: readonly T[], placeOf: (item: T) => number) {
  let taken = 0;
  return (end: number): readonly T[] => {
    const from = taken;
    for (let item = items[taken]; item !== undefined && placeOf(item) < end; item = items[taken]) {
      taken += 1;
    }
    return from === taken ? [] : items.slice(from, taken);
  };
}

function mergeVerdicts(placed: readonly { readonly verdict: Verdict }[]): Verdict {
  return placed.length === 0 ? UNDECIDED : Object.assign({}, ...placed.map((one) => one.verdict));
}

function* lineSpans(source: string): Generator<Span> {
  let start = 0;
  for (const match of source.matchAll(LINE_BREAK)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: source.length };
}

function cutSpan({ start, end }: Span, cuts: readonly number[]): Span[] {
  const inside = cuts.filter((cut) => start < cut);
  const starts = [start, ...inside];
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
}

function trimSpan(source: string, { start, end }: Span): Span {
  const text = source.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}
