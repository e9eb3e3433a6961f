import type { Story } from './model';
import { freshId, partsOf, withIds, type Part } from './part-ids';

/**
 * The new reading of a source with the ids of the old one: a part keeps its id when one of its kind began
 * at the same place. All others get ids that no part of the old story has had.
 */
export function keepIds(old: Story, next: Story): Story {
  const taken = new Set<string>();
  const known = new Map<string, string>();
  for (const part of partsOf(old)) {
    if (!taken.has(part.id)) known.set(placeOf(part), part.id);
    taken.add(part.id);
  }
  return withIds(next, (part) => {
    const id = known.get(placeOf(part));
    known.delete(placeOf(part));
    return id ?? freshId(part, next.sourceSha256, taken);
  });
}

const placeOf = ({ kind, start }: Part) => `${kind} ${start}`;
