import type { Failure } from '#shared/desk';

const NAMED = 8;

/** A character that no face of the template can draw, and whose text it stands in. */
export interface MissingGlyph {
  readonly character: string;
  readonly owner?: string | undefined;
}

/** The refusal of an export that would print holes. */
export function missingGlyphs(missing: readonly MissingGlyph[]): Failure {
  const characters = [...new Set(missing.map(({ character }) => character))];
  const named = characters.slice(0, NAMED).map(describe).join('、');
  const owners = [...new Set(missing.flatMap(({ owner }) => owner ?? []))]
    .slice(0, NAMED)
    .join('、');
  return {
    code: 'glyph-missing',
    zh: `有 ${characters.length} 个字字库里没有：${named}（在 ${owners}），没有输出。改字，或补字体后再输出`,
    en: `The fonts lack ${characters.length} characters: ${named} (in ${owners}); nothing was exported. Change them, or add a font`,
  };
}

function describe(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `“${character}” U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
