import type { LineReading, Piece } from '#shared/import';

/** True when a row would be drawn alike: a decision elsewhere must not draw it again. */
export function isSameRow(a: LineReading, b: LineReading): boolean {
  if (a === b) return true;
  return (
    a.at.start === b.at.start &&
    a.at.end === b.at.end &&
    a.role === b.role &&
    a.label === b.label &&
    a.block === b.block &&
    a.lines.first === b.lines.first &&
    a.question?.code === b.question?.code &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every((piece, index) => isSamePiece(piece, b.pieces[index]))
  );
}

function isSamePiece(a: Piece, b: Piece | undefined): boolean {
  return a.kind === b?.kind && a.at.start === b.at.start && a.at.end === b.at.end;
}
