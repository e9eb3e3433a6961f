/** A stretch of text in quotation marks or 书名号, marks included. */
export interface Quoted {
  readonly kind: 'quote' | 'title';
  readonly start: number;
  readonly end: number;
  /** How many other pairs stand around it. */
  readonly depth: number;
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
};
const CLOSERS: ReadonlySet<string> = new Set(Object.values(PAIRS));
const STRAIGHT = '"';

/** A mark without its partner within this many characters is a slip, not a quotation. */
const LONGEST = 200;

interface Open {
  readonly closer: string;
  readonly start: number;
}

/** Every closed pair of marks in the text, in the order of their openings. */
export function quotedIn(text: string): Quoted[] {
  const found: Quoted[] = [];
  const open: Open[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (closes(char, open)) found.push(...closeAt(open, char, index));
    else if (char === STRAIGHT) open.push({ closer: STRAIGHT, start: index });
    else if (PAIRS[char] !== undefined) open.push({ closer: PAIRS[char], start: index });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Quotations do not nest deeper; a partner further out is none. */
const DEEPEST = 6;

function partnerOf(open: readonly Open[], closer: string): number {
  for (let index = open.length - 1; index >= open.length - DEEPEST; index -= 1) {
    if (open[index]?.closer === closer) return index;
  }
  return -1;
}

function closes(char: string, open: readonly Open[]): boolean {
  return CLOSERS.has(char) || (char === STRAIGHT && open.at(-1)?.closer === STRAIGHT);
}

/** Closes the innermost pair that fits; openings inside it without a partner are forgotten. */
function closeAt(open: Open[], closer: string, at: number): Quoted[] {
  const index = partnerOf(open, closer);
  const partner = open[index];
  if (partner === undefined) return [];
  open.length = index;
  const { start } = partner;
  if (at - start > LONGEST) return [];
  const kind = closer === '》' || closer === '〉' ? 'title' : 'quote';
  return [{ kind, start, end: at + 1, depth: index }];
}
