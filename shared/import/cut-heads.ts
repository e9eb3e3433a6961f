import { markedHead } from './heads';
import { addressesAudience, LONGEST_HEADING, startsBlock } from './markers';
import { endsSentence, isRunning } from './sentence';
import { anyLabel } from './styles/marks';
import type { StrippedLine } from './strip-markup';

/** A head and its other half are no longer, UTF-16 units. */
const LONGEST_HALF = 40;
/** Fewer heads than this show no habit. */
const FEW_HEADS = 3;
/** As many are measured. */
const MANY = 400;
/** A cut head may be longer than the longest whole one, times. */
const LONGER = 1.25;
/** One that ends with a comma is surely cut, times. */
const LONGER_AT_COMMA = 1.6;

interface CutHead {
  readonly head: StrippedLine;
  readonly half: StrippedLine;
}

/**
 * The other halves of heads. A short line between a head and its text is the head's other half when the
 * head is shorter than every whole one of the report and both together are as long as those; else it is
 * the beginning of the text, or a title.
 */
export function findCutHeads(lines: readonly StrippedLine[]): ReadonlySet<StrippedLine> {
  const heads = lines.flatMap((line, index) => (isNumbered(line) ? [{ line, index }] : []));
  const waiting = lines.flatMap((line, index) =>
    waits(line) ? (otherHalf(lines, index) ?? []) : [],
  );
  const suspected = heads.flatMap(({ index }) => otherHalf(lines, index) ?? []);
  const cut = new Set(suspected.map(({ head }) => head));
  const whole = heads.flatMap(({ line }) => (cut.has(line) ? [] : [line.text.length]));
  if (whole.length < FEW_HEADS) return new Set();
  const [shortest, longest] = [
    Math.min(...whole.slice(0, MANY)),
    Math.max(...whole.slice(0, MANY)),
  ];
  const halves = suspected.filter(({ head, half }) => {
    const together = head.text.length + half.text.length;
    return head.text.length < shortest && together >= shortest && together <= longest * LONGER;
  });
  const atComma = waiting.filter(
    ({ head, half }) => head.text.length + half.text.length <= longest * LONGER_AT_COMMA,
  );
  return new Set([...halves, ...atComma].map(({ half }) => half));
}

/** A section's head that ends with a comma: 三、坚持民生为本， goes on in the next line. */
const waits = (line: StrippedLine) =>
  line.depth === 0 &&
  line.text.length <= LONGEST_HALF &&
  /[，、]$/u.test(line.text) &&
  markedHead({ ...line, text: line.text.slice(0, -1) }) !== undefined;

const isNumbered = (line: StrippedLine) =>
  line.depth === 0 && !line.bold && markedHead(line) !== undefined;

/** The short line between a head and the text that it heads. */
function otherHalf(lines: readonly StrippedLine[], index: number): CutHead | undefined {
  const [head, half, below] = [lines[index], lines[index + 1], lines[index + 2]];
  if (head === undefined || half === undefined || below === undefined) return undefined;
  const { text } = half;
  const isShort = text.length <= LONGEST_HALF && head.text.length + text.length <= LONGEST_HEADING;
  const isPlain = half.depth === 0 && !half.bold && !addressesAudience(text);
  if (!isShort || !isPlain || endsSentence(text) || /[，、；]$/u.test(text)) return undefined;
  if (startsBlock(text) || anyLabel(half) !== undefined) return undefined;
  return isRunning(below.text) || startsBlock(below.text) ? { head, half } : undefined;
}
