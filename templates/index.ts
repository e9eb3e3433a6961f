import type { Template } from '#shared/template';
import { broadsheet } from './broadsheet/template';
import broadsheetCss from './broadsheet/web.css?raw';
import { tabloid } from './tabloid/template';
import tabloidCss from './tabloid/web.css?raw';
import baseCss from './web-base.css?raw';

/** Every page design, the default first. */
export const templates: readonly Template[] = [
  tabloid(`${baseCss}\n${tabloidCss}`),
  broadsheet(`${baseCss}\n${broadsheetCss}`),
];

export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
