import { INITIATIVE_STYLES, type InitiativeStyle } from './initiative-styles';
import type { Mark } from './marks';
import { NUMERAL_INDEX, numeralMarks, outermostMarks } from './outermost';
import { headsHold, type Survey } from './regions';

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
  const outermost = outermostMarks(survey);
  const mixed = new Set(outermost.map(({ style }) => style)).size > 1;
  const choice = mixed ? { id: OUTERMOST, marks: outermost } : undefined;
  const chosen =
    decidedChoice(survey, decided, choice) ??
    reportWide(survey, choice) ??
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
function reportWide(survey: Survey, outermost: Choice | undefined): Choice | undefined {
  for (const style of INITIATIVE_STYLES) {
    const own = survey.marks.get(style) ?? [];
    if (style.reach !== 'report' || own.length < style.atLeast) continue;
    if (isRareInside(survey, style, own) || isFewOf(outermost, style, own)) continue;
    return { id: style.id, marks: own };
  }
  return undefined;
}

/** 一、 stand under heads as initiatives do, and few of them hold this style. */
function isRareInside(survey: Survey, style: InitiativeStyle, own: readonly Mark[]): boolean {
  const outer = numeralMarks(survey);
  if (INITIATIVE_STYLES.indexOf(style) < NUMERAL_INDEX || !headsHold(survey, outer)) return false;
  return partsHolding(outer, own) * 2 < outer.length;
}

/** （一） to （三） of a part that says what is meant, and 1. to 10. of the part that says what is done. */
function isFewOf(
  outermost: Choice | undefined,
  style: InitiativeStyle,
  own: readonly Mark[],
): boolean {
  if (INITIATIVE_STYLES.indexOf(style) < NUMERAL_INDEX || own.length > FEW) return false;
  const numbered = (outermost?.marks ?? []).filter(
    ({ from, style: { reach, titled, counts } }) =>
      from === 0 && reach === 'section' && titled && counts,
  );
  return numbered.length >= Math.max(LEAST_NUMBERED, own.length);
}

const FEW = 4;
const LEAST_NUMBERED = 3;

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

/** What stands alone: nothing is numbered, but paragraphs begin alike. */
function alone(survey: Survey): Choice | undefined {
  for (const style of INITIATIVE_STYLES) {
    const own = survey.marks.get(style) ?? [];
    if (style.reach === 'alone' && own.length >= style.atLeast) return { id: style.id, marks: own };
  }
  return undefined;
}
