import { defineTemplate, type Template } from '#shared/template';
import { BLACK } from '../inks';
import { tabloid } from '../tabloid/template';

/** 四开竖题版: the head stands in the first column, its lines from right to left. */
export const tabloidVertical = (webCss: string): Template => {
  const base = tabloid(webCss);
  return defineTemplate({
    ...base,
    id: 'tabloid-vertical',
    name: { zh: '四开竖题版', en: 'Tabloid with a vertical head' },
    head: {
      ...base.head,
      lede: { ...base.head.lede, size: 9, lineHeight: 13.5 },
      ledeMaxSize: 11,
      vertical: {
        columns: 1,
        headline: { face: 'songBlack', size: 46, lineHeight: 62, ink: BLACK },
        headlineMaxLines: 2,
        sharedDigits: 2,
      },
    },
  });
};
