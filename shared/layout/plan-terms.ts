import { TIER_AIR, type PlannedPage } from './planned-page';

/** Rows of white that the strip of terms may leave above itself and still stand at the page's foot. */
const MOST_TERM_AIR = 4;

/** Rows of text that a page keeps beside the strip; a page that has fewer gives it a page of its own. */
const LEAST_BESIDE_TERMS = 6;

/**
 * Pages with `rows` rows kept for the strip of terms where the story ends without it: at the page's
 * foot, or right under text that ends high. Text that it pushes out goes on to the next page.
 *
 * @param room rows of page `index` below its head
 * @param planWith plans pages that have these rows
 */
export function planWithTerms(
  rows: number,
  room: (index: number) => number,
  planWith: (room: (index: number) => number) => readonly PlannedPage[],
): readonly PlannedPage[] {
  const pages = planWith(room);
  if (rows === 0) return pages;
  const last = pages.length - 1;
  const left = room(last) - rows;
  if (left < LEAST_BESIDE_TERMS) {
    const empty = { tiers: [], room: room(last + 1) - rows, used: 0 };
    return [...pages, { ...withTerms(empty, rows), termsTop: 0 }];
  }
  const planned = planWith((index) => (index === last ? left : room(index)));
  return planned.map((page, index) => (index === last ? withTerms(page, rows) : page));
}

function withTerms(page: PlannedPage, rows: number): PlannedPage {
  const free = page.room - page.used;
  const termsTop = free <= MOST_TERM_AIR ? page.room : page.used + TIER_AIR;
  return { ...page, room: page.room + rows, used: page.used + rows, termsTop };
}
