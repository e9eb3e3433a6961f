import type { PdfLine, PdfParagraph } from './pdf-model';

/** Times the size of the text. */
const LARGER = 1.12;
const LONGEST_HEADING = 80;
const DEEPEST = 4;
/** Of a font's characters: so many stand on lines of their own where it is the headings' font. */
const OWN_LINES = 0.8;
/** Of all characters: headings have no more. */
const MOST_HEADINGS = 0.2;

/** The size that sets most characters, to half a point. */
export function sizeOfMost(things: readonly { text: string; size: number }[]): number {
  const counts = new Map<number, number>();
  for (const { text, size } of things) {
    const rounded = Math.round(2 * size) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/**
 * How deep each heading is: the largest size is the headline where it stands once, the next ones are
 * sections; a heading in a font of its own and in the size of the text is deepest. 0 is no heading.
 */
export function headingDepths(paragraphs: readonly PdfParagraph[], bodySize: number): number[] {
  const isHeadingFont = fontsOfHeadings(paragraphs, bodySize);
  const rank = (paragraph: PdfParagraph) => {
    if (!isHeadingLike(paragraph)) return 0;
    if (paragraph.size >= LARGER * bodySize) return Math.round(paragraph.size);
    return paragraph.size > 0.95 * bodySize && paragraph.lines.every(isSetIn(isHeadingFont))
      ? 1
      : 0;
  };
  const ranks = paragraphs.map(rank);
  const sizes = [...new Set(ranks)].filter((size) => size > 0).sort((a, b) => b - a);
  const hasHeadline = ranks.filter((size) => size === sizes[0]).length === 1 && sizes[0] !== 1;
  const first = hasHeadline ? 1 : 2;
  return ranks.map((size) => (size === 0 ? 0 : Math.min(first + sizes.indexOf(size), DEEPEST)));
}

/** Short, and neither a sentence nor a bracket of its own (a date, 会议通过的说明). */
function isHeadingLike({ text }: PdfParagraph): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    /\p{L}/u.test(text) &&
    !/[。；，、：:;,]$/u.test(text) &&
    !/[。；].*[。；！？\p{L}]/u.test(text) &&
    !/^[（(].*[）)]$/u.test(text)
  );
}

const isSetIn =
  (isHeadingFont: (font: string) => boolean) =>
  ({ runs }: PdfLine) =>
    runs.every(({ font }) => isHeadingFont(font));

/**
 * Fonts that, in the size of the text, nearly always fill their paragraphs. A face split over several
 * fonts of the file never does, nor does the bold of lead-in words.
 */
function fontsOfHeadings(
  paragraphs: readonly PdfParagraph[],
  bodySize: number,
): (font: string) => boolean {
  const counts = new Map<string, { all: number; own: number }>();
  for (const paragraph of paragraphs) {
    const runs = paragraph.lines.flatMap((line) => line.runs);
    const isOwn = new Set(runs.map(({ font }) => font)).size === 1 && isHeadingLike(paragraph);
    for (const { font, text, size } of runs) {
      const count = counts.get(font) ?? { all: 0, own: 0 };
      if (size < LARGER * bodySize) count.all += text.length;
      if (isOwn && size < LARGER * bodySize) count.own += text.length;
      counts.set(font, count);
    }
  }
  const total = [...counts.values()].reduce((sum, { all }) => sum + all, 0);
  return (font) => {
    const { all, own } = counts.get(font) ?? { all: 0, own: 0 };
    return all > 0 && all <= MOST_HEADINGS * total && own >= OWN_LINES * all;
  };
}
