import type { Decision } from '#shared/story';
import { contextOf, isHead, nameOf } from './context';
import type { LineReading } from './line-reading';
import { adding } from './adding';
import { done, refused, type Command, type Outcome } from './outcome';
import { linePlace } from './places';
import type { CorrectedReport } from './read-corrected';
import { join } from './seams';

/** 合并: an initiative goes into the one above it, label and all; a paragraph goes on with the one above. */
export const merge: Command = (report, at) => {
  const context = contextOf(report, at);
  if (context === undefined) return refused('没有选中的行', 'No line is chosen');
  const { row, initiative } = context;
  if (row.role === 'section') {
    return refused(
      '小节不能并入上一条。要去掉标题，用舍弃；要降级，用 ]',
      'A section cannot be merged. Drop its heading, or demote it with ]',
    );
  }
  if (isHead(row)) return refused('题区的行不能合并', 'A line of the head cannot be merged');
  if (row.role === 'paragraph' && row.block !== undefined) return join(report, at);
  if (initiative === undefined) {
    return refused('上面没有可并入的举措', 'There is no initiative above to merge into');
  }
  const into = nameOf(initiative);
  return done(
    adding(report, { kind: 'role', at: linePlace(report, row.at.start), role: 'paragraph' }),
    `已并入${into.zh}`,
    `Merged into ${into.en}`,
  );
};

/** 拆分: a new initiative begins here; outside any initiative, a new paragraph. */
export const split: Command = (report, at) => {
  const context = contextOf(report, at);
  if (context === undefined) return refused('没有选中的行', 'No line is chosen');
  const { row } = context;
  if (isHead(row)) {
    return refused(
      '题区的行不拆。点它的标签先改成段',
      'A line of the head is not split. Use its tag to make it a paragraph first',
    );
  }
  if (row.role === 'dropped' || row.role === 'lost') {
    return refused('这一行已舍弃。先恢复它', 'This line is dropped. Restore it first');
  }
  const place = splitPlace(report, row, at);
  if (place !== undefined) return splitAt(report, row, place);
  if (row.role === 'paragraph' && row.block !== undefined)
    return splitAt(report, row, row.at.start);
  return refused('先在原文里点到要拆开的地方', 'Put the caret where the text is to be split first');
};

/** The first printed character at or after the caret, with printed words before it. */
export function splitPlace(
  { source: { text } }: CorrectedReport,
  { pieces }: LineReading,
  at: number,
): number | undefined {
  let before = false;
  for (const piece of pieces) {
    if (piece.kind !== 'words') continue;
    const { start, end } = piece.at;
    const from = Math.max(start, at);
    const rest = text.slice(from, end);
    const place = from + rest.length - rest.trimStart().length;
    before ||= text.slice(start, Math.min(from, end)).trim() !== '';
    if (from < end && place < end) return before ? place : undefined;
  }
  return undefined;
}

function splitAt(report: CorrectedReport, row: LineReading, place: number): Outcome {
  const line = linePlace(report, place);
  const cut: Decision[] = line < place && row.at.start < place ? [{ kind: 'cut', at: place }] : [];
  const at = cut.length === 0 ? line : place;
  const isPlain = row.block === undefined || row.role === 'section';
  const begins: Decision[] = isPlain
    ? [
        { kind: 'seam', at, joined: false },
        { kind: 'role', at, role: 'paragraph' },
      ]
    : [{ kind: 'role', at, role: 'initiative' }];
  return isPlain
    ? done(adding(report, ...cut, ...begins), '已拆成两段', 'Split into two paragraphs')
    : done(adding(report, ...cut, ...begins), '已拆成两条举措', 'Split into two initiatives');
}
