import { isPlainFolio, wordsOf } from './pdf-folios';
import type { EdgeSegment } from './pdf-model';

/** Of the size of the text: a running head is set smaller. */
const SMALLER = 0.95;
/** A longer line is no running head, UTF-16 units. */
const LONGEST_HEAD = 40;

/**
 * Running heads that occur once: small words on the outermost row of a page, beside its number. Words
 * in the size of the text stay, since nothing but their place speaks against them.
 */
export function headsBesideFolios(edges: readonly EdgeSegment[], bodySize: number): EdgeSegment[] {
  const outer = edges.filter(({ outermost, alone }) => outermost && !alone);
  const rowOf = ({ page, place }: EdgeSegment) => `${page} ${place < 0}`;
  const numbered = new Set(outer.filter(isNumber).map(rowOf));
  const besides = outer.filter((edge) => numbered.has(rowOf(edge)));
  const kept = besides.filter((edge) => !isNumber(edge) && !isSmallHead(edge, bodySize));
  const textual = new Set(kept.map(rowOf));
  return besides.filter((edge) => !textual.has(rowOf(edge)));
}

const isNumber = ({ text, page }: EdgeSegment) =>
  isPlainFolio(text) || wordsOf(text) === String(page + 1);

function isSmallHead({ text, segment }: EdgeSegment, bodySize: number): boolean {
  return (
    segment.size <= SMALLER * bodySize && text.length <= LONGEST_HEAD && !/[。；，：]$/u.test(text)
  );
}
