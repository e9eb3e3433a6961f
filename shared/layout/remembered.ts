import type { Faces } from './template-faces';

/**
 * Keeps what is made of words alone, so that a keystroke elsewhere in the story does not make it anew:
 * the story's values around those words are new ones then. The key says all that `make` reads.
 *
 * @param most values kept for the same fonts; then all are forgotten at once
 */
export function remembered<Value>(
  most = 500,
): (faces: Faces, key: string, make: () => Value) => Value {
  const known = new WeakMap<Faces, Map<string, Value>>();
  return (faces, key, make) => {
    const kept = known.get(faces) ?? new Map<string, Value>();
    known.set(faces, kept);
    const found = kept.get(key);
    if (found !== undefined) return found;
    if (kept.size >= most) kept.clear();
    const value = make();
    kept.set(key, value);
    return value;
  };
}

/**
 * Keeps what is made of a value of the story, which never changes in place: a keystroke makes anew only
 * what hangs on the values that it replaced. The key says what else `make` reads.
 */
export function rememberedOf<Model extends object, Value>(): (
  faces: Faces,
  model: Model,
  key: string,
  make: () => Value,
) => Value {
  const known = new WeakMap<Faces, WeakMap<Model, Map<string, Value>>>();
  return (faces, model, key, make) => {
    const byModel = known.get(faces) ?? new WeakMap<Model, Map<string, Value>>();
    known.set(faces, byModel);
    const byKey = byModel.get(model) ?? new Map<string, Value>();
    byModel.set(model, byKey);
    const found = byKey.get(key);
    if (found !== undefined || byKey.has(key)) return found as Value;
    const value = make();
    byKey.set(key, value);
    return value;
  };
}

/** Made once for a value that never changes in place, and kept for as long as that lives. */
export function keptWith<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const kept = known.get(key) ?? { value: make(key) };
    known.set(key, kept);
    return kept.value;
  };
}
