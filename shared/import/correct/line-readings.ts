import { droppedSpans, type Diagnostic, type Source, type Span, type Story } from '#shared/story';
import { LINE_BREAK } from '../source-lines';
import { indexLines, type LineIndex } from './line-index';
import type { LineReading, Piece, Question } from './line-reading';
import { rowClaims, type RowClaim } from './row-claims';
import { piecesOf, type Traces } from './row-pieces';

/**
 * The source row by row, as the story reads it: what each line is, what was joined, what was dropped,
 * what is asked. Made from the story and its diagnostics alone, so that it cannot disagree with the tree.
 * Every visible character stands in exactly one row.
 */
export function lineReadings(
  { text }: Source,
  story: Story,
  diagnostics: readonly Diagnostic[],
): LineReading[] {
  const lines = indexLines(text);
  const claims = [...withStrays(text, lines, rowClaims(story, diagnostics))];
  const traces = tracesOf(diagnostics);
  const questions = questionsOf(diagnostics);
  return claims.map(({ claim, at }) => {
    const pieces = piecesOf(text, lines, at, claim, traces);
    return {
      lines: { first: lines.numberAt(at.start), last: lines.numberAt(at.end - 1) },
      at,
      role: claim?.role ?? strayRole(pieces),
      label: claim?.label,
      level: claim?.level,
      block: claim?.block,
      pieces,
      question: claim === undefined ? undefined : questions.get(claim.at.start),
    };
  });
}

/** A row that the story does not know was dropped; else a character is missing. */
const strayRole = (pieces: readonly Piece[]) =>
  pieces.every(({ kind }) => kind === 'dropped') ? 'dropped' : 'lost';

function tracesOf(diagnostics: readonly Diagnostic[]): Traces {
  const dropped = droppedSpans(diagnostics).sort((a, b) => a.start - b.start);
  const joined = diagnostics.flatMap(({ action, at }) => (action === 'joined' && at ? [at] : []));
  return { dropped, joined: joined.sort((a, b) => a.start - b.start) };
}

/** Whether a row belongs is asked last: where its words begin is the first question. */
function questionsOf(diagnostics: readonly Diagnostic[]): Map<number, Question> {
  const belongs = diagnostics.filter(({ code }) => code === BELONGS);
  const asked = diagnostics.filter(({ action }) => action === 'asked');
  return new Map(
    [...belongs, ...asked].flatMap(({ code, message, at }) =>
      at === undefined ? [] : [[at.start, { code, message }] as const],
    ),
  );
}

/** Import put a paragraph without a label under the initiative above. */
export const BELONGS = 'paragraph-kept';

interface PlacedClaim {
  /** None for what is nowhere in the story. */
  readonly claim: RowClaim | undefined;
  readonly at: Span;
}

/** What stands beside a row on its line belongs to it, else it is a row by itself. */
function* withStrays(
  text: string,
  lines: LineIndex,
  claims: readonly RowClaim[],
): Generator<PlacedClaim> {
  let done = 0;
  let open: PlacedClaim | undefined;
  for (const claim of claims) {
    const start = Math.max(done, claim.at.start);
    let from = start;
    for (const stray of straysIn(text, { start: done, end: start })) {
      if (lines.numberAt(stray.start) === lines.numberAt(start)) {
        from = Math.min(from, stray.start);
      } else if (open !== undefined && isBeside(lines, open.at, stray)) {
        open = { claim: open.claim, at: { start: open.at.start, end: stray.end } };
      } else {
        if (open !== undefined) yield open;
        open = { claim: undefined, at: stray };
      }
    }
    if (claim.at.end <= start) continue;
    if (open !== undefined) yield open;
    open = { claim, at: { start: from, end: claim.at.end } };
    done = claim.at.end;
  }
  for (const stray of straysIn(text, { start: done, end: text.length })) {
    if (open !== undefined && isBeside(lines, open.at, stray)) {
      open = { claim: open.claim, at: { start: open.at.start, end: stray.end } };
      continue;
    }
    if (open !== undefined) yield open;
    open = { claim: undefined, at: stray };
  }
  if (open !== undefined) yield open;
}

const isBeside = (lines: LineIndex, { end }: Span, stray: Span) =>
  lines.numberAt(Math.max(0, end - 1)) === lines.numberAt(stray.start);

/** The visible stretches between two rows, line by line. */
function* straysIn(text: string, { start, end }: Span): Generator<Span> {
  const between = text.slice(start, end);
  if (between.trim() === '') return;
  let from = 0;
  for (const match of [...between.matchAll(LINE_BREAK), undefined]) {
    const line = between.slice(from, match?.index ?? between.length);
    const lead = line.length - line.trimStart().length;
    const size = line.trim().length;
    if (size > 0) yield { start: start + from + lead, end: start + from + lead + size };
    from = match === undefined ? from : match.index + match[0].length;
  }
}
