import type { Span } from '#shared/story';
import type { Markup } from './markup';

interface Run extends Span {
  readonly mark: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** A lone * or _ is a footnote's mark or a blank to fill in, in plain text. */
const MARKS: Readonly<Record<Markup, readonly string[]>> = {
  markdown: ['*', '**', '***', '__'],
  light: ['**'],
  plain: ['**', '***'],
  headings: [],
  none: [],
};

/**
 * The marks of emphasis in a line: pairs of equal marks, and a `**` that opens the line and that a page
 * break cut from its twin. Other asterisks (3*5, a footnote) are the report's own.
 */
export function emphasisMarks(source: string, line: Span, markup: Markup): Span[] {
  const pairs: Run[] = [];
  const open = new Map<string, Run>();
  for (const run of runsOf(source, line, markup)) {
    const opener = open.get(run.mark);
    if (opener !== undefined && run.closes) {
      pairs.push(opener, run);
      open.delete(run.mark);
    } else if (run.opens) open.set(run.mark, run);
  }
  const cut = open.get('**');
  if (cut?.start === line.start) pairs.push(cut);
  return pairs.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

function* runsOf(source: string, line: Span, markup: Markup): Generator<Run> {
  const marks = MARKS[markup];
  let index = line.start;
  while (index < line.end) {
    const char = source.charAt(index);
    const start = index;
    index += 1;
    if (char !== '*' && char !== '_') continue;
    while (index < line.end && source.charAt(index) === char) index += 1;
    const mark = source.slice(start, Math.min(index, start + 4));
    if (marks.includes(mark))
      yield { mark, start, end: index, ...sidesOf(source, line, start, index, markup) };
  }
}

const WORD = /[0-9A-Za-z]/u;
const WHITE = /\s/u;

/** Our own readers mark a bold lead wherever it ends; elsewhere a mark inside a word is none. */
function sidesOf(source: string, line: Span, start: number, end: number, markup: Markup) {
  const before = start > line.start ? source.charAt(start - 1) : ' ';
  const after = end < line.end ? source.charAt(end) : ' ';
  const inWord = markup !== 'light' && WORD.test(before) && WORD.test(after);
  return { opens: !inWord && !WHITE.test(after), closes: !inWord && !WHITE.test(before) };
}
