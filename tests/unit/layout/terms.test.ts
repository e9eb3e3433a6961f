import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GlyphRun, Page } from '#shared/display';
import { layoutStory } from '#shared/layout';
import { printedTerms, type ExplainedTerm, type Story, type Target } from '#shared/story';
import type { Template } from '#shared/template';
import { templates } from '#templates';
import { countedBook } from '../../fixtures/counted-font';
import { countedCommentary, countedStory, countedText } from '../../fixtures/stories';

const book = countedBook();
const findTabloid = (): Template => {
  const found = templates.find(({ id }) => id === 'tabloid');
  if (found === undefined) throw new Error('there is no tabloid');
  return found;
};
const tabloid = findTabloid();

const withTerms = (story: Story, terms: readonly ExplainedTerm[]): Story => ({ ...story, terms });
const term = (index: number, length: number): ExplainedTerm => ({
  term: `名词${'一二三四五六七八九十'.charAt(index % 10)}`,
  explanation: `${countedText(length)}。`,
});
const terms = (count: number, length = 30) =>
  Array.from({ length: count }, (_, index) => term(index, length));

const NO_PAGE: Page = { number: 1, width: 0, height: 0, bleed: 0, items: [] };
const stripRuns = ({ items }: Page) =>
  items.filter(
    (item): item is GlyphRun =>
      item.kind === 'glyphRun' && item.owner?.startsWith('terms') === true,
  );
const reportRuns = ({ items }: Page) =>
  items.filter(
    (item): item is GlyphRun =>
      item.kind === 'glyphRun' && (item.role === 'body' || item.role === 'label'),
  );
const textOf = (runs: readonly GlyphRun[]) => runs.flatMap(({ text }) => text).join('');
const stripOn = (pages: readonly Page[]) => pages.map((page) => textOf(stripRuns(page)));
const said = (list: readonly ExplainedTerm[]) =>
  list.map(({ term: name, explanation, source }) =>
    [name, explanation, ...(source === undefined ? [] : [`（${source}）`])].join(''),
  );

const glyphRuns = ({ items }: Page) =>
  items.filter((item): item is GlyphRun => item.kind === 'glyphRun');

/** Lines of a page that stand in its strip, its strip below the type area, text in the headline. */
function misplaced(page: Page, design = tabloid): readonly GlyphRun[] {
  const { top, height } = design.typeArea;
  const strip = stripRuns(page);
  const stripTop = Math.min(...strip.map(({ y, size }) => y - size));
  const headline = glyphRuns(page).filter(({ role }) => role === 'headline');
  const isOver = design.head.vertical === undefined;
  const headFoot = isOver ? Math.max(0, ...headline.map(({ y }) => y)) : 0;
  return [
    ...strip.filter(({ y }) => y > top + height),
    ...reportRuns(page).filter(({ y }) => y >= stripTop || y <= headFoot),
  ];
}

describe.each(templates.map((design) => [design.id, design] as const))(
  '名词解释 in %s',
  (_, design) => {
    test('stands whole where the story ends, under its text and inside the type area', () => {
      const story = withTerms(countedStory([3, 3], 200, countedCommentary(60)), terms(4));
      const { pages, termsLeftOut } = layoutStory(story, design, book);
      expect(termsLeftOut).toBe(0);
      expect(stripOn(pages).at(-1)).toBe(`名词解释${said(terms(4)).join('')}`);
      const last = pages.at(-1);
      const strip = last === undefined ? [] : stripRuns(last);
      const lowest = Math.max(...(last === undefined ? [] : reportRuns(last)).map(({ y }) => y));
      const { top, height } = design.typeArea;
      for (const { y, size } of strip) {
        expect(y - size).toBeGreaterThan(lowest);
        expect(y).toBeLessThan(top + height);
      }
    });

    test('takes no room where no term is explained', () => {
      const story = countedStory([3, 3], 200);
      const bare = layoutStory(story, design, book);
      const waiting = withTerms(story, [{ term: '医联体', explanation: ' ' }]);
      expect(layoutStory(waiting, design, book).pages).toEqual(bare.pages);
    });
  },
);

test('an entry has its source behind it, in brackets', () => {
  const entry = { ...term(0, 10), source: '市卫健委' };
  const { pages } = layoutStory(withTerms(countedStory([2], 60), [entry]), tabloid, book);
  expect(stripOn(pages)).toEqual([`名词解释${said([entry]).join('')}`]);
});

function grouped<Key>(
  runs: readonly GlyphRun[],
  keyOf: (run: GlyphRun) => Key,
): ReadonlyMap<Key, readonly GlyphRun[]> {
  const groups = new Map<Key, GlyphRun[]>();
  for (const run of runs) groups.set(keyOf(run), [...(groups.get(keyOf(run)) ?? []), run]);
  return groups;
}

