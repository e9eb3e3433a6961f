import { FONT_PATH } from '#shared/desk';
import type { Page } from '#shared/display';

const loading = new Map<string, Promise<void>>();

/** The faces a layout's pages are drawn in. */
export function facesOf(pages: readonly Page[]): string[] {
  const faces = new Set<string>();
  for (const { items } of pages) {
    for (const item of items) if (item.kind === 'glyphRun') faces.add(item.font);
  }
  return [...faces].sort();
}

/** Loads a face once for the whole window; a face that fails may be asked for again. */
export function loadFace(face: string): Promise<void> {
  const known = loading.get(face);
  if (known !== undefined) return known;
  const started = fetchFace(face).catch((error: unknown) => {
    loading.delete(face);
    throw error;
  });
  loading.set(face, started);
  return started;
}

async function fetchFace(face: string): Promise<void> {
  const font = new FontFace(face, `url('${FONT_PATH}${face}.ttf')`);
  await font.load();
  document.fonts.add(font);
}
