import { isFolio, isPlainFolio, wordsOf } from './pdf-folios';
import { textOfRuns } from './pdf-line-text';
import { headsBesideFolios } from './pdf-lone-heads';
import type { EdgeSegment, LeftOut, PdfSheet } from './pdf-model';
import { rowsOf } from './pdf-segments';

/** Rows from the edge of a page in which furniture stands. */
const EDGE_ROWS = 2;
/** Points by which the same place may differ from page to page. */
const SAME_PLACE = 3;
/** Of the pages: a place that is furniture is filled on at least so many. */
const MOST_PAGES = 0.4;

export interface PlainPages {
  readonly sheets: readonly PdfSheet[];
  readonly left: readonly LeftOut[];
}

/**
 * Takes out running heads and folios: words that come back in the same place at the edge of pages,
 * numbers that count the pages there, small words beside such a number, and the 报眉 of a newspaper page.
 * @param bodySize points
 */
export function dropFurniture(sheets: readonly PdfSheet[], bodySize: number): PlainPages {
  const edges = sheets.flatMap(edgeSegments);
  const furniture = new Set([
    ...recurring(edges, sheets.length),
    ...edges.filter(isLoneFolio),
    ...folioLines(edges),
    ...headsBesideFolios(edges, bodySize),
  ]);
  const dropped = new Set([...furniture].map(({ segment }) => segment));
  return {
    sheets: sheets.map(({ segments, height }) => ({
      segments: segments.filter((segment) => !dropped.has(segment)),
      height,
    })),
    left: edges
      .filter((edge) => furniture.has(edge))
      .map(({ text }) => ({ kind: isFolio(text) ? 'folio' : 'running-head', text })),
  };
}

function edgeSegments({ segments, height }: PdfSheet, page: number): EdgeSegment[] {
  const rows = rowsOf(segments);
  const top = rows.slice(0, EDGE_ROWS);
  const bottom = rows.slice(EDGE_ROWS).slice(-EDGE_ROWS);
  return [...top, ...bottom].flatMap((row, index) =>
    row.map((segment) => ({
      page,
      segment,
      text: textOfRuns(segment.runs),
      place: index < top.length ? segment.y : segment.y - height,
      outermost: row === rows[0] || row === rows.at(-1),
      alone: row.length === 1,
    })),
  );
}

/** A number alone on the outermost row that counts this very page, or is dressed as page numbers are. */
function isLoneFolio({ outermost, alone, text, page }: EdgeSegment): boolean {
  return outermost && alone && (isPlainFolio(text) || wordsOf(text) === String(page + 1));
}

/** Same words, same place, on at least two pages, where most pages have something. */
function recurring(edges: readonly EdgeSegment[], pages: number): EdgeSegment[] {
  const slots = groupBy(edges, ({ place }) => String(Math.round(place / SAME_PLACE)));
  const filled = (edge: EdgeSegment) => {
    const slot = Math.round(edge.place / SAME_PLACE);
    const near = [slot - 1, slot, slot + 1].flatMap((at) => slots.get(String(at)) ?? []);
    return new Set(near.map(({ page }) => page)).size >= Math.max(2, MOST_PAGES * pages);
  };
  const alike = groupBy(
    edges.filter(filled),
    ({ text, place }) => `${place < 0} ${wordsOf(text).replaceAll(NUMBER, '#')}`,
  );
  return [...alike.values()].flatMap((group) => countingPages(inOnePlace(group)));
}

/** The members that stand where most of the group stands. */
function inOnePlace(group: readonly EdgeSegment[]): EdgeSegment[] {
  const places = group.map(({ place }) => place).sort((a, b) => a - b);
  const middle = places[Math.floor(places.length / 2)] ?? 0;
  return group.filter(({ place }) => Math.abs(place - middle) <= SAME_PLACE);
}

const NUMBER = /\d+/gu;

/** Every number in them either stays or counts the pages; rows of figures do neither. */
function countingPages(group: readonly EdgeSegment[]): readonly EdgeSegment[] {
  if (new Set(group.map(({ page }) => page)).size < 2) return [];
  const rows = group.map(({ page, text }) => ({
    page,
    numbers: (wordsOf(text).match(NUMBER) ?? []).map(Number),
  }));
  const first = rows[0];
  const fits = first?.numbers.every(
    (number, index) =>
      rows.every(({ numbers }) => numbers[index] === number) ||
      rows.every(({ page, numbers }) => (numbers[index] ?? 0) - page === number - first.page),
  );
  const bare = rows.every(({ numbers }, index) => numbers.length > 0 && isBare(group[index]));
  const counts = new Set(rows.map(({ page, numbers }) => (numbers[0] ?? 0) - page)).size === 1;
  return fits === true && (!bare || counts) ? group : [];
}

const isBare = (edge: EdgeSegment | undefined) => /^[\d.,%\s]*$/u.test(wordsOf(edge?.text ?? ''));

/** What a newspaper's 报眉 says beside the number and name of its page. */
const FOLIO_LINE_WORDS = [
  /责\s?编|责任编辑|编辑/u,
  /美\s?编|版式|制图/u,
  /校\s?对|校审/u,
  /星期[一二三四五六日×]/u,
  /[\d×]{4}年[\d×]{1,2}月[\d×]{1,2}日/u,
  /日报|晚报|早报|时报|[\dA-Z]\s?版/u,
];
const LONGEST_FOLIO_LINE = 80;

/** The first or last row of a page, when at least two of those words stand in it. */
function folioLines(edges: readonly EdgeSegment[]): EdgeSegment[] {
  const rows = groupBy(
    edges.filter(({ outermost }) => outermost),
    ({ page, place }) => `${page} ${place < 0}`,
  );
  return [...rows.values()].filter(isFolioLine).flat();
}

function isFolioLine(row: readonly EdgeSegment[]): boolean {
  const text = row.map((edge) => edge.text).join(' ');
  if (text.length > LONGEST_FOLIO_LINE || /[。；]/u.test(text)) return false;
  return FOLIO_LINE_WORDS.filter((word) => word.test(text)).length >= 2;
}

function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
