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
  return {
    code: 'glyph-missing',
    zh: `没有输出：字库里没有${shown}，在第 ${page.number} 页“${line}”一行。改字，或补字体后再输出`,
    en: `Not exported: the fonts lack “${character}” (${codePoints(character)}), on page ${page.number} in the line “${line}”. Change it, or add a font`,
  };
}

function codePoints(text: string): string {
  return Array.from(text, codePoint).join(' ');
}

function codePoint(character: string): string {
  const value = character.codePointAt(0) ?? 0;
  return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
}
