import { defineTemplate, type Template } from '#shared/template';
import { tabloid } from './tabloid/template';

/** What sets one proof sheet apart from another. */
type Sheet = Pick<Template, 'id' | 'name' | 'trimWidthMm' | 'trimHeightMm' | 'typeArea' | 'steps'>;

/** The headline's size: the sheet's width in em of it. */
const HEADLINE_EM = 14;

/** 小样: office paper with margins to write in; no numbers, no section beside another. */
export function proof(sheet: Sheet, webCss: string): Template {
  const { figures: _, ...base } = tabloid(webCss);
  const { head } = base;
  const size = Math.floor(sheet.typeArea.width / HEADLINE_EM);
  return defineTemplate({
    ...base,
    ...sheet,
    bleedMm: 0,
    plan: { across: 1, facing: [], moduleRule: 0.8 },
    head: {
      ...head,
      headline: { ...head.headline, size, lineHeight: size * 1.08 },
      headlineMinSize: 18,
      lede: { ...head.lede, size: 10.5, lineHeight: 15.5 },
      ledeMaxSize: 12,
      ledeEm: 14,
      gap: 18,
    },
  });
}
