import { MAX_DECISIONS, type Decision, type Span } from '#shared/story';
import { nameOf } from './context';
import type { LineReading } from './line-reading';
import { adding } from './adding';
import { done, refused, type Command, type Outcome } from './outcome';
import { linePlace, placesIn, rowAt } from './places';
import type { CorrectedReport } from './read-corrected';

/** 舍弃: not printed. An initiative goes with all its paragraphs, a section with its heading only. */
export const drop: Command = (report, at) => {
  const row = rowAt(report.rows, at);
  if (row === undefined || row.role === 'dropped') {
    return refused('这一行已舍弃', 'This line is dropped already');
  }
  const rows = row.role === 'initiative' ? rowsOf(report, row) : [row];
  const places = new Set(rows.flatMap((one) => placesIn(report, one.at)));
  const drops = [...places].map((place): Decision => ({
    kind: 'role',
    at: place,
    role: 'dropped',
  }));
  const { zh, en } = nameOf(row);
  return done(
    adding(report, ...drops),
    `${zh}已舍弃，共 ${drops.length} 行`,
    `${en} is dropped, ${drops.length} lines`,
  );
};

const rowsOf = ({ rows }: CorrectedReport, { block }: LineReading) =>
  rows.filter((row) => row.block === block && row.role !== 'dropped');

/** 恢复: a line that a person dropped is read as before; one that import dropped is a paragraph. */
export const restore: Command = (report, at) => {
  const place = linePlace(report, at);
  const kept = report.decisions.filter(
    (decision) =>
      decision.kind !== 'role' ||
      decision.role !== 'dropped' ||
      linePlace(report, decision.at) !== place,
  );
  if (kept.length < report.decisions.length) return done(kept, '这一行已恢复', 'The line is back');
  return isDropped(report, at)
    ? done(
        adding(report, { kind: 'role', at: place, role: 'paragraph' }),
        '这一行已作段落',
        'The line is a paragraph now',
      )
    : refused('这一行没有舍弃', 'This line is not dropped');
};

function isDropped({ rows }: CorrectedReport, at: number): boolean {
  const pieces = rowAt(rows, at)?.pieces ?? [];
  return pieces.some((piece) => piece.kind === 'dropped' && isIn(piece.at, at));
}

const isIn = ({ start, end }: Span, at: number) => start <= at && at < end;

/** 标记作原文: marks that were taken for the file format are the report's own words. */
export function keepMarks(report: CorrectedReport, marks: readonly Span[]): Outcome {
  if (report.decisions.length + marks.length > MAX_DECISIONS) {
    return refused(
      `一次不能恢复 ${marks.length} 处标记。在原件里改好后重新导入`,
      `${marks.length} marks are too many. Correct the original and import it again`,
    );
  }
  const words = marks.map((at): Decision => ({ kind: 'words', at }));
  return done(
    adding(report, ...words),
    `${marks.length} 处标记已作原文`,
    `${marks.length} marks are words of the report now`,
  );
}
