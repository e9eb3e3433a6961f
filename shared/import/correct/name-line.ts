import type { Decision, LineRole } from '#shared/story';
import { contextOf, isHead, nameOf } from './context';
import { toSection } from './levels';
import { adding } from './adding';
import { done, refused, ROLE_NAMES, type Outcome } from './outcome';
import { linePlace, placesIn } from './places';
import { drop, restore } from './drop';
import type { CorrectedReport } from './read-corrected';

/** 改标签: says what a row is. A part of the head takes all lines of the row, a body role its first. */
export function nameLine(report: CorrectedReport, at: number, role: LineRole): Outcome {
  const context = contextOf(report, at);
  if (context === undefined) return refused('没有选中的行', 'No line is chosen');
  const { row, section } = context;
  const { zh, en } = ROLE_NAMES[role];
  if (row.role === role) return refused(`这一行已是${zh}`, `This line is a ${en} already`);
  if (role === 'dropped') return drop(report, at);
  const known = row.role === 'dropped' ? restored(report, row.at.start) : report;
  if (role === 'section') return toSection(known, row, Math.max(1, section?.level ?? 1));
  const isPart = isHead({ ...row, role });
  const places = isPart ? placesIn(known, row.at) : [linePlace(known, row.at.start)];
  const roles = places.map((place): Decision => ({ kind: 'role', at: place, role }));
  const name = nameOf(row);
  return done(adding(known, ...roles), `${name.zh}已作${zh}`, `${name.en} is a ${en} now`);
}

function restored(report: CorrectedReport, at: number): CorrectedReport {
  const outcome = restore(report, at);
  return outcome.kind === 'done' ? { ...report, decisions: outcome.decisions } : report;
}

/** 选举措: the style that announces the initiatives, or `none`. */
export function chooseStyle(report: CorrectedReport, style: string, name: string): Outcome {
  return done(
    adding(report, { kind: 'style', style }),
    `以“${name}”为举措`,
    `“${name}” announces the initiatives`,
  );
}
