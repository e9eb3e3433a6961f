import type { GlyphRun, Page } from '#shared/display';
import type { FlowRow } from './flow-row';
import type { Layout, MissingGlyph, PageFill, Quality, Setting } from './model';
import { whiteCells, type PlannedPage } from './planned-page';
import { keptWith } from './remembered';

/** The rows of the flow on a page, module by module. */
function rowsOn(page: PlannedPage): FlowRow[] {
  const modules = page.tiers.flatMap(({ tier }) => tier.modules);
  const columns = modules.flatMap(({ fill }) => [...fill.columns, ...fill.facing]);
  return columns.flatMap((column) => column.rows.map(({ row }) => row));
}

/** What stands on the pages after the first, in rows and characters. */
export function oversetOf(pages: readonly PlannedPage[]): Layout['overset'] {
  let count = 0;
  let characters = 0;
  for (const row of pages.slice(1).flatMap(rowsOn)) {
    count += row.rows;
    if (row.content.kind === 'line') characters += row.content.line.end - row.content.line.start;
  }
  return { rows: count, characters };
}

export function fillOf(page: PlannedPage, { columns }: Setting): PageFill {
  const { room, used } = page;
  return { room, free: room - used, white: whiteCells(page, columns) };
}

export function qualityOf(pages: readonly PlannedPage[], gaps: readonly number[]): Quality {
  const sorted = Float64Array.from(gaps).sort();
  const relaxed = pages
    .flatMap(rowsOn)
    .filter(({ content }) => content.kind === 'line' && content.line.relaxed !== undefined).length;
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
