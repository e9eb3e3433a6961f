import { raise } from './raise';
import { tidy } from './reading';

/** Text of one style. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly link: boolean;
  readonly raised: boolean;
}

/** A block's text, how much of its start is bold, and how much of it is link. */
export interface Joined {
  readonly text: string;
  readonly lead: number;
  readonly characters: number;
  readonly linkCharacters: number;
}

/** A run of millions would overflow the matcher's stack: it is shortened, and shortened again. */
const SPACES = /[ \t\n\r\f]{1,4096}/gu;
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u2018-\u201D\u2026]/u;

/** Joins what stands in one block, with white space as a browser would set it. */
export function joinPieces(pieces: readonly Piece[]): Joined {
  const text = collapse(pieces.map(wordsOf).join(''));
  const linked = pieces.filter(({ link }) => link).map(wordsOf);
  return {
    text,
    lead: leadOf(pieces, text),
    characters: countVisible(text),
    linkCharacters: linked.reduce((sum, words) => sum + countVisible(words), 0),
  };
}

const wordsOf = ({ text, raised }: Piece) => (raised ? raise(text) : text);

function leadOf(pieces: readonly Piece[], text: string): number {
  const end = pieces.findIndex(({ text: words, bold }) => !bold && words.trim() !== '');
  const bold = collapse((end < 0 ? pieces : pieces.slice(0, end)).map(wordsOf).join(''));
  return text.startsWith(bold) ? bold.length : 0;
}

/** Runs of white space are one; a line break between two Han characters is none (CSS Text, 4.1.3). */
function collapse(raw: string): string {
  const spaced = shorten(shorten(raw));
  const joined = spaced.replace(/\n/gu, (_, at: number) =>
    WIDE.test(spaced.charAt(at - 1)) && WIDE.test(spaced.charAt(at + 1)) ? '' : ' ',
  );
  return tidy(joined);
}

function shorten(text: string): string {
  return text.replace(SPACES, (run) => (/[\n\r]/u.test(run) ? '\n' : ' '));
}

/** UTF-16 units that are not white space. */
export function countVisible(text: string): number {
  return text.replace(/\s{1,4096}/gu, '').length;
}
