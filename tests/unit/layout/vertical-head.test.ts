import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dumpText, type GlyphRun, type Page } from '#shared/display';
import { layoutStory } from '#shared/layout';
import type { Story } from '#shared/story';
import { defineTemplate, TemplateError } from '#shared/template';
import { findTemplate } from '#templates';
import { countedBook } from '../../fixtures/counted-font';
import { countedCommentary, countedStory } from '../../fixtures/stories';

const book = countedBook();
const found = findTemplate('tabloid-vertical');
if (found === undefined) throw new Error('there is no tabloid-vertical');
const design = found;
const { typeArea } = design;

const runsOf = (page: Page | undefined, ...roles: readonly string[]) =>
  (page?.items ?? []).filter(
    (item): item is GlyphRun => item.kind === 'glyphRun' && roles.includes(item.role),
  );
const firstPage = (story: Story) => layoutStory(story, design, book).pages[0];
const story: Story = { ...countedStory([3, 3, 6, 4], 200, countedCommentary(60)), lede: '提要。' };
const readingLines = (runs: readonly GlyphRun[]) => [
  ...new Map(runs.map((run) => [run.readingIndex, run])).values(),
];

describe('a head in vertical lines (P-18)', () => {
  test('is read from right to left, the kicker at its right', () => {
    const page = firstPage(story);
    const lines = readingLines(runsOf(page, 'headline'));
    expect(lines).toHaveLength(2);
    const [first, second] = lines.map(({ x }) => x);
    const [kicker] = runsOf(page, 'kicker');
    expect(second).toBeLessThan(first ?? 0);
    expect(first).toBeLessThan(kicker?.x ?? 0);
  });

  test('stands in its own column, no text of the report in it as deep as it is', () => {
    const page = firstPage(story);
    const { columnEm, size } = layoutStory(story, design, book).setting;
    const right = typeArea.left + columnEm * size;
    const head = runsOf(page, 'headline', 'kicker', 'lede', 'byline', 'standingHead');
    for (const { x } of head) expect(x).toBeLessThan(right);
    const foot = Math.max(...head.map(({ y }) => y));
    const beside = runsOf(page, 'body', 'label', 'commentary', 'sectionHead');
    expect(beside.filter(({ x, y }) => x < right && y <= foot)).toEqual([]);
    expect(beside.filter(({ y }) => y < foot).length).toBeGreaterThan(0);
  });

  test('says the report’s own marks and shows their vertical forms', () => {
    const page = firstPage(story);
    const runs = runsOf(page, 'headline');
    expect(runs.map(({ text }) => text.join('')).join('')).toBe('打造民生“升级版”增强百姓幸福感');
    expect(runs.flatMap(({ form }) => form ?? [])).toEqual(['﹃', '﹄']);
    expect(dumpText(page === undefined ? [] : [page])).toContain('“ ﹃');
  });

  test('steps its second line down so that both end at one foot', () => {
    const runs = runsOf(firstPage(story), 'headline');
    const foot = (index: number | undefined) =>
      runs.findLast(({ readingIndex }) => readingIndex === index);
    const [first, second] = readingLines(runs).map(({ readingIndex }) => readingIndex);
    // The first line ends with ﹄ in half an em.
    const half = (foot(first)?.size ?? 0) / 2;
    expect(foot(second)?.y).toBeCloseTo((foot(first)?.y ?? 0) - half, 1);
  });

  test('that is longer than its columns hold is set smaller and prints whole', () => {
    const long = `${'创新'.repeat(40)}2019年`;
    const page = firstPage({ ...story, headline: long });
    const runs = runsOf(page, 'headline');
    expect(runs.map(({ text }) => text.join('')).join('')).toBe(long);
    expect(runs.some(({ turned }) => turned === true)).toBe(true);
    for (const { x } of runs) expect(x).toBeGreaterThan(typeArea.left - 1);
  });
});

test('whatever the report’s length, its words stand once and in order beside and below the head', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });
  const wordsOf = (pages: readonly Page[]) =>
    pages
      .flatMap((page) => runsOf(page, 'body', 'label'))
      .map(({ text }) => text.join(''))
      .join('');
  const tabloid = findTemplate('tabloid');
  if (tabloid === undefined) throw new Error('there is no tabloid');
  fc.assert(
    fc.property(counts, fc.integer({ min: 10, max: 700 }), (sections, length) => {
      const told = countedStory(sections, length);
      const { pages } = layoutStory(told, design, book);
      expect(wordsOf(pages)).toBe(wordsOf(layoutStory(told, tabloid, book).pages));
      for (const { x, y } of pages.flatMap((page) => runsOf(page, 'body', 'label', 'headline'))) {
        expect(x).toBeGreaterThan(typeArea.left - 10);
        expect(x).toBeLessThan(typeArea.left + typeArea.width);
        expect(y).toBeLessThan(typeArea.top + typeArea.height);
      }
    }),
    { numRuns: 40 },
  );
});

test('a vertical head needs text columns beside it', () => {
  const head = { ...design.head, vertical: { ...design.head.vertical, columns: 4 } };
  const faults = (wrong: object) => {
    try {
      defineTemplate({ ...design, ...wrong });
    } catch (error) {
      if (error instanceof TemplateError) return error.faults.map(({ path }) => path);
      throw error;
    }
    return [];
  };
  expect(faults({ head })).toEqual(['head.vertical.columns']);
  expect(faults({ plan: { ...design.plan, facing: [1] } })).toEqual(['plan.facing']);
});
