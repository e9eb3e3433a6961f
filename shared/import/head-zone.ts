import { readByline } from './byline';
import type { ClassifiedLine, HeadingLine } from './classify-lines';
import { addressesAudience } from './markers';
import { isCalledOut, isRunning } from './sentence';

/** No head has more lines. */
const LONGEST_HEAD = 16;
/** 本报讯（…）, 新华社北京3月5日电 : the first words of a news story. */
const DATELINE = /^(?:本报|本网|新华社|中新社|人民网|央视)[^。，]{0,16}[讯电][\s（(]/u;

/**
 * The lines that may be the story's head: they end at the first label, section head, address (各位代表：)
 * or dateline. A text that has none of them has a head of the short lines above its first paragraph;
 * that paragraph is part of it only where a byline sets it apart.
 */
export function headZone(lines: readonly ClassifiedLine[]): readonly ClassifiedLine[] {
  const firstText = lines.findIndex(isText);
  const later = laterOf(lines);
  const opens = lines.findIndex((item, index) => opensBody(item, index, lines, firstText, later));
  const end = Math.min(opens < 0 ? lines.length : opens, LONGEST_HEAD);
  if (firstText < 0 || lines.some(isMarked) || lines[opens]?.kind === 'heading') {
    return lines.slice(0, end);
  }
  const below = lines[firstText + 1];
  const isSigned = below !== undefined && readByline(below.line.text) !== undefined;
  return lines.slice(0, Math.min(end, isSigned ? firstText + 2 : firstText));
}

/** Announces an initiative or a section in so many words. */
const isMarked = (item: ClassifiedLine): boolean =>
  item.kind === 'label' || (item.kind === 'heading' && item.marker !== undefined);

/** Running text that no mark makes a heading. */
export function isText({ kind, line }: ClassifiedLine): boolean {
  if (kind !== 'words' || line.depth > 0 || !isRunning(line.text)) return false;
  return !isCalledOut(line.text) && !DECK.test(line.text);
}

/** A deck may be long and have a comma; it has no full stop. */
const DECK = /^(?:——|--)[^。；]{2,48}$/u;

function opensBody(
  item: ClassifiedLine,
  index: number,
  lines: readonly ClassifiedLine[],
  firstText: number,
  later: Later,
): boolean {
  const { kind, line } = item;
  if (kind === 'label' || (kind === 'words' && item.zone !== undefined)) return true;
  if (kind === 'words') {
    return (
      line.listItem ||
      item.inTable ||
      addressesAudience(line.text) ||
      DATELINE.test(line.text.slice(0, 32))
    );
  }
  const belowText = firstText >= 0 && firstText < index;
  return item.marker !== undefined || belowText || isFirstOfItsKind(item, index, lines, later);
}

/**
 * A heading without a marker among the first lines is a section's and not the story's when headings like
 * it come later, and it stands below a greater one or right above an initiative.
 */
function isFirstOfItsKind(
  item: HeadingLine,
  index: number,
  lines: readonly ClassifiedLine[],
  later: Later,
): boolean {
  const above = lines.slice(Math.max(0, index - LONGEST_HEAD), index);
  const greater = above.some((other) => other.kind === 'heading' && other.rank < item.rank);
  const leads = above.length > 0 && lines[index + 1]?.kind === 'label';
  return (greater || leads) && recursBelow(item, index, later);
}

/** What comes after a line, looked up once for all lines. */
interface Later {
  /** Where the body goes on behind each line: the next label or running text; −1 for none. */
  readonly body: Int32Array;
  /** Where the last heading without a marker stands, by rank. */
  readonly lastHeading: ReadonlyMap<number, number>;
}

function laterOf(lines: readonly ClassifiedLine[]): Later {
  const body = new Int32Array(lines.length);
  const lastHeading = new Map<number, number>();
  let next = -1;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    body[index] = next;
    const item = lines[index];
    if (item === undefined) continue;
    if (item.kind === 'label' || isText(item)) next = index;
    const bare = item.kind === 'heading' && item.marker === undefined;
    if (bare && !lastHeading.has(item.rank)) lastHeading.set(item.rank, index);
  }
  return { body, lastHeading };
}

function recursBelow({ rank }: HeadingLine, index: number, { body, lastHeading }: Later): boolean {
  const from = body[index] ?? -1;
  return from >= 0 && (lastHeading.get(rank) ?? -1) > from;
}
