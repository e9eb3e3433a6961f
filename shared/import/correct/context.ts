import type { LineReading } from './line-reading';
import { rowIndexAt } from './places';
import type { CorrectedReport } from './read-corrected';

/** A row with what stands around it. */
export interface Context {
  readonly row: LineReading;
  /** The last section above, and what stands between. */
  readonly section: LineReading | undefined;
  /** The printed row above. */
  readonly above: LineReading | undefined;
  /** The initiative that a paragraph here would belong to. */
  readonly initiative: LineReading | undefined;
}

export function contextOf({ rows }: CorrectedReport, at: number): Context | undefined {
  const index = rowIndexAt(rows, at);
  const row = rows[Math.max(0, index)];
  if (row === undefined) return undefined;
  const before = rows.slice(Math.max(0, index - REACH), Math.max(0, index)).reverse();
  const printed = before.filter(({ role }) => role !== 'dropped' && role !== 'lost');
  const stop = printed.findIndex(({ role }) => ENDS_INITIATIVE.has(role));
  const open = stop < 0 ? printed : printed.slice(0, stop);
  return {
    row,
    section: rows.slice(0, Math.max(0, index)).findLast(({ role }) => role === 'section'),
    above: printed[0],
    initiative: open.find(({ role }) => role === 'initiative'),
  };
}

/** No initiative has more rows. */
const REACH = 2000;
const ENDS_INITIATIVE: ReadonlySet<LineReading['role']> = new Set([
  'section',
  'outside',
  'kicker',
  'standingHead',
  'headline',
  'deck',
  'lede',
]);

const HEAD_ROLES: ReadonlySet<LineReading['role']> = new Set([
  'kicker',
  'standingHead',
  'headline',
  'deck',
  'lede',
  'byline',
]);

export const isHead = ({ role }: LineReading) => HEAD_ROLES.has(role);

/** Rows of running text that may go on with one another. */
export const isRunning = ({ role }: LineReading) =>
  role === 'initiative' || role === 'paragraph' || role === 'outside';

/** What a person calls a row: 举措二, 小节, 第 63 行. */
export function nameOf({ role, label, lines }: LineReading): { zh: string; en: string } {
  if (role === 'initiative' && label !== undefined && label !== '') return { zh: label, en: label };
  return { zh: `第 ${lines.first} 行`, en: `line ${lines.first}` };
}
