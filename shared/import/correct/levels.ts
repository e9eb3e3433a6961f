import type { Decision } from '#shared/story';
import { LONGEST_HEADING } from '../markers';
import { contextOf, isHead, nameOf, type Context } from './context';
import type { LineReading } from './line-reading';
import { adding } from './adding';
import { done, refused, type Command, type Outcome } from './outcome';
import { linePlace } from './places';
import type { CorrectedReport } from './read-corrected';

/** Sections stand no deeper. */
const DEEPEST = 6;

/** 升一级: paragraph → initiative → section → the section above it. */
export const promote: Command = (report, at) => {
  const context = contextOf(report, at);
  if (context === undefined || isHead(context.row)) return headRefusal();
  const { row, section } = context;
  switch (row.role) {
    case 'paragraph':
    case 'outside':
      return toInitiative(report, row);
    case 'initiative':
      return toSection(report, row, Math.min((section?.level ?? 0) + 1, DEEPEST));
    case 'section':
      return row.level === undefined || row.level <= 1
        ? refused('小节已是最高一级', 'A section cannot stand higher')
        : toSection(report, row, row.level - 1);
    default:
      return droppedRefusal();
  }
};

/** 降一级: the way back. */
export const demote: Command = (report, at) => {
  const context = contextOf(report, at);
  if (context === undefined || isHead(context.row)) return headRefusal();
  const { row } = context;
  switch (row.role) {
    case 'section':
      return canNest(context) ? toSection(report, row, 2) : toInitiative(report, row);
    case 'initiative':
      return toParagraph(report, context);
    case 'paragraph':
    case 'outside':
      return refused(
        '段落已是最低一级。不要它，就舍弃',
        'A paragraph cannot stand lower. Drop it if it is not wanted',
      );
    default:
      return droppedRefusal();
  }
};

const headRefusal = (): Outcome =>
  refused(
    '题区的行没有级别。点它的标签改成小节、举措或段',
    'A line of the head has no level. Use its tag to make it a section, an initiative or a paragraph',
  );

const droppedRefusal = (): Outcome =>
  refused('这一行已舍弃。先恢复它', 'This line is dropped. Restore it first');

const canNest = ({ row, section }: Context) => row.level === 1 && section !== undefined;

function toInitiative(report: CorrectedReport, row: LineReading): Outcome {
  const at = linePlace(report, row.at.start);
  const { zh, en } = nameOf(row);
  return done(
    adding(report, { kind: 'role', at, role: 'initiative' }),
    `${zh}已作举措`,
    `${en} is an initiative now`,
  );
}

function toParagraph(report: CorrectedReport, { row, initiative }: Context): Outcome {
  const at = linePlace(report, row.at.start);
  const { zh, en } = nameOf(row);
  const into = initiative === undefined ? undefined : nameOf(initiative);
  return done(
    adding(report, { kind: 'role', at, role: 'paragraph' }),
    into === undefined ? `${zh}已作段落` : `${zh}已作段落，归${into.zh}`,
    into === undefined ? `${en} is a paragraph now` : `${en} is a paragraph of ${into.en} now`,
  );
}

/** A line too long for a heading gives its first sentence. */
export function toSection(report: CorrectedReport, row: LineReading, level: number): Outcome {
  const at = linePlace(report, row.at.start);
  const heading = headingEnd(report, row);
  if (heading === undefined) {
    return refused(
      `第 ${row.lines.first} 行太长，不能作小节标题。先把标题拆出来`,
      `Line ${row.lines.first} is too long for a heading. Split its heading off first`,
    );
  }
  const cut: Decision[] = heading < row.at.end ? [{ kind: 'cut', at: heading }] : [];
  const section: Decision = { kind: 'role', at, role: 'section', level };
  return done(
    adding(report, ...cut, section),
    `${nameOf(row).zh}已作${level === 1 ? '' : `第 ${level} 级`}小节`,
    `${nameOf(row).en} is a section of level ${level} now`,
  );
}

/** Where a heading made of this row ends: the row's end, or that of its first sentence. */
function headingEnd({ source: { text } }: CorrectedReport, row: LineReading): number | undefined {
  const { start, end } = row.at;
  const firstLine = text.slice(start, end).split(/[\n\r\f\v\u2028\u2029]/u, 1)[0] ?? '';
  const sentence = /^[^。！？；]*[。！？；][”’」』）)]{0,3}(?=\S)/u.exec(firstLine)?.[0];
  if (firstLine.length <= LONGEST_HEADING) return end;
  const isShort = sentence !== undefined && sentence.length <= LONGEST_HEADING;
  return isShort ? start + sentence.length : undefined;
}
