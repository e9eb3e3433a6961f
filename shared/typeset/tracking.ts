import { Break } from './breaks';
import { charactersIn } from './head-breaks';
import type { Prepared } from './prepared';

/**
 * A paragraph with white put between (or taken from) all its characters, 1/1000 em a gap (H-07, H-08,
 * P-19). What is whole, like 3.96万, stays as it is.
 */
export function tracked(prepared: Prepared, tracking: number): Prepared {
  if (tracking === 0) return prepared;
  const gap = Int16Array.from(prepared.gap);
  for (let index = 0; index + 1 < prepared.count; index += 1) {
    const kind = prepared.breaks[index];
    if (kind !== Break.never && kind !== Break.insideWord)
      gap[index] = (gap[index] ?? 0) + tracking;
  }
  return { ...prepared, gap };
}

/** A head with line breaks at these UTF-16 offsets: the editor's own, which always stand (H-05). */
export function withBreaksAt(prepared: Prepared, offsets: readonly number[]): Prepared {
  if (offsets.length === 0) return prepared;
  const asked = new Set(offsets);
  const breaks = Uint8Array.from(prepared.breaks);
  for (let index = 0; index + 1 < prepared.count; index += 1) {
    if (asked.has(prepared.clusters.ends[index] ?? 0)) breaks[index] = Break.forced;
  }
  return { ...prepared, breaks };
}

/** H-07: short heads are set wide: two characters +1.5 em, three +1, four +0.5. */
const SHORT_HEADS: ReadonlyMap<number, number> = new Map([
  [2, 1500],
  [3, 1000],
  [4, 500],
]);

/** The tracking of a head by its length, 1/1000 em (H-07). */
export function headTracking(prepared: Prepared): number {
  const characters = charactersIn(prepared, 0, prepared.count);
  return characters === prepared.count ? (SHORT_HEADS.get(characters) ?? 0) : 0;
}
