import type { Paragraph, Seam, Span } from '#shared/story';

/**
 * Words of the source in reading order: stretches that need not touch, because markup or a page break
 * stood between them. Never empty stretches; ascending.
 */
export type Strand = readonly Span[];

export function textOf(source: string, strand: Strand): string {
  return strand.map(({ start, end }) => source.slice(start, end)).join('');
}

/** From the first character to the last, whatever stands between. */
export function spanOf(strand: Strand): Span {
  return { start: strand[0]?.start ?? 0, end: strand.at(-1)?.end ?? 0 };
}

/** The characters `[from, to)` of the strand's text. */
export function sliceStrand(strand: Strand, from: number, to: number): Strand {
  const slice: Span[] = [];
  let offset = 0;
  for (const { start, end } of strand) {
    const first = Math.max(start, start + from - offset);
    const last = Math.min(end, start + to - offset);
    if (first < last) slice.push({ start: first, end: last });
    offset += end - start;
  }
  return slice;
}

/** Without layout white space at its ends. */
export function trimStrand(source: string, strand: Strand): Strand {
  const text = textOf(source, strand);
  const from = text.length - text.trimStart().length;
  return sliceStrand(strand, from, Math.max(from, text.trimEnd().length));
}

/** The paragraph that a strand prints, with a seam wherever it is not of one piece. */
export function paragraphOf(source: string, strand: Strand): Paragraph {
  const seams: Seam[] = [];
  let offset = 0;
  for (const [index, { start, end }] of strand.entries()) {
    const previous = strand[index - 1];
    if (previous !== undefined && previous.end < start) {
      seams.push({ offset, gap: { start: previous.end, end: start } });
    }
    offset += end - start;
  }
  const paragraph = { text: textOf(source, strand), at: spanOf(strand) };
  return seams.length === 0 ? paragraph : { ...paragraph, seams };
}
