import type { StrippedLine } from '../strip-markup';
import { INITIATIVE_STYLES, type InitiativeStyle } from './initiative-styles';
import type { Mark } from './marks';
import { headsHold, regionsOf, type Survey } from './regions';

/** The decision for a report without initiatives. */
export const NO_STYLE = 'none';
/** The decision for the outermost numbering of every section. */
export const OUTERMOST = 'outermost';

/** A way to announce the initiatives. */
export interface Choice {
  /** The id of a style, `outermost` or `none`. */
  readonly id: string;
  readonly marks: readonly Mark[];
}

export interface Proposal {
  readonly chosen: Choice;
  /** What every section's outermost numbering would be; undefined where one style is all sections'. */
  readonly outermost: Choice | undefined;
}

const NONE: Choice = { id: NO_STYLE, marks: [] };

/**
 * Chooses what announces the initiatives: a style that plainly does so all over the report, else the
 * outermost numbering of every section, else whatever the paragraphs begin with.
 */
export function proposeStyle(survey: Survey, decided: string | undefined): Proposal {
  const outermost = outermostOf(survey);
  const mixed = new Set(outermost.map(({ style }) => style)).size > 1;
  const choice = mixed ? { id: OUTERMOST, marks: outermost } : undefined;
  const chosen =
    decidedChoice(survey, decided, choice) ??
    reportWide(survey) ??
    choice ??
    oneStyle(survey, outermost[0]?.style) ??
    alone(survey) ??
    NONE;
  return { chosen, outermost: choice };
}

function decidedChoice(
  survey: Survey,
  decided: string | undefined,
  outermost: Choice | undefined,
): Choice | undefined {
  if (decided === NO_STYLE) return NONE;
  if (decided === OUTERMOST) return outermost;
  return oneStyle(
    survey,
    INITIATIVE_STYLES.find(({ id }) => id === decided),
  );
}

function oneStyle({ marks }: Survey, style: InitiativeStyle | undefined): Choice | undefined {
  const own = style === undefined ? [] : (marks.get(style) ?? []);
  return style === undefined || own.length === 0 ? undefined : { id: style.id, marks: own };
}

/** The first style that reports use for nothing else, unless it stands in few of a greater one's parts. */
function reportWide(survey: Survey): Choice | undefined {
  for (const style of INITIATIVE_STYLES) {
    const own = survey.marks.get(style) ?? [];
    if (style.reach !== 'report' || own.length < style.atLeast) continue;
    if (isRareInside(survey, style, own)) continue;
    return { id: style.id, marks: own };
  }
  return undefined;
}

/** 一、 stand under heads as initiatives do, and few of them hold this style. */
function isRareInside(survey: Survey, style: InitiativeStyle, own: readonly Mark[]): boolean {
  const outer = numerals(survey);
  if (INITIATIVE_STYLES.indexOf(style) < outerIndex || !headsHold(survey, outer)) return false;
  return partsHolding(outer, own) * 2 < outer.length;
}

const outerIndex = INITIATIVE_STYLES.findIndex(({ announcesSections }) => announcesSections);

function numerals({ marks }: Survey): readonly Mark[] {
  const style = INITIATIVE_STYLES[outerIndex];
  return style === undefined ? [] : (marks.get(style) ?? []);
}

/** How many of the outer marks have an inner one before the next outer mark. */
function partsHolding(outer: readonly Mark[], inner: readonly Mark[]): number {
  let next = 0;
  let holding = 0;
  for (const [index, { index: from }] of outer.entries()) {
    const to = outer[index + 1]?.index ?? Infinity;
    while ((inner[next]?.index ?? Infinity) < from) next += 1;
    if ((inner[next]?.index ?? Infinity) < to) holding += 1;
  }
  return holding;
}

/** The marks of the first style, from the outermost inwards, that numbers each section's lines. */
function outermostOf(survey: Survey): Mark[] {
  const outer = numerals(survey);
  const initiatives = announcesInitiatives(survey, outer) ? outer.map(({ line }) => line) : [];
  const regions = regionsOf(survey, new Set(initiatives));
  const taken = new Map<number, InitiativeStyle>();
  const found: Mark[] = [];
  for (const style of INITIATIVE_STYLES) {
    if (style.reach !== 'report' && style.reach !== 'section') continue;
    if (style.announcesSections && initiatives.length === 0) continue;
    const own = (survey.marks.get(style) ?? []).filter(({ from }) => from === 0);
    const counts = countPerRegion(own, regions);
    for (const mark of own) {
      const region = regions[mark.index] ?? 0;
      const isOuter = (taken.get(region) ?? style) === style;
      if (!isOuter || !isEnough(counts.get(region) ?? 0, mark, found)) continue;
      taken.set(region, style);
      found.push(mark);
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Two of a style, or one that goes on counting from the section above. */
function isEnough(count: number, mark: Mark, found: readonly Mark[]): boolean {
  const last = found.at(-1);
  if (count >= 2 || !mark.style.counts) return true;
  return last?.style === mark.style && (last.number ?? 0) + 1 === mark.number;
}

function countPerRegion(marks: readonly Mark[], regions: readonly number[]) {
  const counts = new Map<number, number>();
  for (const { index } of marks) {
    const region = regions[index] ?? 0;
    counts.set(region, (counts.get(region) ?? 0) + 1);
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

/** What stands alone: nothing is numbered, but paragraphs begin alike. */
function alone(survey: Survey): Choice | undefined {
  for (const style of INITIATIVE_STYLES) {
    const own = survey.marks.get(style) ?? [];
    if (style.reach === 'alone' && own.length >= style.atLeast) return { id: style.id, marks: own };
  }
  return undefined;
}
