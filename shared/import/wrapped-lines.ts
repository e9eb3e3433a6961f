import { addressesAudience, startsBlock } from './markers';
import { markedHead } from './heads';
import { endsSentence } from './sentence';
import { anyLabel } from './styles/marks';
import type { StrippedLine } from './strip-markup';

/** Text set in a column and copied line by line has at least so many lines. */
const FEWEST_LINES = 20;
/** Of which this share runs to the end of the column. */
const FULL_SHARE = 0.4;
/** Narrower and wider columns are a list and a page, characters. */
const [NARROWEST, WIDEST] = [8, 45];

/**
 * The measure of a report whose lines were wrapped in a column, UTF-16 units: nearly no line is longer,
 * and many are as long. Undefined where paragraphs stand on one line each.
 */
export function wrapMeasure(lines: readonly StrippedLine[]): number | undefined {
  if (lines.length < FEWEST_LINES) return undefined;
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const measure = lengths[Math.floor(0.95 * (lengths.length - 1))] ?? 0;
  if (measure < NARROWEST || measure > WIDEST) return undefined;
  const full = lengths.filter((length) => length >= measure - 1).length;
  return full >= FULL_SHARE * lengths.length ? measure : undefined;
}

/** Does `line` go on with the line above it, since the column ended there and no sentence did? */
export function isWrapped(measure: number, above: StrippedLine, line: StrippedLine): boolean {
  if (above.depth > 0 || endsSentence(above.text) || isCouplet(above.text)) return false;
  if (begins(line) || !isFull(measure, above.text, line.text)) return false;
  // The text below a head is full; the rest of a head is not.
  return markedHead(above) === undefined || line.text.length < measure - 1;
}

const begins = (line: StrippedLine) =>
  startsBlock(line.text) ||
  addressesAudience(line.text) ||
  anyLabel(line) !== undefined ||
  markedHead(line) !== undefined;

const STARTS_NO_LINE = /^[，。、；：！？）》」』】”’]/u;
const ENDS_NO_LINE = /^[（《「『【“‘]/u;

/** A column ends a character early only where the next line could not have begun otherwise. */
function isFull(measure: number, above: string, below: string): boolean {
  if (above.length >= measure) return true;
  const early = STARTS_NO_LINE.test(below.slice(1)) || ENDS_NO_LINE.test(below);
  return above.length === measure - 1 && early;
}

/** A headline of two halves is whole when they are about as long: the column did not cut it. */
function isCouplet(text: string): boolean {
  const halves = /^([^\s，。；：]{4,24})[ \u3000]{1,4}([^\s，。；：]{4,24})$/u.exec(text);
  const [shorter = 0, longer = 0] = [halves?.[1], halves?.[2]]
    .map((half) => half?.length ?? 0)
    .sort((a, b) => a - b);
  return longer > 0 && shorter >= 0.6 * longer;
}