/** Left edges of the strip's lines, and the baselines that stand on each. */
function stripColumns(page: Page): ReadonlyMap<number, ReadonlySet<number>> {
  const lines = grouped(stripRuns(page), ({ readingIndex }) => readingIndex);
  const columns = new Map<number, Set<number>>();
  for (const runs of lines.values()) {
    const x = Math.round(Math.min(...runs.map((run) => run.x)));
    const y = runs[0]?.y ?? 0;
    columns.set(x, (columns.get(x) ?? new Set()).add(y));
  }
  return columns;
}

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
  'a strip of %i terms stands on the columns of the page, which end within a line (P-11)',
  (count) => {
    const story = withTerms(countedStory([2, 2], 300), terms(count));
    const { pages, setting } = layoutStory(story, tabloid, book);
    const columns = stripColumns(pages[0] ?? NO_PAGE);
    const stride = setting.columnEm * setting.size + setting.gap;
    for (const x of columns.keys())
      expect(((x - tabloid.typeArea.left) / stride) % 1).toBeCloseTo(0, 1);
    const depths = [...columns.values()].map(({ size }) => size);
    expect(columns.size).toBe(setting.columns);
    expect(Math.max(...depths) - Math.min(...depths)).toBeLessThanOrEqual(1);
  },
);

test('an entry goes on in the next column only where the columns would not end together', () => {
  const whole = layoutStory(withTerms(countedStory([4, 4], 300), terms(7, 26)), tabloid, book);
  const columnsOf = grouped(
    whole.pages.flatMap(stripRuns).filter(({ owner }) => owner !== 'terms'),
    ({ owner }) => owner,
  );
  expect(columnsOf.size).toBe(7);
  for (const runs of columnsOf.values()) {
    const left = Math.min(...runs.map(({ x }) => x));
    const { columnEm, size } = whole.setting;
    for (const { x } of runs) expect(x - left).toBeLessThan(columnEm * size);
  }
});

test('beside columns of commentary the strip keeps to their text, inside the tint', () => {
  const broadsheet = templates.find(({ id }) => id === 'broadsheet') ?? tabloid;
  const commented = countedStory([3, 3], 300, countedCommentary(200));
  const { pages } = layoutStory(withTerms(commented, terms(8)), broadsheet, book);
  const page = pages.at(-1) ?? NO_PAGE;
  const facing = glyphRuns(page).filter(
    ({ role, owner }) => role === 'commentary' && owner?.startsWith('terms') !== true,
  );
  const lefts = [...grouped(facing, ({ readingIndex }) => readingIndex).values()].map((runs) =>
    Math.round(Math.min(...runs.map(({ x }) => x))),
  );
  expect(lefts.length).toBeGreaterThan(0);
  expect([...stripColumns(page).keys()]).toEqual(expect.arrayContaining([...new Set(lefts)]));
});

test.each([120, 140, 150, 160, 170, 180, 190])(
  'text of %i characters an initiative that the strip pushes off a full page goes on to the next',
  (length) => {
    const full = countedStory([9, 9, 9, 9], length);
    const bare = layoutStory(full, tabloid, book).pages;
    const { pages } = layoutStory(withTerms(full, terms(8, 60)), tabloid, book);
    expect(textOf(pages.flatMap(reportRuns))).toBe(textOf(bare.flatMap(reportRuns)));
    expect(stripOn(pages).filter((text) => text !== '')).toHaveLength(1);
    expect(pages.flatMap((page) => misplaced(page))).toEqual([]);
  },
);

test.each(
  templates
    .filter(({ figures }) => figures !== undefined)
    .map((design) => [design.id, design] as const),
)('in %s the strip stays clear of the numbers of the report', (_, design) => {
  const figures = Array.from({ length: 8 }, (_unused, index): Target => {
    const text = `${index + 3}.5万`;
    const at = { start: 0, end: text.length };
    return { value: 1, unit: '', text, object: '贫困人口', at, initiativeId: `s${index}` };
  });
  const story = withTerms(countedStory([2, 2, 1, 1], 300), terms(4));
  const { pages } = layoutStory(story, design, book, { figures });
  expect(pages[0]?.items.some(({ kind }) => kind === 'rect')).toBe(true);
  expect(stripOn(pages).join('')).toContain('名词解释');
  expect(pages.flatMap((page) => misplaced(page, design))).toEqual([]);
});

test('more terms than the strip holds are counted, in their order', () => {
  const many = terms(60, 300);
  const { pages, termsLeftOut } = layoutStory(
    withTerms(countedStory([2], 60), many),
    tabloid,
    book,
  );
  expect(termsLeftOut).toBeGreaterThan(0);
  const printed = many.slice(0, many.length - termsLeftOut);
  expect(stripOn(pages).join('')).toBe(`名词解释${said(printed).join('')}`);
});

test('whatever a newsroom writes, the report is untouched and every term stands once or is counted', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'医联体“两权”，。（）A4 \n%'),
    maxLength: 40,
  });
  const entry = fc.record({ term: words, explanation: words });
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 12 }),
      fc.integer({ min: 1, max: 9 }),
      (list, count) => {
        const bare = countedStory([count, 9], 150);
        const story = withTerms(bare, list);
        const { pages, termsLeftOut } = layoutStory(story, tabloid, book);
        const before = layoutStory(bare, tabloid, book).pages;
        const printed = printedTerms(story);
        const owners = new Set(pages.flatMap(stripRuns).map(({ owner }) => owner));
        owners.delete('terms');
        expect(textOf(pages.flatMap(reportRuns))).toBe(textOf(before.flatMap(reportRuns)));
        expect(pages.flatMap((page) => misplaced(page))).toEqual([]);
        expect(owners.size + termsLeftOut).toBe(printed.length);
      },
    ),
    { numRuns: 40 },
  );
});
