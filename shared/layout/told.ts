import type { GlyphRun, Page } from '#shared/display';
import type { ModuleFill } from './module';
import type { Layout, MissingGlyph, PageFill, Quality, Setting } from './model';
import { whiteCells, type PlannedPage } from './planned-page';
import { keptWith } from './remembered';

/** What a module holds in its columns. */
interface Tally {
  readonly rows: number;
  readonly characters: number;
  /** Lines for which a limit of B-17 gave way. */
  readonly relaxed: number;
}

/** Counted once: a keystroke changes one module of many. */
const tallyOf = keptWith(({ columns, facing }: ModuleFill): Tally => {
  let rows = 0;
  let characters = 0;
  let relaxed = 0;
  for (const { row } of [...columns, ...facing].flatMap((column) => column.rows)) {
    rows += row.rows;
    if (row.content.kind !== 'line') continue;
    const { line } = row.content;
    characters += line.end - line.start;
    if (line.relaxed !== undefined) relaxed += 1;
  }
  return { rows, characters, relaxed };
});

const talliesOn = (pages: readonly PlannedPage[]) =>
  pages.flatMap(({ tiers }) =>
    tiers.flatMap(({ tier }) => tier.modules.map(({ fill }) => tallyOf(fill))),
  );

/** What stands on the pages after the first, in rows and characters. */
export function oversetOf(pages: readonly PlannedPage[]): Layout['overset'] {
  let rows = 0;
  let characters = 0;
  for (const tally of talliesOn(pages.slice(1))) {
    rows += tally.rows;
    characters += tally.characters;
  }
  return { rows, characters };
}

export function fillOf(page: PlannedPage, { columns }: Setting): PageFill {
  const { room, used } = page;
  return { room, free: room - used, white: whiteCells(page, columns) };
}

export function qualityOf(pages: readonly PlannedPage[], gaps: readonly number[]): Quality {
  const sorted = Float64Array.from(gaps).sort();
  const relaxed = talliesOn(pages).reduce((sum, tally) => sum + tally.relaxed, 0);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { lines: gaps.length, maxGapEm: at(1), gap99Em: at(0.99), relaxed };
}

export function missingGlyphs(pages: readonly Page[]): MissingGlyph[] {
  return pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'glyphRun' ? missingIn(item) : [])),
  );
}

function missingIn({ gids, text, owner = '', role }: GlyphRun): readonly MissingGlyph[] {
  if (!isMissing(gids)) return [];
  return gids.flatMap((gid, index) =>
    gid === 0 ? [{ character: text[index] ?? '', owner, role }] : [],
  );
}

/** A line keeps its glyphs from layout to layout: each is looked through once. */
const isMissing = keptWith((gids: GlyphRun['gids']) => gids.includes(0));
