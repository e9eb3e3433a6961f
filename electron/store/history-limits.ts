/** A revision that stands in the history. */
export interface KeptRevision {
  readonly name: string;
  readonly revision: number;
  /** It differs from the one before in a correction of the import alone. */
  readonly isCorrection: boolean;
  /** When it was saved, milliseconds since 1970. */
  readonly savedAt: number;
}

const RECENT = 50;
const DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * The names of those to let go of. There stay the last 50 in which somebody wrote, the last 50
 * corrections, and for 90 days the last of each day; so corrections never push out what was written.
 */
export function revisionsToForget(kept: readonly KeptRevision[], now: number): string[] {
  const newestFirst = [...kept].sort((one, other) => other.revision - one.revision);
  const stay = new Set([
    ...newestFirst.filter(({ isCorrection }) => !isCorrection).slice(0, RECENT),
    ...newestFirst.filter(({ isCorrection }) => isCorrection).slice(0, RECENT),
    ...lastOfDays(newestFirst.filter(({ savedAt }) => now - savedAt <= DAYS * DAY_MS)),
  ]);
  return newestFirst.flatMap((revision) => (stay.has(revision) ? [] : [revision.name]));
}

function lastOfDays(newestFirst: readonly KeptRevision[]): KeptRevision[] {
  const days = new Map<string, KeptRevision>();
  for (const revision of newestFirst) {
    const day = new Date(revision.savedAt).toDateString();
    if (!days.has(day)) days.set(day, revision);
  }
  return [...days.values()];
}
