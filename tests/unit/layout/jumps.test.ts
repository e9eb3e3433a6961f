import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GlyphRun, Page } from '#shared/display';
import { layoutStory } from '#shared/layout';
import type { Story } from '#shared/story';
import { templates } from '#templates';
import { countedBook } from '../../fixtures/counted-font';
import { countedCommentary, countedStory } from '../../fixtures/stories';

const book = countedBook();
const glyphRuns = ({ items }: Page) =>
  items.filter((item): item is GlyphRun => item.kind === 'glyphRun');
const jumpRuns = (page: Page) => glyphRuns(page).filter(({ owner }) => owner === 'jump');
const textRuns = (page: Page) =>
  glyphRuns(page).filter(({ role }) => ['body', 'label', 'commentary'].includes(role));
const wordsOf = (runs: readonly GlyphRun[]) => runs.flatMap(({ text }) => text).join('');
const jumpsOn = (pages: readonly Page[]) => pages.map((page) => wordsOf(jumpRuns(page)));

const long: Story = { ...countedStory([9, 9, 9, 9], 900), edition: { pageNumber: 3 } };
const HEADLINE = '打造民生“升级版”增强百姓幸福感';
const broadsheets = templates.map((design) => [design.id, design] as const);

describe.each(broadsheets)('a story that goes on in %s (P-17)', (_, design) => {
  test('sends its readers on and takes them up again, by the numbers of the 报眉', () => {
    const jumps = jumpsOn(layoutStory(long, design, book).pages);
    const { length } = jumps;
    expect(length).toBeGreaterThan(1);
    for (const [index, words] of jumps.entries()) {
      const from = index === 0 ? '' : `${HEADLINE}（上接第${2 + index}版）`;
      const on = index === length - 1 ? '' : `（下转第${4 + index}版）`;
      expect(words).toBe(from + on);
    }
  });

  test('prints its jump line below the text, flush right, inside the type area', () => {
    const { typeArea } = design;
    for (const page of layoutStory(long, design, book).pages.slice(0, -1)) {
      const line = jumpRuns(page).find(({ text }) => text.includes('下'));
      const lowest = Math.max(...textRuns(page).map(({ y }) => y));
      expect(line?.y).toBeGreaterThan(lowest);
      expect(line?.y).toBeLessThan(typeArea.top + typeArea.height);
      const end = (line?.x ?? 0) + (line?.xs.at(-1) ?? 0) + (line?.size ?? 0) / 2;
      expect(end).toBeCloseTo(typeArea.left + typeArea.width, 0);
    }
  });

  test('keeps the text of its further pages below the small head', () => {
    for (const page of layoutStory(long, design, book).pages.slice(1)) {
      const head = jumpRuns(page).filter(({ text }) => !text.includes('下'));
      const foot = Math.max(...head.map(({ y }) => y));
      for (const { y, size } of textRuns(page)) expect(y - size * 0.88).toBeGreaterThan(foot);
    }
  });

  test('is copied out with the words of its small head whole', () => {
    const [, ...further] = layoutStory(long, design, book).pages;
    for (const page of further) {
      const said = jumpRuns(page).map(({ actual }) => actual);
      expect(said).not.toContain(undefined);
      expect(said.join('')).toContain('打造民生“升级版” 增强百姓幸福感');
    }
  });

  test('without the rule prints neither', () => {
    const { jump: _jump, ...plain } = design;
    expect(jumpsOn(layoutStory(long, plain, book).pages).join('')).toBe('');
  });
});

/** Lines of the report on a page, in reading order: does a paragraph end with each? */
function endsOn(page: Page): boolean[] {
  const lines = new Map<number, boolean>();
  for (const { role, readingIndex, ends } of glyphRuns(page)) {
    if (role === 'body') lines.set(readingIndex, lines.get(readingIndex) === true || ends === true);
  }
  return [...lines].toSorted(([a], [b]) => a - b).map(([, ends]) => ends);
}

test('is cut at the end of a paragraph, if one lies within four lines of the foot (P-17)', () => {
  const jumping = templates.filter(({ jump }) => jump !== undefined);
  let parted = 0;
  let whole = 0;
  for (const design of jumping) {
    for (const length of [130, 170, 210, 260, 333, 420]) {
      const { pages } = layoutStory(countedStory([30, 30, 30], length), design, book);
      for (const page of pages.slice(0, -1)) {
        const ends = endsOn(page);
        const open = ends.length - 1 - ends.lastIndexOf(true);
        if (open === 0) whole += 1;
        else parted += 1;
        expect(open === 0 || open > 3, `${design.id} ${length}: ${open} lines`).toBe(true);
      }
    }
  }
  expect(parted, 'the rule has cases on both sides').toBeGreaterThan(0);
  expect(whole).toBeGreaterThan(0);
});

test('a story of one page says nothing of others', () => {
  for (const design of templates) {
    const { pages } = layoutStory(countedStory([1], 100), design, book);
    expect(jumpsOn(pages)).toEqual(['']);
  }
});

test('whatever its length, a story prints every character once and jumps from each page but the last', () => {
  const [design] = templates;
  if (design === undefined) throw new Error('there is no template');
  const { jump: _jump, ...plain } = design;
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 900 }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (length, count, isWritten) => {
        const commentary = isWritten ? countedCommentary(80) : undefined;
        const story = countedStory([count, count, 4], length, commentary);
        const { pages } = layoutStory(story, design, book);
        const bare = layoutStory(story, plain, book).pages;
        const body = (list: readonly Page[]) =>
          wordsOf(list.flatMap(textRuns).filter(({ role }) => role !== 'commentary'));
        expect(body(pages)).toBe(body(bare));
        const jumping = jumpsOn(pages).map((words) => words.includes('下转'));
        expect(jumping).toEqual(pages.map((_page, index) => index < pages.length - 1));
      },
    ),
    { numRuns: 30 },
  );
});
