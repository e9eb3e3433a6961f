import type { GlyphRun } from '#shared/display';

/** A first line stands two em in (spec P-01); an opening mark hangs half an em out of that. */
const LEAST_EM = 1.3;
const MOST_EM = 2.7;

/**
 * Which lines begin a paragraph, seen by their indent: another line of the same page begins about two
 * em further left. The display list says whose text a line is, not where its paragraph begins.
 */
export function indentsOf(
  lines: readonly { readonly page: number; readonly run: GlyphRun }[],
): boolean[] {
  const edges = new Map<string, Set<number>>();
  for (const { page, run } of lines) {
    const key = keyOf(page, run);
    edges.set(key, (edges.get(key) ?? new Set<number>()).add(run.x));
  }
  return lines.map(({ page, run }) => {
    const nearby = [...(edges.get(keyOf(page, run)) ?? [])];
    return nearby.some((x) => isIndent((run.x - x) / run.size));
  });
}

const keyOf = (page: number, { role, size }: GlyphRun) =>
  `${page} ${role === 'label' ? 'body' : role} ${size}`;

const isIndent = (em: number) => em > LEAST_EM && em < MOST_EM;
