import { spanOf } from '../strand';
import { INITIATIVE_STYLES, type InitiativeStyle, type Words } from './initiative-styles';
import type { Mark } from './marks';

/** A style's marks are long or short at these mean lengths, characters. */
const LONG = 200;
const SHORT = 60;
/** Most of them, a share. */
const MOST = 0.8;

/** What a style is in this report, as its marks show. */
export function describeMarks(
  marks: readonly Mark[],
  regions: readonly number[],
  others: ReadonlyMap<InitiativeStyle, readonly Mark[]>,
  end: number,
): Words {
  const facts = [
    numberingOf(marks, regions),
    insideOf(marks, regions, others),
    lengthOf(marks, end),
  ].filter((fact) => fact !== undefined);
  return { zh: facts.map(({ zh }) => zh).join('，'), en: facts.map(({ en }) => en).join(', ') };
}

function numberingOf(marks: readonly Mark[], regions: readonly number[]): Words | undefined {
  if (marks.every(({ label }) => label === '')) {
    return { zh: '没有标签时用', en: 'where nothing is labelled' };
  }
  const within = new Set(marks.map(({ index }) => regions[index])).size;
  const starts = marks.filter(({ number }) => number === 1).length;
  if (within < 2 || !marks.some(({ number }) => number !== undefined)) return undefined;
  if (starts >= within) return { zh: '每节从头编号', en: 'restarts in every section' };
  return starts <= 1 ? { zh: '全文连续编号', en: 'counts on across sections' } : undefined;
}

/** The nearest greater style that nearly all of the marks stand below, in their sections. */
function insideOf(
  marks: readonly Mark[],
  regions: readonly number[],
  others: ReadonlyMap<InitiativeStyle, readonly Mark[]>,
): Words | undefined {
  const own = marks[0]?.style;
  const greater =
    own === undefined ? [] : INITIATIVE_STYLES.slice(0, INITIATIVE_STYLES.indexOf(own));
  for (const style of greater.toReversed()) {
    const outer = others.get(style) ?? [];
    const first = outer[0];
    if (first === undefined || style.announcesSections === true) continue;
    if (shareBelow(marks, outer, regions) < MOST) continue;
    return { zh: `多在${first.label}之内`, en: `mostly inside ${first.label}` };
  }
  const inLine = marks.filter(({ from }) => from > 0).length;
  return inLine > marks.length / 2 ? { zh: '多在段中', en: 'mostly within paragraphs' } : undefined;
}

function shareBelow(
  marks: readonly Mark[],
  outer: readonly Mark[],
  regions: readonly number[],
): number {
  let next = 0;
  let below = 0;
  for (const mark of marks) {
    while ((outer[next]?.index ?? Infinity) <= mark.index) next += 1;
    const above = outer[next - 1];
    const sameLine = above?.index === mark.index && mark.from === 0;
    if (above !== undefined && !sameLine && regions[above.index] === regions[mark.index])
      below += 1;
  }
  return marks.length === 0 ? 0 : below / marks.length;
}

/** By the middle one of the distances from mark to mark: the last one's end is not known. */
function lengthOf(marks: readonly Mark[], end: number): Words | undefined {
  const starts = marks.map(({ line, from }) => spanOf(line.strand).start + from);
  const lengths = starts.map((start, index) => (starts[index + 1] ?? end) - start);
  const middle = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  if (middle >= LONG) return { zh: '段落较长', en: 'long paragraphs' };
  return middle <= SHORT ? { zh: '段落较短', en: 'short paragraphs' } : undefined;
}
