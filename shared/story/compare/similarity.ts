/** How often each pair of neighbouring characters stands in a text. */
export interface Pairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** The pairs of a text; that of one character is the character. */
export function pairsOf(text: string): Pairs {
  const characters = [...text];
  const counts = new Map<string, number>();
  const total = Math.max(1, characters.length - 1);
  for (let at = 0; at < total; at += 1) {
    const pair = `${characters[at] ?? ''}${characters[at + 1] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total };
}

/** How much two texts share, from 0 to 1: Dice's coefficient over their pairs of characters. */
export function similarity(one: Pairs, other: Pairs): number {
  const [small, large] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, count] of small.counts) shared += Math.min(count, large.counts.get(pair) ?? 0);
  return (2 * shared) / (one.total + other.total);
}
