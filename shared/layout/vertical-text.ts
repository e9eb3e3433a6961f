import { toPlaces, type GlyphRun } from '#shared/display';
import { verticalLine, type Line, type VerticalLine, type VerticalRun } from '#shared/typeset';
import type { SetParagraph } from './paragraph';
import type { Faces } from './template-faces';

/** A line of a vertical head, with the place of its first character in the head's text. */
export interface StandingLine extends VerticalLine {
  readonly start: number;
}

/** The lines of a broken head, stood up. */
export function standingLines(
  { prepared, pieces }: SetParagraph,
  lines: readonly Line[],
  faces: Faces,
  sharedDigits: number,
): StandingLine[] {
  const chain = faces(pieces[0]?.face ?? '');
  return lines.map((line) => {
    const from = prepared.clusters.starts[line.start] ?? 0;
    const text = prepared.text.slice(from, prepared.clusters.ends[line.end - 1]);
    const start = from + text.length - text.trimStart().length;
    return { ...verticalLine(text.trim(), chain, sharedDigits), start };
  });
}

/** Where a standing line is drawn: its axis and its top, points. */
export interface StandingPlace {
  readonly axis: number;
  readonly top: number;
  readonly readingIndex: number;
}

export function drawStanding(
  words: SetParagraph,
  { runs, start }: StandingLine,
  place: StandingPlace,
): GlyphRun[] {
  return runs.map((run) => standingRun(words, run, start, place));
}

function standingRun(
  { pieces, size, owner }: SetParagraph,
  run: VerticalRun,
  start: number,
  { axis, top, readingIndex }: StandingPlace,
): GlyphRun {
  const [piece] = pieces;
  const unit = size / 1000;
  const sourceStart = piece?.sourceStart;
  const at =
    sourceStart === undefined
      ? {}
      : { at: { start: sourceStart + start + run.start, end: sourceStart + start + run.end } };
  return {
    kind: 'glyphRun',
    font: run.face,
    size,
    scaleX: run.scaleX,
    x: toPlaces(axis + run.x * unit),
    y: toPlaces(top + run.y * unit),
    gids: run.gids,
    xs: run.xs.map((x) => toPlaces(x * unit)),
    text: run.text,
    ink: piece?.ink ?? [0, 0, 0, 100],
    role: piece?.role ?? 'headline',
    readingIndex,
    ...(run.form === undefined ? {} : { form: run.form }),
    ...(run.turned ? { turned: true } : {}),
    owner,
    ...at,
  };
}
