import type { Failure } from '#shared/desk';
import type { Role } from '#shared/display';
import type { MissingGlyph } from '#shared/layout';
import { placeInWords, type Story } from '#shared/story';

const NAMED = 8;
const COMMENTARY = new Set<Role>(['commentary', 'commentaryHead']);

/** The refusal of an export that would print holes: each character, its code point and its place. */
export function missingGlyphs(missing: readonly MissingGlyph[], story: Story): Failure {
  const places = new Map(missing.map((hole) => [hole.character, hole]));
  const named = [...places.values()].slice(0, NAMED).map(({ character, owner, role }) => {
    const place = placeInWords(story, owner);
    const shown = describe(character);
    if (!COMMENTARY.has(role))
      return { zh: `${shown}，在${place.zh}`, en: `${shown} in ${place.en}` };
    return { zh: `${shown}，在${place.zh}的解读`, en: `${shown} in the commentary on ${place.en}` };
  });
  const more = places.size > NAMED ? { zh: '……', en: ' …' } : { zh: '', en: '' };
  return {
    code: 'glyph-missing',
    zh: `没有输出：有 ${places.size} 个字字库里没有：${named.map(({ zh }) => zh).join('；')}${more.zh}。改字，或补字体后再输出`,
    en: `Not exported: the fonts lack ${places.size} characters: ${named.map(({ en }) => en).join('; ')}${more.en}. Change them, or add a font`,
  };
}

function describe(character: string): string {
  const codePoints = Array.from(character, (part) => {
    const value = part.codePointAt(0) ?? 0;
    return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return `“${character}”（${codePoints.join(' ')}）`;
}
