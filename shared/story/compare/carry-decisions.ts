import type { Decision, Decisions } from '../decision';

/** Decisions that still mean something, and how many do not. */
export interface CarriedDecisions {
  readonly decisions: Decisions;
  readonly lost: number;
}

/**
 * Takes decisions about one text to another: each goes to the line that says the same. One whose line is
 * gone, or stands more or less often than it did, is lost.
 */
export function carryDecisions(old: string, next: string, decisions: Decisions): CarriedDecisions {
  const placeOf = placesBetween(linesOf(old), linesOf(next));
  const carried = decisions.flatMap((decision) => moved(decision, placeOf) ?? []);
  return { decisions: carried, lost: decisions.length - carried.length };
}

type PlaceOf = (at: number) => number | undefined;

function moved(decision: Decision, placeOf: PlaceOf): Decision | undefined {
  switch (decision.kind) {
    case 'style':
      return decision;
    case 'words': {
      const { start, end } = decision.at;
      const from = placeOf(start);
      // Words that reach into the next line have no one place.
      const last = placeOf(Math.max(start, end - 1));
      if (from === undefined || last !== from + Math.max(0, end - 1 - start)) return undefined;
      return { ...decision, at: { start: from, end: from + end - start } };
    }
    default: {
      const at = placeOf(decision.at);
      return at === undefined ? undefined : { ...decision, at };
    }
  }
}

interface Line {
  readonly start: number;
  /** Without the white space at its ends. */
  readonly text: string;
  /** How many lines above it say the same. */
  readonly nth: number;
}

/** As `readLines` of import cuts them. */
const LINE = /[^\n\v\f\r\u2028\u2029]+/gu;

function linesOf(text: string): Line[] {
  const seen = new Map<string, number>();
  return [...text.matchAll(LINE)].flatMap(({ index, 0: whole }) => {
    const words = whole.trim();
    const start = index + whole.length - whole.trimStart().length;
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    return words === '' ? [] : [{ start, text: words, nth }];
  });
}

function placesBetween(old: readonly Line[], next: readonly Line[]): PlaceOf {
  const before = byText(old);
  const after = byText(next);
  const home = (line: Line): Line | undefined => {
    const olds = before.get(line.text) ?? [];
    const nexts = after.get(line.text) ?? [];
    return olds.length === nexts.length ? nexts[line.nth] : undefined;
  };
  return (at) => {
    const line = old[lastStartingBy(old, at)];
    if (line === undefined || at >= line.start + line.text.length) return undefined;
    const place = home(line);
    return place === undefined ? undefined : place.start + at - line.start;
  };
}

function byText(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const places = new Map<string, Line[]>();
  for (const line of lines) {
    const list = places.get(line.text);
    if (list === undefined) places.set(line.text, [line]);
    else list.push(line);
  }
  return places;
}

/** The last line that starts at an offset or before it; lines are in order, so halving finds it. */
function lastStartingBy(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
