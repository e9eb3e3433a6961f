import { defineTemplate, type Template } from '#shared/template';
import { BLACK } from '../inks';
import { tabloid } from '../tabloid/template';

/** 四开数说版: the report's numbers as large cards above its text. */
export const cards = (webCss: string): Template => {
  const base = tabloid(webCss);
  return defineTemplate({
    ...base,
    id: 'cards',
    name: { zh: '四开数说版', en: 'Tabloid of number cards' },
    plan: { ...base.plan, across: 1 },
    ...(base.figures && {
      figures: {
        ...base.figures,
        cells: 4,
        maxRows: 4,
        cellRows: 6,
        place: 'top',
        number: { face: 'heiBlack', size: 34, ink: BLACK },
        unit: { face: 'heiBold', size: 12, ink: BLACK },
        label: { face: 'heiBold', size: 10, ink: BLACK },
      },
    }),
  });
};
