import { describe, expect, test } from 'vitest';
import type { GlyphRun } from '#shared/display';
import { layoutStory } from '#shared/layout';
import type { Story } from '#shared/story';
import { Template } from '#shared/template';
import { templates } from '#templates';
import { brokenColumns } from '../../../shared/layout/broken-columns';
import { countedBook } from '../../fixtures/counted-font';
import { countedStory, countedText } from '../../fixtures/stories';

describe('broken columns (P-03)', () => {
  const size = 9;
  const space = (columns: number) => (13 * columns + columns - 1) * size;

  test('three columns of thirteen make two of twenty', () => {
    expect(brokenColumns(space(3), 2, size)).toEqual({ columns: 2, columnEm: 20, gap: size });
  });

  test('five make three of twenty-two, what is left goes to the gutters', () => {
    expect(brokenColumns(space(5), 3, size)).toEqual({ columns: 3, columnEm: 22, gap: 1.5 * size });
  });

  test('one takes all there is, in whole em', () => {
    expect(brokenColumns(space(2), 1, size)).toEqual({ columns: 1, columnEm: 27, gap: 0 });
  });
});

const classic = templates.find(({ id }) => id === 'broadsheet-classic');
if (classic === undefined) throw new Error('no broadsheet-classic');
const broken = { ...classic, plan: { ...classic.plan, brokenOpening: 0.6 } };

/** Long enough to have the page in its first step. */
const base = countedStory([8, 8], 500);
const story: Story = {
  ...base,
  opening: [900, 300].map((length, index) => ({
    kind: 'paragraph',
    id: `opening-${index}`,
    text: countedText(length),
    at: { start: 0, end: length },
  })),
};

describe('an opening in broken columns', () => {
  const layout = layoutStory(story, broken, countedBook());
  const [page] = layout.pages;
  const runs = (page?.items ?? []).filter(
    (item): item is GlyphRun => item.kind === 'glyphRun' && item.role === 'body',
  );
  const opening = runs.filter(({ owner }) => owner?.startsWith('opening') === true);
  const further = runs.filter(({ owner }) => owner?.startsWith('opening') !== true);
  const { setting } = layout;

  test('stands in fewer and wider columns than the sections, as wide as the page together', () => {
    const into = Math.round(setting.columns * 0.6);
    const width =
      setting.columns * setting.columnEm * setting.size + (setting.columns - 1) * setting.gap;
    const { columnEm, gap } = brokenColumns(width, into, setting.size);
    const stride = columnEm * setting.size + gap;
    const { left } = broken.typeArea;
    const columns = opening.map(({ x }) => Math.floor((x - left + 0.01) / stride));
    expect(new Set(columns).size).toBe(into);
    const fullLines = opening.filter(({ text }) => text.length === columnEm);
    expect(fullLines.length).toBeGreaterThan(opening.length / 2);
    for (const run of fullLines) {
      const column = Math.round((run.x - left) / stride);
      expect(run.x).toBeCloseTo(left + column * stride, 2);
    }
  });

  test('keeps the page’s grid, and the sections begin below it (P-04, P-10)', () => {
    const rows = runs.map(({ y }) => (y - (runs[0]?.y ?? 0)) / setting.pitch);
    for (const row of rows) expect(row).toBeCloseTo(Math.round(row), 2);
    const foot = Math.max(...opening.map(({ y }) => y));
    for (const { y } of further) expect(y).toBeGreaterThan(foot);
  });

  test('is balanced: its columns end within a row of each other (P-11)', () => {
    const feet = new Map<number, number>();
    for (const { x, y } of opening) {
      const column = Math.floor((x - broken.typeArea.left + 0.01) / 150);
      feet.set(column, Math.max(feet.get(column) ?? 0, y));
    }
    const depths = [...feet.values()];
    expect(Math.max(...depths) - Math.min(...depths)).toBeLessThanOrEqual(setting.pitch + 0.01);
  });

  test('loses and repeats nothing', () => {
    const words = layout.pages
      .flatMap(({ items }) => items)
      .filter((item): item is GlyphRun => item.kind === 'glyphRun' && item.role === 'body')
      .toSorted((a, b) => a.readingIndex - b.readingIndex)
      .filter(({ owner }) => owner?.startsWith('opening') === true)
      .flatMap(({ text }) => text)
      .join('');
    expect(words).toBe(countedText(900) + countedText(300));
  });
});

test('beside a vertical head columns are not broken', () => {
  const vertical = templates.find(({ head }) => head.vertical !== undefined);
  const design = { ...vertical, plan: { ...vertical?.plan, brokenOpening: 0.5 } };
  const found = Template.safeParse(design);
  expect(found.error?.issues.map(({ path }) => path.join('.'))).toContain('plan.brokenOpening');
});
