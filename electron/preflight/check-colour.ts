import { isRgb, type ColourSpace } from './colour';
import type { Paint } from './paint';
import type { Findings, Place, Property } from './report';

const PRESS = new Set(['DeviceCMYK', 'DeviceGray', 'Separation', 'DeviceN', 'Indexed', 'Pattern']);
/** What PDF/X-4 allows beside them (ISO 15930-7). */
const MANAGED = new Set(['ICCBased1', 'ICCBased3', 'ICCBased4', 'CalGray', 'CalRGB', 'Lab']);

/** Judges the colour space of whatever is painted, and those that stand behind it. */
export function checkColour(
  paint: Paint,
  standard: 'x1a' | 'x4',
  findings: Findings,
  place: Place,
): void {
  for (const space of spacesOf(paint)) {
    const isPicture = paint.kind === 'image' || paint.kind === 'shading';
    const property: Property = isPicture ? 'no-rgb-images' : 'no-rgb-operators';
    if (isForbiddenRgb(space, standard)) {
      const what = isPicture ? ['图片', 'a picture'] : ['文字或图形', 'text or graphics'];
      const words = { zh: `${what[0]}是 RGB`, en: `${what[1]} is in RGB` };
      findings.fail(property, words, place);
    }
    for (const family of space.families) {
      if (PRESS.has(family) || isRgb([family])) continue;
      if (standard === 'x4' && MANAGED.has(family)) continue;
      findings.fail(
        'colour-spaces',
        { zh: `用了 ${family} 色彩空间`, en: `the colour space ${family} is used` },
        place,
      );
    }
  }
}

const isForbiddenRgb = ({ families }: ColourSpace, standard: 'x1a' | 'x4') =>
  standard === 'x1a' ? isRgb(families) : families.includes('DeviceRGB');

function spacesOf(paint: Paint): ColourSpace[] {
  switch (paint.kind) {
    case 'text':
      if (paint.mode % 4 === 3) return [];
      if (paint.mode % 4 === 0) return [paint.fill.space];
      return paint.mode % 4 === 1 ? [paint.stroke.space] : [paint.fill.space, paint.stroke.space];
    case 'fill':
      return [paint.fill.space];
    case 'stroke':
      return [paint.stroke.space];
    case 'image':
      return [paint.space, paint.fill?.space].filter((space) => space !== undefined);
    case 'shading':
      return [paint.space];
  }
}
