import { defineTemplate, type Template } from '#shared/template';
import { broadsheet } from '../broadsheet/template';

/** 对开 390 × 540 mm: up to eight columns of 13, commentary in boxes under each initiative. */
export const broadsheetClassic = (webCss: string): Template => {
  const base = broadsheet(webCss);
  return defineTemplate({
    ...base,
    id: 'broadsheet-classic',
    name: { zh: '对开传统版', en: 'Broadsheet, narrow columns' },
    steps: [
      { size: 9, pitch: 11.5, columns: 8, columnEm: 13 },
      { size: 9.5, pitch: 12.2, columns: 8, columnEm: 12 },
      { size: 10, pitch: 12.9, columns: 7, columnEm: 13 },
      { size: 10.5, pitch: 13.5, columns: 6, columnEm: 15 },
      { size: 11, pitch: 14.2, columns: 6, columnEm: 14 },
      { size: 12, pitch: 15.4, columns: 5, columnEm: 16 },
    ],
    pictures: { ...base.pictures, slot: { ...base.pictures.slot, columns: 5 } },
    plan: { across: 2, facing: [], moduleRule: 0.8 },
    ...(base.figures && { figures: { ...base.figures, maxRows: 1, place: 'middle' } }),
  });
};
