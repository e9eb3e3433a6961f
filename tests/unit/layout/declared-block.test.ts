import { describe, expect, test } from 'vitest';
import type { GlyphRun, Page } from '#shared/display';
import { blockInWords, copyfitInWords, copyfitOf, layoutStory } from '#shared/layout';
import { WHOLE, type Picture } from '#shared/story';
import { countedBook } from '../../fixtures/counted-font';
import { countedStory } from '../../fixtures/stories';
import { templateOf } from '../../fixtures/templates';

const book = countedBook();

const storyRuns = ({ items }: Page) =>
  items.filter((item): item is GlyphRun => item.kind === 'glyphRun' && item.owner !== 'folioLine');
const textOf = (pages: readonly Page[]) =>
  pages
    .flatMap(storyRuns)
    .filter(({ role }) => role === 'body')
    .flatMap(({ text }) => text)
    .join('');

describe.each(['tabloid', 'broadsheet', 'broadsheet-classic'])('a short story in %s', (id) => {
  const design = templateOf(id);
  const short = countedStory([1], 90);
  const own = design.steps.find(({ tight }) => tight === undefined);

  test('takes a block of the page’s columns and leaves the rest to other stories', () => {
    const layout = layoutStory(short, design, book);
    const stride = (own?.columnEm ?? 0) * (own?.size ?? 0) + layout.setting.gap;
    const width = layout.setting.columns * stride - layout.setting.gap;
    expect(layout.block).toEqual({ columns: layout.setting.columns, of: own?.columns });
    expect(layout.block?.columns).toBeLessThan(own?.columns ?? 0);
    for (const run of layout.pages.flatMap(storyRuns)) {
      const end = run.x + (run.xs.at(-1) ?? 0) + run.size / 2;
      expect(end).toBeLessThanOrEqual(design.typeArea.left + width + 0.5);
    }
    expect(textOf(layout.pages)).toContain('一二三四五六七八九十');
  });

  test('is set in the paper’s own size and on its own grid', () => {
    const { setting } = layoutStory(short, design, book);
    expect(setting).toMatchObject({ size: own?.size, pitch: own?.pitch });
  });

  test('says how many rows of how many columns it takes, and what is left', () => {
    const layout = layoutStory(short, design, book);
    const { columns = 0, of = 0 } = layout.block ?? {};
    const { rows } = layout.setting;
    const taken = rows - (layout.fills[0]?.free ?? 0);
    expect(blockInWords(layout)?.zh).toBe(
      `占 ${columns} 栏 × ${taken} 行（全版 ${of} 栏 × ${rows} 行），余 ${of * rows - columns * taken} 行留给别的稿件`,
    );
    expect(copyfitInWords(copyfitOf(layout)).zh).toBe('正好');
  });

  test('has the page to itself when it grows, and the same words at every length', () => {
    const lengths = [90, 300, 900, 1500, 2400, 3600];
    const layouts = lengths.map((length) => layoutStory(countedStory([1], length), design, book));
    const columns = layouts.map(({ block }) => block?.columns ?? Infinity);
    expect(columns).toEqual(columns.toSorted((a, b) => a - b));
    expect(columns.at(-1)).toBe(Infinity);
    for (const [index, { pages }] of layouts.entries()) {
      expect([...textOf(pages)].length).toBe((lengths[index] ?? 0) + 1);
    }
  });
});

test('a story with a picture fills its page with that', () => {
  const asset = { sha256: 'a'.repeat(64), format: 'jpeg' as const, width: 3000, height: 2000 };
  const place = { kind: 'slot' as const };
  const picture: Picture = { id: 'p1', asset, caption: '', credit: '', crop: WHOLE, place };
  const story = { ...countedStory([1], 90), pictures: [picture] };
  expect(layoutStory(story, templateOf('tabloid'), book).block).toBeUndefined();
});
