import type { Paragraph, Seam, Span } from '#shared/story';

/**
 * Words of the source in reading order: stretches that need not touch, because markup or a page break
 * stood between them. Never empty stretches; ascending.
 */
export type Strand = readonly Span[];

export function textOf(source: string, strand: Strand): string {
  const [only] = strand;
  if (only !== undefined && strand.length === 1) return source.slice(only.start, only.end);
  return strand.map(({ start, end }) => source.slice(start, end)).join('');
}

/** The last characters of a strand's text, UTF-16 units; the rest of it is not looked at. */
export function tailOf(source: string, strand: Strand, length: number): string {
  let tail = '';
  for (let index = strand.length - 1; index >= 0 && tail.length < length; index -= 1) {
    const { start, end } = strand[index] ?? { start: 0, end: 0 };
    tail = source.slice(start, end) + tail;
  }
  return tail.slice(-length);
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
  if (from === 0 && text !== '' && text.trimEnd().length === text.length) return strand;
  return sliceStrand(strand, from, Math.max(from, text.trimEnd().length));
}

/** The stretches of the source that lie in `span` once `gaps` (ascending, apart) are taken out. */
export function withoutGaps(span: Span, gaps: readonly Span[]): Strand {
  const strand: Span[] = [];
  let start = span.start;
  for (const gap of gaps) {
    if (start < gap.start) strand.push({ start, end: gap.start });
    start = gap.end;
  }
  if (start < span.end) strand.push({ start, end: span.end });
  return strand;
}

/** The paragraph that a strand prints, with a seam wherever it is not of one piece. */
export function paragraphOf(source: string, strand: Strand): Paragraph {
  const seams: Seam[] = [];
  let offset = 0;
  let end = strand[0]?.start ?? 0;
  for (const stretch of strand) {
    if (end < stretch.start) seams.push({ offset, gap: { start: end, end: stretch.start } });
    offset += stretch.end - stretch.start;
    end = stretch.end;
  }
  const paragraph = { text: textOf(source, strand), at: spanOf(strand) };
  return seams.length === 0 ? paragraph : { ...paragraph, seams };
}

const LETTER = /^[A-Za-z]$/u;

/**
 * Adds what follows to a strand that is being built. Between two Latin words the white space that parted
 * them stays; between Han characters a line break means nothing.
 */
export function appendStrand(source: string, strand: Span[], next: Strand): void {
  const last = strand.at(-1);
  const first = next[0];
  if (last !== undefined && first !== undefined && partsWords(source, last.end, first.start)) {
    strand[strand.length - 1] = { start: last.start, end: last.end + 1 };
  }
  for (const stretch of next) strand.push(stretch);
}

function partsWords(source: string, end: number, start: number): boolean {
  const letters = LETTER.test(source.charAt(end - 1)) && LETTER.test(source.charAt(start));
  return letters && /^\s$/u.test(source.charAt(end));
}
