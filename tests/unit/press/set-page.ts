import { toPlaces, type DisplayItem, type GlyphRun, type Page } from '#shared/display';
import { advanceOf, glyphOf, type Face, type FontBook } from '#shared/typeset';

const HALF_BEFORE = '“‘《（【';
const HALF_AFTER = '”’》）】，。、；：';

export type RunStyle = Partial<Omit<GlyphRun, 'kind' | 'gids' | 'xs' | 'text'>> & {
  /** Marks take half an em, as they do beside each other. */
  readonly squeeze?: boolean;
  /** Added after every glyph, points. */
  readonly spacing?: number;
};

/** A run of real glyphs, set as plainly as can be: what layout would hand to the painter. */
export function setRun(book: FontBook, text: string, style: RunStyle = {}): GlyphRun {
  const { squeeze = false, spacing = 0, ...given } = style;
  const run = { ...PLAIN, ...given };
  const face = faceOf(book, run.font);
  const gids: number[] = [];
  const xs: number[] = [];
  const clusters = text.match(/——|./gsu) ?? [];
  let pen = 0;
  for (const cluster of clusters) {
    const [gid, advance] = measure(face, cluster);
    const before = squeeze && HALF_BEFORE.includes(cluster) ? 500 : 0;
    const after = squeeze && HALF_AFTER.includes(cluster) ? 500 : 0;
    gids.push(gid);
    xs.push(toPlaces((pen - (before / 1000) * run.size) * run.scaleX));
    pen += ((advance - before - after) / 1000) * run.size + spacing;
  }
  return { kind: 'glyphRun', ...run, gids, xs, text: clusters };
}

export function pageOf(items: readonly DisplayItem[], page: Partial<Page> = {}): Page {
  return { number: 1, width: 400, height: 300, bleed: 0, items, ...page };
}

const PLAIN = {
  font: 'song',
  size: 9,
  scaleX: 1,
  x: 20,
  y: 40,
  ink: [0, 0, 0, 100],
  role: 'body',
  readingIndex: 0,
} as const;

function measure(face: Face, cluster: string): readonly [gid: number, advance: number] {
  if (cluster === '——' && face.dash !== undefined) return [face.dash, 2000];
  const codePoint = cluster.codePointAt(0) ?? 0;
  return [glyphOf(face, codePoint), advanceOf(face, codePoint)];
}

function faceOf(book: FontBook, id: string): Face {
  const face = book.faces.get(id);
  if (face === undefined) throw new Error(`no face ${id}`);
  return face;
}
