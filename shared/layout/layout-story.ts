import type { DisplayItem, GlyphRun, Page } from '#shared/display';
import type { Story } from '#shared/story';
import { POINTS_PER_MM, type Template } from '#shared/template';
import type { FontBook } from '#shared/typeset';
import { drawColumn } from './draw-column';
import { feather, fillPages, type FilledPage } from './fill-columns';
import { flowRows } from './flow';
import type { FlowRow } from './flow-row';
import { drawFolioLine, folioWords } from './folio-line';
import { composeHead, type Head } from './head';
import type { Layout, LayoutOptions, MissingGlyph, Quality, Setting } from './model';
import { facesOf, type Faces } from './paragraph';
import type { ColumnDrawing } from './pen';
import { chooseSetting, headRows } from './setting';
import { columnRules } from './column-rules';

/**
 * Lays a story out on as many pages as it needs. Pure: the same story, template and fonts give the
 * same pages.
 */
export function layoutStory(
  story: Story,
  template: Template,
  fonts: FontBook,
  options: LayoutOptions = {},
): Layout {
  const faces = facesOf(template, fonts);
  const head = composeHead(story, template, faces);
  const rowsAt = rowCache((setting) => flowRows(story, { template, setting, faces, options }));
  const fill = (setting: Setting) =>
    fillPages(rowsAt(setting), setting.columns, (page) => columnRoom(page, head, setting));
  const setting = chooseSetting(template, (candidate) => fill(candidate).length);
  const rows = rowsAt(setting);
  const filled = fill(setting);
  const drawn = drawPages(story, template, faces, head, rows, filled, setting);
  return {
    pages: drawn.pages,
    fills: filled.map((page) => ({ room: page.room, free: page.room - depthOf(page) })),
    setting,
    overset: oversetOf(rows, filled),
    quality: qualityOf(rows, drawn.gaps),
    missing: missingGlyphs(drawn.pages),
  };
}

/** Rows depend on the step, not on the pitch: they are made once a step. */
function rowCache(make: (setting: Setting) => FlowRow[]): (setting: Setting) => FlowRow[] {
  const known = new Map<string, FlowRow[]>();
  return (setting) => {
    const key = `${setting.size}/${setting.columns}/${setting.columnEm}`;
    const rows = known.get(key) ?? make(setting);
    known.set(key, rows);
    return rows;
  };
}

function columnRoom(page: number, head: Head, setting: Setting): number {
  const taken = page === 0 ? headRows(head.height, setting) : 0;
  return Math.max(1, setting.rows - taken);
}

const depthOf = (page: FilledPage) => Math.max(...page.columns.map((column) => column.depth));

function drawPages(
  story: Story,
  template: Template,
  faces: Faces,
  head: Head,
  rows: readonly FlowRow[],
  filled: readonly FilledPage[],
  setting: Setting,
): { pages: Page[]; gaps: number[] } {
  let reading = 0;
  const next = () => reading++;
  const gaps: number[] = [];
  const pages = filled.map((page, index) => {
    const top = index === 0 ? head.draw(next) : { shapes: [], runs: [] };
    const columnTop = template.typeArea.top + (setting.rows - page.room) * setting.pitch;
    const columns = drawColumns(rows, page, columnTop, template, setting, next);
    gaps.push(...columns.flatMap((column) => column.gaps));
    const folio = drawFolioLine(template, faces, folioWords(story.edition, index), next);
    const rules = columnRules(page, columnTop, template, setting);
    const items: DisplayItem[] = [
      ...folio.shapes,
      ...top.shapes,
      ...rules,
      ...columns.flatMap((column) => column.shapes),
      ...top.runs,
      ...columns.flatMap((column): GlyphRun[] => column.runs),
      ...columns.flatMap((column) => column.furniture),
      ...folio.runs,
    ];
    return pageOf(template, index, items);
  });
  return { pages, gaps };
}

function drawColumns(
  rows: readonly FlowRow[],
  page: FilledPage,
  top: number,
  template: Template,
  setting: Setting,
  next: () => number,
): ColumnDrawing[] {
  const depth = depthOf(page);
  const lastFilled = page.columns.findLastIndex((column) => column.end > column.start);
  return page.columns.map((column, index) => {
    const x = template.typeArea.left + index * (setting.columnEm * setting.size + setting.gap);
    const set = index === lastFilled ? column : feather(rows, column, depth);
    return drawColumn(rows, set, { x, y: top }, template, setting, next);
  });
}

function pageOf(template: Template, index: number, items: readonly DisplayItem[]): Page {
  const points = (mm: number) => Math.round(mm * POINTS_PER_MM * 1000) / 1000;
  return {
    number: index + 1,
    width: points(template.trimWidthMm),
    height: points(template.trimHeightMm),
    bleed: points(template.bleedMm),
    items,
  };
}

/** What stands on the pages after the first, in rows and characters. */
function oversetOf(rows: readonly FlowRow[], filled: readonly FilledPage[]): Layout['overset'] {
  const end = filled[0]?.columns.at(-1)?.end ?? rows.length;
  let count = 0;
  let characters = 0;
  for (const row of rows.slice(end)) {
    count += row.rows;
    if (row.content.kind === 'line') characters += row.content.line.end - row.content.line.start;
  }
  return { rows: count, characters };
}

function qualityOf(rows: readonly FlowRow[], gaps: readonly number[]): Quality {
  const sorted = [...gaps].sort((a, b) => a - b);
  const relaxed = rows.filter(
    ({ content }) => content.kind === 'line' && content.line.relaxed !== undefined,
  ).length;
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { lines: gaps.length, maxGapEm: at(1), gap99Em: at(0.99), relaxed };
}

function missingGlyphs(pages: readonly Page[]): MissingGlyph[] {
  const missing: MissingGlyph[] = [];
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.kind !== 'glyphRun') continue;
    for (const [index, gid] of item.gids.entries()) {
      if (gid === 0) missing.push({ character: item.text[index] ?? '', owner: item.owner ?? '' });
    }
  }
  return missing;
}
