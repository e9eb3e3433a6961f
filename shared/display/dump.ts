import type { DisplayItem, GlyphRun, Ink, Page, PlacedPicture } from './model';

/**
 * The display list as text, one item a line, in painting order: what golden tests compare and
 * `jiedu layout --dump text` prints, so that a change reads like a proof correction.
 */
export function dumpText(pages: readonly Page[]): string {
  return pages.map(dumpPage).join('\n');
}

/** The display list as stable JSON (spec E-08); `text` is one string per glyph. */
export function dumpJson(pages: readonly Page[]): string {
  return `${JSON.stringify({ pages }, undefined, 1)}\n`;
}

function dumpPage(page: Page): string {
  const head = `page ${page.number}  ${page.width} x ${page.height} pt  bleed ${page.bleed}`;
  return `${[head, ...page.items.map(dumpItem)].join('\n')}\n`;
}

function dumpItem(item: DisplayItem): string {
  switch (item.kind) {
    case 'glyphRun':
      return dumpRun(item);
    case 'rule':
      return `  rule   ${box(item)}  ${ink(item.ink)}`;
    case 'image':
      return `  image  ${box(item)}  ${item.asset?.sha256.slice(0, 12) ?? 'empty'}  crop ${cropOf(item)}  ${item.owner}`;
    case 'rect': {
      const fill = item.fill === undefined ? '' : `  fill ${ink(item.fill)}`;
      const stroke =
        item.stroke === undefined ? '' : `  stroke ${item.stroke.width} ${ink(item.stroke.ink)}`;
      return `  rect   ${box(item)}${fill}${stroke}`;
    }
  }
}

const cropOf = ({ crop }: PlacedPicture) =>
  [crop.left, crop.top, crop.width, crop.height].map((share) => share.toFixed(4)).join(',');

function dumpRun(run: GlyphRun): string {
  const last = run.xs.at(-1) ?? 0;
  const place = `${run.x},${run.y} +${last}`;
  const scale = run.scaleX === 1 ? '' : ` ×${run.scaleX}`;
  const seen = run.form === undefined ? '' : ` ${run.form}`;
  const turned = run.turned === true ? ' ↻' : '';
  return `  glyphs ${place}  ${run.font} ${run.size}${scale}${turned}  ${ink(run.ink)}  ${run.role} ${run.readingIndex}  ${run.text.join('')}${seen}`;
}

function box({
  x,
  y,
  width,
  height,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
}): string {
  return `${x},${y} ${width} x ${height}`;
}

function ink(value: Ink): string {
  return value.join('/');
}
