import type { Faces } from './paragraph';

/** Kept for the same fonts at the most; then all are forgotten at once. */
const MOST_KEPT = 500;

/**
 * Keeps what is made of words alone, so that a keystroke elsewhere in the story does not make it anew:
 * the story's values around those words are new ones then. The key says all that `make` reads.
 */
export function remembered<Value>(): (faces: Faces, key: string, make: () => Value) => Value {
  const known = new WeakMap<Faces, Map<string, Value>>();
  return (faces, key, make) => {
    const kept = known.get(faces) ?? new Map<string, Value>();
    known.set(faces, kept);
    const found = kept.get(key);
    if (found !== undefined) return found;
    if (kept.size >= MOST_KEPT) kept.clear();
    const value = make();
    kept.set(key, value);
    return value;
  };
}
