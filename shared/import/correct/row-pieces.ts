import type { Span } from '#shared/story';
import type { LineIndex } from './line-index';
import type { Piece } from './line-reading';
import type { RowClaim } from './row-claims';

/** Where import left its traces, ascending. */
export interface Traces {
  readonly dropped: readonly Span[];
  readonly joined: readonly Span[];
}

/** A row cut into what is printed, what is dropped and where lines were joined, in order. */
export function piecesOf(
  text: string,
  lines: LineIndex,
  row: Span,
  claim: RowClaim | undefined,
  traces: Traces,
): Piece[] {
  const dropped = within(traces.dropped, row);
  const kept = claim?.kept ?? [];
  const pieces: Piece[] = [];
  let offset = row.start;
  for (const drop of [...dropped, undefined]) {
    const until = Math.max(offset, drop?.start ?? row.end);
    const words = wordsIn(text, { start: offset, end: until }, kept, claim?.labelAt);
    for (const piece of words) pieces.push(piece);
    if (drop === undefined) break;
    const at = { start: Math.max(offset, drop.start), end: Math.min(drop.end, row.end) };
    if (at.start < at.end) pieces.push({ kind: 'dropped', at });
    offset = Math.max(offset, at.end);
  }
  return withSeams(pieces, seamsIn(text, lines, row, claim, traces.joined));
}

/** The spans that lie in the row; halving finds the first. */
function within(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((spans[last]?.start ?? Infinity) < end) last += 1;
  return spans.slice(low, last);
}

/** What is not dropped: the label, words, and whatever is nowhere, white space left out at the seams. */
function* wordsIn(
  text: string,
  { start, end }: Span,
  kept: readonly Span[],
  labelAt: Span | undefined,
): Generator<Piece> {
  let offset = start;
  for (const span of within(kept, { start, end })) {
    const at = { start: Math.max(offset, span.start), end: Math.min(end, span.end) };
    if (at.start >= at.end) continue;
    yield* lostIn(text, { start: offset, end: at.start });
    yield { kind: span === labelAt ? 'label' : 'words', at };
    offset = at.end;
  }
  yield* lostIn(text, { start: offset, end });
}

function* lostIn(text: string, at: Span): Generator<Piece> {
  if (at.start < at.end && text.slice(at.start, at.end).trim() !== '') yield { kind: 'lost', at };
}

type SeamPiece = Extract<Piece, { kind: 'seam' }>;

function seamsIn(
  text: string,
  lines: LineIndex,
  row: Span,
  claim: RowClaim | undefined,
  joined: readonly Span[],
): SeamPiece[] {
  const gaps = new Map<number, SeamPiece>();
  for (const at of [...(claim?.gaps ?? []), ...within(joined, row)]) {
    const from = lines.numberAt(at.start);
    const to = lines.numberAt(at.end);
    const isBreak = from < to || text.slice(at.start, at.end).includes('\n');
    if (isBreak) gaps.set(at.end, { kind: 'seam', at, from, to });
  }
  return [...gaps.values()].sort((a, b) => a.at.start - b.at.start);
}

/** A seam stands before the first piece that follows its gap's start. */
function withSeams(pieces: readonly Piece[], seams: readonly SeamPiece[]): Piece[] {
  if (seams.length === 0) return [...pieces];
  const merged: Piece[] = [];
  let next = 0;
  for (const piece of pieces) {
    for (let seam = seams[next]; seam !== undefined && seam.at.start <= piece.at.start;) {
      merged.push(seam);
      next += 1;
      seam = seams[next];
    }
    merged.push(piece);
  }
  return merged;
}
