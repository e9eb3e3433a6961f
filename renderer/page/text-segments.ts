import type { GlyphRun } from '#shared/display';

/** A stretch of a run that one SVG `<tspan>` can place: one x a character. */
export interface TextSegment {
  readonly text: string;
  /** From the run's own x, before `scaleX`. */
  readonly xs: readonly number[];
  /** A Chinese dash: alone, a browser would take the Latin one for it. */
  readonly isDash: boolean;
}

/**
 * Cuts a run where SVG's list of x values loses count: it takes one value a UTF-16 unit, so a cluster
 * of several (—— or a character beyond the BMP) stands alone with its first x; so does every dash.
 */
export function textSegments({ text, form, xs, scaleX }: GlyphRun): TextSegment[] {
  if (form !== undefined) return [{ text: form, xs: [0], isDash: false }];
  const segments: TextSegment[] = [];
  let open: TextSegment | undefined;
  text.forEach((cluster, index) => {
    const x = (xs[index] ?? 0) / scaleX;
    const isDash = /^\u2014+$/u.test(cluster);
    const isPlain = cluster.length === 1 && !isDash;
    if (isPlain && open !== undefined) {
      open = { text: open.text + cluster, xs: [...open.xs, x], isDash: false };
      segments[segments.length - 1] = open;
    } else {
      const segment = { text: cluster, xs: [x], isDash };
      segments.push(segment);
      open = isPlain ? segment : undefined;
    }
  });
  return segments;
}
