import type { Decision } from '#shared/story';
import { contextOf, isHead, isRunning, nameOf } from './context';
import type { LineReading } from './line-reading';
import { adding } from './adding';
import { done, refused, type Command, type Outcome } from './outcome';
import { linePlace } from './places';
import type { CorrectedReport } from './read-corrected';

/** 接合: the paragraph goes on with the one above. */
export const join: Command = (report, at) => {
  const context = contextOf(report, at);
  if (context === undefined || !isRunning(context.row)) {
    return refused('只有段落能接合', 'Only paragraphs can be joined');
  }
  const { row, above } = context;
  if (row.role === 'initiative') {
    return refused(
      '举措自成一条。要并到上一条，用合并',
      'An initiative stands by itself. Merge it into the one above',
    );
  }
  if (above === undefined || !isRunning(above)) {
    return refused('上面没有可接的段落', 'There is no paragraph above to join');
  }
  return joined(report, row, above);
};

function joined(report: CorrectedReport, row: LineReading, above: LineReading): Outcome {
  const seam: Decision = { kind: 'seam', at: linePlace(report, row.at.start), joined: true };
  return done(
    adding(report, seam),
    `第 ${row.lines.first} 行已接在${nameOf(above).zh}之后`,
    `Line ${row.lines.first} goes on from ${nameOf(above).en}`,
  );
}

/** 另起一段: answers a question, parts a seam, or begins a paragraph at the caret. */
export const part: Command = (report, at) => {
  const context = contextOf(report, at);
  if (context === undefined) return refused('没有选中的行', 'No line is chosen');
  const { row } = context;
  if (row.question !== undefined) return keepApart(report, row);
  const seam = seamOf(row, at);
  if (seam !== undefined) return partAt(report, row, seam);
  return refused('这里没有接缝', 'There is no seam here');
};

/** The seam that is meant: the one whose second line begins here, else the first. */
function seamOf({ pieces }: LineReading, at: number): number | undefined {
  const seams = pieces.flatMap((piece) => (piece.kind === 'seam' ? [piece.at] : []));
  const meant = seams.find(({ start, end }) => start <= at && at <= end) ?? seams[0];
  return meant?.end;
}

/** A head takes its lines by name, whatever stands between them. */
function partAt(report: CorrectedReport, row: LineReading, seam: number): Outcome {
  const at = linePlace(report, seam);
  const apart: Decision[] = [{ kind: 'seam', at, joined: false }];
  if (isHead(row)) apart.push({ kind: 'role', at, role: 'paragraph' });
  return done(adding(report, ...apart), '接缝已拆开，另起一段', 'Parted: a paragraph of its own');
}

function keepApart(report: CorrectedReport, { at, lines }: LineReading): Outcome {
  const seam: Decision = { kind: 'seam', at: linePlace(report, at.start), joined: false };
  return done(
    adding(report, seam),
    `第 ${lines.first} 行另起一段`,
    `Line ${lines.first} is a paragraph of its own`,
  );
}

/** All rows that were asked about stay where import put them. */
export function keepAll(report: CorrectedReport, rows: readonly LineReading[]): Outcome {
  const seams = rows.map(({ at }): Decision => ({
    kind: 'seam',
    at: linePlace(report, at.start),
    joined: false,
  }));
  return done(
    adding(report, ...seams),
    `${rows.length} 段各归上一条`,
    `${rows.length} paragraphs stay with the initiative above them`,
  );
}
