import type { Line } from './line';
import { CharClass, isClosing } from './classes';
import { isPair } from './clusters';
import { leadOf, tailOf } from './gaps';
import type { Prepared } from './prepared';

const C = CharClass;

/** A line's clusters at their places: parallel arrays; widths in 1/1000 em of the style's size. */
export interface SetLine {
  /** Left edge of each cluster's box, from the column's left edge. */
  readonly boxes: Float64Array;
  /** Right edge of the last box. */
  readonly right: number;
  /** The white that stage 3 of W-09 put into each open gap. */
  readonly gap: number;
}

/**
 * Spreads a line over its measure: squeezes by the classes of W-08 or stretches by the stages of
 * W-09. The last line of a paragraph keeps its natural width unless `justifyLast`.
 */
export function setLine(prepared: Prepared, line: Line, justifyLast = false): SetLine {
  const gaps = Float64Array.from(prepared.gap.subarray(line.start, line.end));
  const hung = line.hangs ? (prepared.body[line.end - 1] ?? 0) : 0;
  const rest = line.measure - (line.natural - hung);
  let even = 0;
  if (rest < 0) squeeze(prepared, line, gaps, -rest);
  else if (!line.last || justifyLast) even = stretch(prepared, line, gaps, rest);
  return place(prepared, line, gaps, even);
}

/** All gaps of a class give the same amount, within what each has (W-08). */
function squeeze(prepared: Prepared, line: Line, gaps: Float64Array, need: number): void {
  let rest = need;
  for (let shrinkClass = 1; shrinkClass <= 4 && rest > 0; shrinkClass += 1) {
    const most = (index: number) =>
      prepared.shrinkClass[index] === shrinkClass ? (prepared.shrink[index] ?? 0) : 0;
    rest -= share(line, gaps, rest, most, -1);
  }
}

/** Word spaces first, then Han–Latin gaps, then every open gap alike (W-09). Returns the latter. */
function stretch(prepared: Prepared, line: Line, gaps: Float64Array, need: number): number {
  let rest = need;
  for (const stage of [1, 2]) {
    const most = (index: number) =>
      prepared.stretchClass[index] === stage ? (prepared.stretch[index] ?? 0) : 0;
    rest -= share(line, gaps, rest, most, 1);
  }
  if (rest <= 0) return 0;
  let open = 0;
  for (let index = line.start; index < line.end - 1; index += 1) open += prepared.open[index] ?? 0;
  if (open === 0) return 0;
  const even = rest / open;
  for (let index = line.start; index < line.end - 1; index += 1) {
    if (prepared.open[index] === 1)
      gaps[index - line.start] = (gaps[index - line.start] ?? 0) + even;
  }
  return even;
}

/** Takes `need` from (or gives it to) the gaps of one class in proportion to what each may change. */
function share(
  line: Line,
  gaps: Float64Array,
  need: number,
  most: (index: number) => number,
  sign: 1 | -1,
): number {
  let total = 0;
  for (let index = line.start; index < line.end - 1; index += 1) total += most(index);
  if (total === 0 || need <= 0) return 0;
  const part = Math.min(1, need / total);
  for (let index = line.start; index < line.end - 1; index += 1) {
    const at = index - line.start;
    gaps[at] = (gaps[at] ?? 0) + sign * part * most(index);
  }
  return part * total;
}

function place(prepared: Prepared, line: Line, gaps: Float64Array, even: number): SetLine {
  const boxes = new Float64Array(line.end - line.start);
  let x = line.indent + leadOf(prepared, line.start);
  let right = x;
  for (let index = 0; index < boxes.length; index += 1) {
    boxes[index] = x;
    right = x + (prepared.body[line.start + index] ?? 0);
    x = right + (gaps[index] ?? 0);
  }
  return { boxes, right: right + tailOf(prepared, line.end), gap: even };
}

/** A stretch of a line in one face: what a painter draws at one go. Offsets are 1/1000 em. */
export interface Fragment {
  readonly face: string;
  /** Index of the paragraph's text run it belongs to. */
  readonly run: number;
  readonly gids: readonly number[];
  /** Glyph origins, from the column's left edge. */
  readonly xs: readonly number[];
  readonly text: readonly string[];
  /** UTF-16 offsets into the paragraph's text. */
  readonly start: number;
  readonly end: number;
}

/** Cuts a set line into fragments of one face and one text run, glyphs put into their boxes (W-14). */
export function fragmentsOf(prepared: Prepared, line: Line, set: SetLine): Fragment[] {
  const fragments: OpenFragment[] = [];
  for (let index = line.start; index < line.end; index += 1) {
    const face = prepared.faces[prepared.faceOf[index] ?? 0] ?? '';
    const run = prepared.runOf[index] ?? 0;
    let open = fragments.at(-1);
    if (open === undefined || open.face !== face || open.run !== run) {
      open = { face, run, gids: [], xs: [], text: [], start: startOf(prepared, index), end: 0 };
      fragments.push(open);
    }
    pushGlyphs(prepared, index, set.boxes[index - line.start] ?? 0, open);
    open.end = prepared.clusters.ends[index] ?? 0;
  }
  return fragments;
}

interface OpenFragment extends Fragment {
  readonly gids: number[];
  readonly xs: number[];
  readonly text: string[];
  end: number;
}

const startOf = (prepared: Prepared, index: number) => prepared.clusters.starts[index] ?? 0;

function pushGlyphs(prepared: Prepared, index: number, box: number, into: OpenFragment): void {
  const text = prepared.text.slice(startOf(prepared, index), prepared.clusters.ends[index]);
  const gid = prepared.gids[index] ?? 0;
  const advance = prepared.advances[index] ?? 0;
  const body = prepared.body[index] ?? 0;
  if (isPair(prepared.clusters, index) && advance <= 1000) {
    // No glyph of two em: the mark is drawn twice, each in its own em.
    for (const [half, mark] of Array.from(text).entries()) {
      into.gids.push(gid);
      into.xs.push(box + half * 1000 + (1000 - advance) / 2);
      into.text.push(mark);
    }
    return;
  }
  into.gids.push(gid);
  into.xs.push(box + inset(prepared.classes[index] ?? 0, body, advance));
  into.text.push(text);
}

/** Where a glyph's origin lies in its box: the ink of an opening mark is in the right half (W-14). */
function inset(charClass: number, body: number, advance: number): number {
  if (charClass === C.open) return body - advance;
  if (isClosing(charClass)) return 0;
  return (body - advance) / 2;
}
