/** More names than a session sees; then all are forgotten at once. */
const MOST_NAMES = 20_000;

const names = new Map<string, number>();
let last = 0;

/** A number for a description, the same for the same words. */
export function nameOf(description: string): number {
  const known = names.get(description);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) names.clear();
  // Never given again to other words, so that what was kept under a forgotten name stays true.
  last += 1;
  names.set(description, last);
  return last;
}
