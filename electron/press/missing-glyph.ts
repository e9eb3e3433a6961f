import type { Failure } from '#shared/desk';
import type { GlyphRun, Page } from '#shared/display';

/** Refuses a page with a character that its face cannot draw (spec B-15): it would print blank. */
export function findMissingGlyph(pages: readonly Page[]): Failure | undefined {
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind !== 'glyphRun') continue;
      const index = item.gids.indexOf(0);
      if (index >= 0) return describe(page, item, item.text[index] ?? '');
    }
  }
  return undefined;
}

function describe(page: Page, run: GlyphRun, character: string): Failure {
  const shown = `“${character}”（${codePoints(character)}）`;
  const line = run.text.join('');
  const owner = run.owner ?? run.role;
  return {
    code: 'glyph-missing',
    zh: `字体 ${run.font} 里没有${shown}：第 ${page.number} 页 ${owner} 的“${line}”一行。请改用别的字，或换一种字体。`,
    en: `The face ${run.font} has no glyph for “${character}” (${codePoints(character)}): page ${page.number}, ${owner}, the line “${line}”. Use another character or another face.`,
  };
}

function codePoints(text: string): string {
  return Array.from(text, codePoint).join(' ');
}

function codePoint(character: string): string {
  const value = character.codePointAt(0) ?? 0;
  return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
}
