import { expect, test } from 'vitest';
import type { GlyphRun } from '#shared/display';
import { layoutStory } from '#shared/layout';
import { templates } from '#templates';
import { countedBook } from '../../fixtures/counted-font';
import { countedCommentary, countedStory } from '../../fixtures/stories';

test.each(templates.map((template) => [template.id, template] as const))(
  'a line break inside a commentary paragraph starts a new line on the page of %s',
  (_, template) => {
    const written = (id: string) => ({
      ...countedCommentary(10)(id),
      paragraphs: [{ text: '油茶补贴\n到镇里领取' }],
    });
    const { pages } = layoutStory(countedStory([1], 60, written), template, countedBook());
    const runs = pages
      .flatMap(({ items }) => items)
      .filter((item): item is GlyphRun => item.kind === 'glyphRun' && item.role === 'commentary');
    const baseline = (words: string) => runs.find(({ text }) => text.join('').includes(words))?.y;
    expect(baseline('油茶补贴')).toBeLessThan(baseline('到镇里领取') ?? 0);
    expect(runs.map(({ text }) => text.join('')).join('')).toContain('油茶补贴到镇里领取');
  },
);
