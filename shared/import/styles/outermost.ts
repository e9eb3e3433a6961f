import type { StrippedLine } from '../strip-markup';
import { INITIATIVE_STYLES, type InitiativeStyle } from './initiative-styles';
import type { Mark } from './marks';
import { headsHold, regionsOf, type Survey } from './regions';

/** Where 一、 stands among the styles, which announces sections unless the report says otherwise. */
export const NUMERAL_INDEX = INITIATIVE_STYLES.findIndex(
  ({ announcesSections }) => announcesSections,
);

export function numeralMarks({ marks }: Survey): readonly Mark[] {
  const style = INITIATIVE_STYLES[NUMERAL_INDEX];
  return style === undefined ? [] : (marks.get(style) ?? []);
}

/** Which style announces the initiatives of each section, by the section's number. */
type Taken = Map<number, InitiativeStyle>;

/**
 * The marks of every section's own style: the outermost numbering of its lines; where no line is numbered,
 * what its paragraphs begin with; where they begin with nothing, a list within a paragraph. Alone, such a
 * list announces nothing.
 */
export function outermostMarks(survey: Survey): readonly Mark[] {
  const outer = numeralMarks(survey);
  const initiatives = announcesInitiatives(survey, outer) ? outer.map(({ line }) => line) : [];
  const regions = regionsOf(survey, new Set(initiatives));
  const taken: Taken = new Map();
  const numbered = numberedLines(survey, regions, taken, initiatives.length > 0);
  const alike = alikeLines(survey, regions, taken);
  const listed = taken.size === 0 ? [] : listsInside(survey, regions, taken);
  return [...numbered, ...alike, ...listed].sort((a, b) => a.index - b.index || a.from - b.from);
}

function numberedLines(
  survey: Survey,
  regions: readonly number[],
  taken: Taken,
  withNumerals: boolean,
): readonly Mark[] {
  const found: Mark[] = [];
  for (const style of INITIATIVE_STYLES) {
    if (style.reach !== 'report' && style.reach !== 'section') continue;
    if (style.announcesSections && !withNumerals) continue;
    const own = atLineStarts(survey, style);
    const counts = countPerRegion(own, regions);
    for (const mark of own) {
      const region = regions[mark.index] ?? 0;
      const isOuter = (taken.get(region) ?? style) === style;
      if (!isOuter || !isEnough(counts.get(region) ?? 0, mark, found)) continue;
      taken.set(region, style);
      found.push(mark);
    }
  }
  return found;
}

const atLineStarts = ({ marks }: Survey, style: InitiativeStyle): readonly Mark[] =>
  (marks.get(style) ?? []).filter(({ from }) => from === 0);

/** Two of a style, or one that goes on counting from the section above. */
function isEnough(count: number, mark: Mark, found: readonly Mark[]): boolean {
  const last = found.at(-1);
  if (count >= 2 || !mark.style.counts) return true;
  return last?.style === mark.style && (last.number ?? 0) + 1 === mark.number;
}

/** ——, bold leads: in a section where no line is numbered, as often as the style asks for. */
function alikeLines(survey: Survey, regions: readonly number[], taken: Taken): readonly Mark[] {
  return INITIATIVE_STYLES.filter(({ reach }) => reach === 'alone').flatMap((style) =>
    takeFree(atLineStarts(survey, style), style.atLeast, regions, taken),
  );
}

/** An inline list is no shorter. */
const SHORTEST_LIST = 3;

/**
 * （1）…（10） in one paragraph of a section where no line begins with a number of its own. 一是 is a word of
 * its sentence: it lists initiatives only where it does so in another section.
 */
function listsInside(survey: Survey, regions: readonly number[], taken: Taken): readonly Mark[] {
  const habits = new Set(taken.values());
  return INITIATIVE_STYLES.flatMap((style) => {
    if (style.inline === undefined || (style.isWord === true && !habits.has(style))) return [];
    const own = survey.marks.get(style) ?? [];
    const perLine = countPer(own, ({ index }) => index);
    const lists = own.filter(({ index }) => (perLine.get(index) ?? 0) >= SHORTEST_LIST);
    return takeFree(lists, SHORTEST_LIST, regions, taken);
  });
}

/** The marks in sections that no style has taken; they are taken now. */
function takeFree(
  marks: readonly Mark[],
  atLeast: number,
  regions: readonly number[],
  taken: Taken,
): readonly Mark[] {
  const counts = countPerRegion(marks, regions);
  return marks.filter((mark) => {
    const region = regions[mark.index] ?? 0;
    const isFree = (taken.get(region) ?? mark.style) === mark.style;
    if (!isFree || (counts.get(region) ?? 0) < atLeast) return false;
    taken.set(region, mark.style);
    return true;
  });
}

const countPerRegion = (marks: readonly Mark[], regions: readonly number[]) =>
  countPer(marks, ({ index }) => regions[index] ?? 0);

function countPer(marks: readonly Mark[], keyOf: (mark: Mark) => number) {
  const counts = new Map<number, number>();
  for (const mark of marks) {
    const key = keyOf(mark);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A part that is longer is a section and no initiative, UTF-16 units on the average. */
const LONGEST_INITIATIVE = 900;

/**
 * 一、 announces initiatives under unnumbered heads, and where no other head stands and nothing inside it
 * is numbered.
 */
function announcesInitiatives(survey: Survey, outer: readonly Mark[]): boolean {
  if (outer.length < 2) return false;
  if (headsHold(survey, outer)) return true;
  const lines = new Set<StrippedLine>(outer.map(({ line }) => line));
  const first = outer[0]?.index ?? 0;
  if ((regionsOf(survey, lines)[first] ?? 0) > 0 || survey.heads.length > 0) return false;
  const inside = INITIATIVE_STYLES.some((style) => {
    const own = survey.marks.get(style) ?? [];
    const starts = own.filter(({ from, index }) => from === 0 && index > first);
    return !style.announcesSections && style.reach !== 'asked' && starts.length >= 2;
  });
  return !inside && meanLength(survey.lines, outer) <= LONGEST_INITIATIVE;
}

function meanLength(lines: readonly StrippedLine[], outer: readonly Mark[]): number {
  const first = outer[0]?.index ?? 0;
  const total = lines.slice(first).reduce((sum, { text }) => sum + text.length, 0);
  return total / outer.length;
}
