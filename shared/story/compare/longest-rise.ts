/**
 * The positions of the longest rising run of a list of numbers, which need not stand side by side: what
 * kept its order. Patience sorting, n log n.
 */
export function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  /** The position that ends the best run of each length, and what stands before each position in its run. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [position, number] of numbers.entries()) {
    const length = lengthBelow(ends, numbers, number);
    before[position] = ends[length - 1];
    ends[length] = position;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.add(at);
  return run;
}

/** How long the longest run is that ends below a number. */
function lengthBelow(ends: readonly number[], numbers: readonly number[], number: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
