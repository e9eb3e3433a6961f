/** A stream of random numbers that a seed repeats. */
export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  one<T>(items: readonly [T, ...T[]]): T;
}

/** Tommy Ettinger's mulberry32: small, and good enough to throw things at a parser. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, end);
  };
  return { below, one: (items) => items[below(items.length)] ?? items[0] };
}
