import { furnitureWords } from './furniture-words';
import { toPlaces, type DisplayItem, type GlyphRun } from '#shared/display';
import { initiativesIn } from '#shared/story';
import type { TextStyle } from '#shared/template';
import type { HeadContext, Part } from './head-part';
import { baselineIn, drawLine, type SetParagraph, lengthOf } from './paragraph';
import { saidAs, wholeLine } from './pen';

/** An entry: what stands flush left, what flush right. */
type Entry = readonly [left: string, right: string];

/** Leading of the index in sizes of its type. */
const LEADING = 1.5;
/** Its size in sizes of the body: it is a display line, no line of the text. */
const INDEX_RATIO = 1.36;

/**
 * 关键词索引: the sections with the number of their initiatives, a line each; where the room is too
 * small for that, their totals on one line; else nothing.
 */
export function headIndex(context: HeadContext, width: number, room: number): Part | undefined {
  const sections = context.story.sections.flatMap((section) => {
    const count = [...initiativesIn(section)].length;
    return section.heading === '' || count === 0 ? [] : [{ heading: section.heading, count }];
  });
  if (sections.length < 2) return undefined;
  const total = sections.reduce((sum, { count }) => sum + count, 0);
  const list = sections.map(({ heading, count }): Entry => [heading, `${count} 项`]);
  const totals: readonly Entry[] = [[`${sections.length} 个部分`, `${total} 项举措`]];
  return partOf(list, context, width, room) ?? partOf(totals, context, width, room);
}

function partOf(
  entries: readonly Entry[],
  { template, faces, bodySize }: HeadContext,
  width: number,
  room: number,
): Part | undefined {
  const { byline } = template.head;
  const size = bodySize * INDEX_RATIO;
  const style: TextStyle = { ...byline, size, face: 'heiBold' };
  const pitch = style.size * LEADING;
  const set = (text: string) => furnitureWords(text, style, 'index', faces);
  const lines = entries.map(([left, right]) => ({ left: set(left), right: set(right) }));
  const fits = lines.every(
    ({ left, right }) => lengthOf(left) + lengthOf(right) + style.size <= width,
  );
  if (!fits || lines.length * pitch > room) return undefined;
  const draw: Part['draw'] = (x, y, next) => {
    const runs: GlyphRun[] = [];
    const shapes: DisplayItem[] = [];
    for (const [index, { left, right }] of lines.entries()) {
      const top = y + index * pitch;
      const place = { y: baselineIn(top, pitch, style.size), readingIndex: next() };
      const entry = [
        ...runsAt(left, { ...place, x }),
        ...runsAt(right, { ...place, x: x + width - lengthOf(right) }),
      ];
      runs.push(...saidAs(`${left.prepared.text}：${right.prepared.text}`, entry));
      shapes.push({
        kind: 'rule',
        x: toPlaces(x),
        y: toPlaces(top),
        width: toPlaces(width),
        height: template.columnRule.width,
        ink: template.columnRule.ink,
      });
    }
    return { shapes, runs };
  };
  return { height: lines.length * pitch, draw };
}

function runsAt(text: SetParagraph, place: { x: number; y: number; readingIndex: number }) {
  const line = wholeLine(text);
  return line === undefined ? [] : drawLine(text, line, place).runs;
}
