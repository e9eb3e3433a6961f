import type { Span } from '#shared/story';
import type { Markup } from './markup';

/** What stands at the ends of a Markdown line beside its words. */
export interface LineMarkup {
  readonly marks: readonly Span[];
  /** The line without them. */
  readonly inner: Span;
  readonly depth: number;
  readonly listItem: boolean;
}

interface Opening {
  readonly kind: 'quote' | 'list' | 'heading';
  /** Group 1 is the mark; what follows it is looked at, not taken. */
  readonly pattern: RegExp;
}

/** In the order in which they may nest. `##` needs no space: newsrooms leave it out. */
const OPENINGS: readonly Opening[] = [
  { kind: 'quote', pattern: /^(>{1,8})(?=\s|$)/u },
  { kind: 'list', pattern: /^([-*+])(?=\s)/u },
  { kind: 'heading', pattern: /^(#{1,6})(?=\s|$)|^(#{2,6})(?=[^#\s])/u },
];

/** As far as a line's opening is looked at, UTF-16 units. */
const OPENING = 64;
/** `- `, `+ ` and `> ` are typed in plain text too and mean something there; `#` and `**` do not. */
const IN_PLAIN_TEXT: ReadonlySet<Opening['kind']> = new Set(['heading']);

/** Reads the marks around one line; a line of nothing but rules (`---`) is markup whole. */
export function lineMarkup(source: string, line: Span, markup: Markup): LineMarkup {
  if (markup === 'none') return { marks: [], inner: line, depth: 0, listItem: false };
  if (markup !== 'light' && isRule(source, line)) {
    return { marks: [line], inner: { start: line.end, end: line.end }, depth: 0, listItem: false };
  }
  const marks: Span[] = [];
  let { start } = line;
  let depth = 0;
  let listItem = false;
  for (const { kind, pattern } of OPENINGS) {
    if (!takesAll(markup) && !IN_PLAIN_TEXT.has(kind)) continue;
    const mark = pattern.exec(source.slice(start, Math.min(line.end, start + OPENING)))?.[0];
    if (mark === undefined) continue;
    marks.push({ start, end: start + mark.length });
    start = skipWhite(source, start + mark.length, line.end);
    if (kind === 'heading') depth = mark.length;
    if (kind === 'list') listItem = true;
  }
  const end = depth === 0 ? line.end : closingMarks(source, { start, end: line.end });
  const closing =
    end < line.end ? [{ start: skipWhite(source, end, line.end), end: line.end }] : [];
  return { marks: [...marks, ...closing], inner: { start, end }, depth, listItem };
}

const takesAll = (markup: Markup) => markup === 'markdown' || markup === 'light';

/** `---`, `* * *`, `=====`: three or more of one mark and nothing else. */
function isRule(source: string, { start, end }: Span): boolean {
  const mark = source.charAt(start);
  if (!'-*_='.includes(mark)) return false;
  let count = 0;
  for (let index = start; index < end; index += 1) {
    const char = source.charAt(index);
    if (char === mark) count += 1;
    else if (char !== ' ' && char !== '\t') return false;
  }
  return count >= 3;
}

/** Where the heading's words end before `##` at its end, which a space must set apart. */
function closingMarks(source: string, { start, end }: Span): number {
  let index = end;
  while (index > start && source.charAt(index - 1) === '#') index -= 1;
  if (index === end || (index > start && !/\s/u.test(source.charAt(index - 1)))) return end;
  while (index > start && /\s/u.test(source.charAt(index - 1))) index -= 1;
  return index;
}

function skipWhite(source: string, from: number, end: number): number {
  let index = from;
  while (index < end && /\s/u.test(source.charAt(index))) index += 1;
  return index;
}
