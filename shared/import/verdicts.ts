import type { Decision, LineRole } from '#shared/story';

/** What a person decided about one line. */
export interface Verdict {
  readonly role?: LineRole;
  /** How deep a section stands. */
  readonly level?: number | undefined;
  /** It goes on with the paragraph above; false where it does not. */
  readonly joined?: boolean;
}

/** No decision: what import finds out by itself stands. */
export const UNDECIDED: Verdict = {};

/** Decisions about lines, by offset. */
export interface Verdicts {
  readonly cuts: ReadonlySet<number>;
  /** In order of their places. */
  readonly placed: readonly { readonly at: number; readonly verdict: Verdict }[];
}

export function verdictsOf(decisions: readonly Decision[]): Verdicts {
  const cuts = new Set<number>();
  const verdicts = new Map<number, Verdict>();
  const add = (at: number, verdict: Verdict) =>
    verdicts.set(at, { ...verdicts.get(at), ...verdict });
  for (const decision of decisions) {
    if (decision.kind === 'cut') cuts.add(decision.at);
    if (decision.kind === 'seam') add(decision.at, { joined: decision.joined });
    if (decision.kind === 'role') {
      add(decision.at, { role: decision.role, level: decision.level });
    }
  }
  const placed = [...verdicts].map(([at, verdict]) => ({ at, verdict }));
  return { cuts, placed: placed.sort((a, b) => a.at - b.at) };
}

/** The style of initiatives that was chosen last. */
export function chosenStyle(decisions: readonly Decision[]): string | undefined {
  return decisions.findLast((decision) => decision.kind === 'style')?.style;
}
