import { speakerBehind } from './occasion';
import { sliceStrand, trimStrand, textOf } from './strand';
import type { StrippedLine } from './strip-markup';
import type { Mark } from './styles/marks';
import { UNDECIDED } from './verdicts';

/** Lines, each with the mark of an initiative that it begins with, if any. */
export interface CutLines {
  readonly lines: readonly StrippedLine[];
  readonly labels: ReadonlyMap<StrippedLine, Mark>;
}

/** Cuts a line wherever an initiative is announced within it; a line that a person named stays whole. */
export function cutLines(
  source: string,
  lines: readonly StrippedLine[],
  marks: readonly Mark[],
): CutLines {
  const byLine = new Map<StrippedLine, Mark[]>();
  for (const mark of marks) {
    if (mark.line.verdict.role !== undefined) continue;
    const known = byLine.get(mark.line);
    if (known === undefined) byLine.set(mark.line, [mark]);
    else known.push(mark);
  }
  const cut: StrippedLine[] = [];
  const labels = new Map<StrippedLine, Mark>();
  for (const line of partsOfHeads(source, lines)) {
    if (!byLine.has(line)) {
      cut.push(line);
      continue;
    }
    for (const { piece, mark } of piecesOf(source, line, byLine.get(line) ?? [])) {
      cut.push(piece);
      if (mark !== undefined) labels.set(piece, mark);
    }
  }
  return { lines: cut, labels };
}

/** The lines, with an occasion apart from who spoke there. */
function partsOfHeads(source: string, lines: readonly StrippedLine[]): readonly StrippedLine[] {
  const parts: StrippedLine[] = [];
  for (const line of lines) {
    const at = line.verdict.role === undefined ? speakerBehind(line.text) : 0;
    if (at === 0) parts.push(line);
    else parts.push(pieceOf(source, line, 0, at), pieceOf(source, line, at, line.text.length));
  }
  return parts;
}

interface Piece {
  readonly piece: StrippedLine;
  readonly mark: Mark | undefined;
}

function piecesOf(source: string, line: StrippedLine, marks: readonly Mark[]): Piece[] {
  const first = marks[0];
  if (first === undefined) return [{ piece: line, mark: undefined }];
  if (marks.length === 1 && first.from === 0) return [{ piece: line, mark: first }];
  const before =
    first.from > 0 ? [{ piece: pieceOf(source, line, 0, first.from), mark: undefined }] : [];
  const cut = marks.map((mark, index) => {
    const to = marks[index + 1]?.from ?? line.text.length;
    return { piece: pieceOf(source, line, mark.from, to), mark };
  });
  return [...before, ...cut];
}

/** A piece in the middle of a line keeps nothing that is said of the line's start. */
function pieceOf(source: string, line: StrippedLine, from: number, to: number): StrippedLine {
  const strand = trimStrand(source, sliceStrand(line.strand, from, to));
  const piece = { ...line, strand, text: textOf(source, strand), bold: false, lead: 0 };
  return from === 0 ? piece : { ...piece, depth: 0, listItem: false, verdict: UNDECIDED };
}
