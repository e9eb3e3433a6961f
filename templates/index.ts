import type { Template } from '#shared/template';
import { broadsheetClassic } from './broadsheet-classic/template';
import broadsheetClassicCss from './broadsheet-classic/web.css?raw';
import { broadsheet } from './broadsheet/template';
import broadsheetCss from './broadsheet/web.css?raw';
import { cards } from './cards/template';
import cardsCss from './cards/web.css?raw';
import { proofA3 } from './proof-a3/template';
import proofA3Css from './proof-a3/web.css?raw';
import { proofA4 } from './proof-a4/template';
import proofA4Css from './proof-a4/web.css?raw';
import { tabloid } from './tabloid/template';
import tabloidCss from './tabloid/web.css?raw';
import { tabloidVertical } from './tabloid-vertical/template';
import tabloidVerticalCss from './tabloid-vertical/web.css?raw';
import baseCss from './web-base.css?raw';

/** Every page design, the default first. */
export const templates: readonly Template[] = [
  tabloid(`${baseCss}\n${tabloidCss}`),
  broadsheet(`${baseCss}\n${broadsheetCss}`),
  broadsheetClassic(`${baseCss}\n${broadsheetClassicCss}`),
  tabloidVertical(`${baseCss}\n${tabloidVerticalCss}`),
  cards(`${baseCss}\n${cardsCss}`),
  proofA3(`${baseCss}\n${proofA3Css}`),
  proofA4(`${baseCss}\n${proofA4Css}`),
];

export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
