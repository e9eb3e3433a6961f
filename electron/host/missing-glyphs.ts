import type { Failure, PrintFinding } from '#shared/desk';
import type { Page, Role } from '#shared/display';
import type { MissingGlyph } from '#shared/layout';
import { placeInWords, type PlaceInWords, type Story } from '#shared/story';
import { placeOfHole } from './place-on-page';

const NAMED = 8;
const COMMENTARY = new Set<Role>(['commentary', 'commentaryHead']);

/** The refusal of an export that would print holes: each character, its code point and its place. */
export function missingGlyphs(missing: readonly MissingGlyph[], story: Story): Failure {
  const places = holesByCharacter(missing);
  const named = [...places.values()].slice(0, NAMED).map((hole) => holeInWords(hole, story));
  const more = places.size > NAMED ? { zh: '……', en: ' …' } : { zh: '', en: '' };
  return {
    code: 'glyph-missing',
    zh: `没有输出：有 ${places.size} 个字字库里没有：${named.map(({ zh }) => zh).join('；')}${more.zh}。改字，或补字体后再输出`,
    en: `Not exported: the fonts lack ${places.size} characters: ${named.map(({ en }) => en).join('; ')}${more.en}. Change them, or add a font`,
  };
}

/** The same, one finding a character, with its place on the page. */
export function glyphFindings(
  missing: readonly MissingGlyph[],
  story: Story,
  pages: readonly Page[],
): PrintFinding[] {
  return [...holesByCharacter(missing).values()].map((hole) => {
    const { zh, en } = holeInWords(hole, story);
    return {
      level: 'error',
      rule: 'glyph-missing',
      zh: `字库里没有${zh}。改字，或补字体`,
      en: `The fonts lack ${en}. Change it, or add a font`,
      ...placeOfHole(pages, hole.character),
    };
  });
}

const holesByCharacter = (missing: readonly MissingGlyph[]) =>
  new Map(missing.map((hole) => [hole.character, hole]));

function holeInWords({ character, owner, role }: MissingGlyph, story: Story): PlaceInWords {
  const place = placeInWords(story, owner);
  const shown = describe(character);
  if (!COMMENTARY.has(role))
    return { zh: `${shown}，在${place.zh}`, en: `${shown} in ${place.en}` };
  return { zh: `${shown}，在${place.zh}的解读`, en: `${shown} in the commentary on ${place.en}` };
}

function describe(character: string): string {
  const codePoints = Array.from(character, (part) => {
    const value = part.codePointAt(0) ?? 0;
    return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return `“${character}”（${codePoints.join(' ')}）`;
}
