import type { CommentaryParagraph } from '#shared/story';

/** A stretch of one emphasis: between the story's marks and the editor's nodes. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly href: string | undefined;
}

type Mark = NonNullable<CommentaryParagraph['marks']>[number];

/** Cuts a paragraph at its marks; where links overlap, the later one holds. */
export function runsOf({ text, marks = [] }: CommentaryParagraph): Run[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) cuts.add(clip(start, text)).add(clip(end, text));
  const places = [...cuts].sort((a, b) => a - b);
  return places.flatMap((start, index) => {
    const end = places[index + 1];
    return end === undefined ? [] : [runAt(text.slice(start, end), start, marks)];
  });
}

/** Joins runs to a paragraph whose marks are as few and as long as can be. */
export function paragraphOf(
  runs: readonly Run[],
  list: CommentaryParagraph['list'],
): CommentaryParagraph {
  const settled = settleLineBreaks(runs);
  const text = settled.map((run) => run.text).join('');
  const marks = [...boldMarks(settled), ...linkMarks(settled)].sort(byPlace);
  return {
    text,
    ...(list === undefined ? {} : { list }),
    ...(marks.length === 0 ? {} : { marks }),
  };
}

function clip(offset: number, text: string): number {
  return Math.min(Math.max(offset, 0), text.length);
}

function runAt(text: string, start: number, marks: readonly Mark[]): Run {
  const covering = marks.filter((mark) => mark.start <= start && start < mark.end);
  const link = covering.findLast((mark) => mark.kind === 'link');
  return { text, bold: covering.some(({ kind }) => kind === 'bold'), href: link?.href };
}

/** A line break has no weight of its own: it is bold only between two bold runs. */
function settleLineBreaks(runs: readonly Run[]): Run[] {
  const pieces = runs.flatMap(({ text, ...rest }) =>
    text
      .split(/(\n)/u)
      .filter((piece) => piece !== '')
      .map((piece) => ({ text: piece, ...rest })),
  );
  return pieces.map((run, index) => {
    if (run.text !== '\n') return run;
    const before = pieces.slice(0, index).findLast(({ text }) => text !== '\n');
    const after = pieces.slice(index).find(({ text }) => text !== '\n');
    return { ...run, bold: before?.bold === true && after?.bold === true };
  });
}

function boldMarks(runs: readonly Run[]): Mark[] {
  return stretches(runs, ({ bold }) => bold).flatMap(({ value, start, end }): Mark[] =>
    value ? [{ kind: 'bold', start, end }] : [],
  );
}

function linkMarks(runs: readonly Run[]): Mark[] {
  return stretches(runs, ({ href }) => href).flatMap(({ value, start, end }): Mark[] =>
    value === undefined ? [] : [{ kind: 'link', start, end, href: value }],
  );
}

interface Stretch<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

function stretches<T>(runs: readonly Run[], valueOf: (run: Run) => T): Stretch<T>[] {
  const found: Stretch<T>[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    const value = valueOf(run);
    const last = found.at(-1);
    if (last?.value === value) found[found.length - 1] = { ...last, end };
    else found.push({ value, start, end });
    start = end;
  }
  return found;
}

function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || a.kind.localeCompare(b.kind);
}
