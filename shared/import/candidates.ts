import { matchLabel } from './classify-lines';
import { INITIATIVE_STYLES, type InitiativeStyle } from './markers';
import type { StrippedLine } from './strip-markup';

/** A style in which this report may announce its initiatives, as the desk offers it. */
export interface StyleCandidate {
  readonly id: string;
  /** How often it occurs. */
  readonly count: number;
  /** The first line that it announces. */
  readonly sample: string;
  readonly chosen: boolean;
}

/** As much of a line as the desk shows, UTF-16 units. */
const SAMPLE = 40;

/** The decision for a report without initiatives. */
export const NO_STYLE = 'none';

/** The styles that occur in the report, the likeliest first. */
export function findCandidates(
  lines: readonly StrippedLine[],
  decided: string | undefined,
): readonly StyleCandidate[] {
  const found = INITIATIVE_STYLES.map((style) => ({ style, uses: usesOf(style, lines) })).filter(
    ({ uses }) => uses.length > 0,
  );
  const usual = found.find(({ style, uses }) => uses.length >= style.atLeast)?.style.id;
  const known = decided === NO_STYLE || found.some(({ style }) => style.id === decided);
  const chosen = known ? decided : usual;
  return found.map(({ style: { id }, uses }) => ({
    id,
    count: uses.length,
    sample: uses[0]?.text.slice(0, SAMPLE) ?? '',
    chosen: id === chosen,
  }));
}

export function styleOf(candidates: readonly StyleCandidate[]): InitiativeStyle | undefined {
  const chosen = candidates.find((candidate) => candidate.chosen);
  return INITIATIVE_STYLES.find(({ id }) => id === chosen?.id);
}

function usesOf(style: InitiativeStyle, lines: readonly StrippedLine[]): StrippedLine[] {
  return lines.filter(({ text }) => matchLabel(text, style) !== undefined);
}
