import { describe, expect, test } from 'vitest';
import type { GlyphRun } from '#shared/display';
import { layoutStory } from '#shared/layout';
import type { HeadlineBreaking, Story } from '#shared/story';
import type { Template } from '#shared/template';
import { countedBook } from '../../fixtures/counted-font';
import { countedStory } from '../../fixtures/stories';
import { templateOf } from '../../fixtures/templates';

const book = countedBook();
// Long enough to have the page to itself.
const base = countedStory([6, 6], 300);

interface HeadLine {
  readonly text: string;
  readonly size: number;
  readonly scaleX: number;
  /** Between its first two characters, em. */
  readonly step: number;
}

/** The printed lines of a headline, marks and characters of several runs together. */
function linesOf(headline: string, design: Template, breaking?: HeadlineBreaking): HeadLine[] {
  const story: Story = {
    ...base,
    headline,
    ...(breaking === undefined ? {} : { headlineBreaking: breaking }),
  };
  const runs = (layoutStory(story, design, book).pages[0]?.items ?? []).filter(
    (item): item is GlyphRun => item.kind === 'glyphRun' && item.role === 'headline',
  );
  const lines = new Map<number, HeadLine>();
  for (const { readingIndex, text, size, scaleX, xs } of runs) {
    const known = lines.get(readingIndex);
    const step = known?.step ?? (xs[1] ?? 0) / size;
    lines.set(readingIndex, { text: (known?.text ?? '') + text.join(''), size, scaleX, step });
  }
  return [...lines.values()];
}

const HEAD = '打造民生“升级版” 增强百姓幸福感';
const words = [2, 4, 9, 12, 14, 17];

describe('the headline over the page', () => {
  test('on one broadsheet line it is not above 58 pt', () => {
    const broadsheet = templateOf('broadsheet');
    const { headlineOneLineSize: _, ...head } = broadsheet.head;
    expect(linesOf('衡阳推进教育提质', broadsheet)).toMatchObject([{ size: 58 }]);
    expect(linesOf('衡阳推进教育提质', { ...broadsheet, head })[0]?.size).toBeGreaterThan(58);
  });

  test('a short one is set wide (H-07)', () => {
    expect(linesOf('新衡阳', templateOf('tabloid'))[0]?.step).toBeCloseTo(2, 2);
    expect(linesOf('增强幸福感', templateOf('tabloid'))[0]?.step).toBeCloseTo(1, 2);
  });

  test('one that does not fit is set tighter and narrower before it is set smaller (H-08)', () => {
    const tabloid = templateOf('tabloid');
    const sizes = new Map<number, HeadLine | undefined>();
    for (let count = 8; count <= 34; count += 1) {
      sizes.set(count, linesOf('民'.repeat(count), tabloid)[0]);
    }
    const full = [...sizes.values()].filter((line) => line?.size === tabloid.head.headline.size);
    const tight = full.filter((line) => (line?.step ?? 1) < 0.96 * (line?.scaleX ?? 1));
    const narrow = full.filter((line) => (line?.scaleX ?? 1) < 1);
    expect(tight.length).toBeGreaterThan(0);
    expect(narrow.length).toBeGreaterThan(0);
    for (const line of narrow) expect(line?.scaleX).toBeGreaterThanOrEqual(0.85);
    expect(sizes.get(34)?.size).toBeLessThan(tabloid.head.headline.size);
  });
});

describe.each(['tabloid', 'broadsheet', 'tabloid-vertical'])('in %s', (id) => {
  test('the editor’s own break always wins (H-05)', () => {
    const design = templateOf(id);
    const own = linesOf(HEAD, design, { words, breaks: [4] });
    expect(own.map(({ text }) => text)).toEqual(['打造民生', '“升级版”增强百姓幸福感']);
    expect(linesOf(HEAD, design).map(({ text }) => text)).toEqual([
      '打造民生“升级版”',
      '增强百姓幸福感',
    ]);
  });

  test('three lines of the editor’s are three lines, whatever the template allows', () => {
    const own = linesOf(HEAD, templateOf(id), { words, breaks: [4, 9] });
    expect(own.map(({ text }) => text)).toEqual(['打造民生', '“升级版”', '增强百姓幸福感']);
  });
});

test.each(['tabloid', 'broadsheet'])(
  'in %s the words that were kept count, not those of today’s dictionary (H-06)',
  (id) => {
    const head = '推动城乡基础设施互联互通';
    const lines = (breaking?: HeadlineBreaking) =>
      linesOf(head, templateOf(id), breaking).map(({ text }) => text);
    expect(lines()).toEqual(['推动城乡', '基础设施互联互通']);
    expect(lines({ words: [6, 12], breaks: [] })).toEqual(['推动城乡基础', '设施互联互通']);
  },
);
