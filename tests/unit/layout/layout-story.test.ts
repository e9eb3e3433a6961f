import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GlyphRun, Page, Role } from '#shared/display';
import { layoutStory } from '#shared/layout';
import type { Story } from '#shared/story';
import { templates } from '#templates';
import { countedBook } from '../../fixtures/counted-font';
import { countedCommentary, countedStory } from '../../fixtures/stories';

const book = countedBook();
const template = (id: string) => {
  const found = templates.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
};
const tabloid = template('tabloid');

const runsOf = (pages: readonly Page[], ...roles: readonly Role[]): GlyphRun[] =>
  pages
    .flatMap((page) => page.items)
    .filter((item): item is GlyphRun => item.kind === 'glyphRun' && roles.includes(item.role));

const textOf = (runs: readonly GlyphRun[]) => runs.map((run) => run.text.join('')).join('');

/** The report's words as the story holds them, in order. */
function reportText(story: Story): string {
  return story.sections
    .flatMap((section) => section.blocks)
    .map((block) =>
      block.kind === 'initiative'
        ? `【${block.label}】${block.source.map(({ text }) => text).join('')}`
        : '',
    )
    .join('');
}

describe.each(templates.map((each) => [each.id, each] as const))('%s', (_, design) => {
  test('every character of the report is printed once, in order', () => {
    const story = countedStory([3, 3, 6, 4], 210, countedCommentary(60));
    const { pages, missing } = layoutStory(story, design, book);
    expect(textOf(runsOf(pages, 'label', 'body'))).toBe(reportText(story));
    expect(missing).toEqual([]);
  });

  test('every baseline of the text lies on one grid over all columns (P-04)', () => {
    const story = countedStory([3, 3, 6, 4], 210, countedCommentary(60));
    const { pages, setting } = layoutStory(story, design, book);
    const [origin = 0] = runsOf(pages, 'label', 'body').map((run) => run.y);
    const off = (y: number, shift: number) => {
      const rows = (y - origin) / setting.pitch - shift;
      return Math.abs(rows - Math.round(rows)) * setting.pitch;
    };
    for (const { y } of runsOf(pages, 'label', 'body')) expect(off(y, 0)).toBeLessThan(0.01);
    // Inside a whole box every line stands half a row lower; parted boxes and facing columns keep the grid.
    const shifts = design.plan.facing.length > 0 ? [0] : [0, 0.5];
    for (const { y } of runsOf(pages, 'commentary'))
      expect(Math.min(...shifts.map((shift) => off(y, shift)))).toBeLessThan(0.01);
  });

  test('nothing is printed outside the type area but the 报眉', () => {
    const story = countedStory([3, 3, 6, 4], 210, countedCommentary(60));
    const { pages } = layoutStory(story, design, book);
    const { left, top, width, height } = design.typeArea;
    for (const run of runsOf(pages, 'label', 'body', 'commentary', 'headline', 'kicker')) {
      const end = run.x + (run.xs.at(-1) ?? 0) + run.size;
      expect(run.x).toBeGreaterThanOrEqual(left - run.size / 2);
      expect(end).toBeLessThanOrEqual(left + width + run.size / 2 + 0.01);
      expect(run.y).toBeGreaterThan(top);
      expect(run.y).toBeLessThan(top + height);
    }
  });

  test('copy that does not fit the first page goes to further pages, none of it lost', () => {
    const story = countedStory([9, 9, 9, 9], 900);
    const { pages, overset } = layoutStory(story, design, book);
    expect(pages.length).toBeGreaterThan(1);
    expect(overset.rows).toBeGreaterThan(0);
    expect(textOf(runsOf(pages, 'label', 'body'))).toBe(reportText(story));
  });

  test('the columns of the last page differ by a row where nothing is kept together (P-11)', () => {
    const story = countedStory([1], 5000);
    const { pages, setting } = layoutStory(story, design, book);
    const stride = setting.columnEm * setting.size + setting.gap;
    const last = pages.at(-1);
    const bottoms: number[] = [];
    for (const run of runsOf(last === undefined ? [] : [last], 'body')) {
      const column = Math.floor((run.x - design.typeArea.left + 1) / stride);
      bottoms[column] = Math.max(bottoms[column] ?? 0, run.y);
    }
    const full = bottoms.slice(0, -1);
    expect(Math.max(...full) - Math.min(...full)).toBeLessThanOrEqual(setting.pitch + 0.01);
  });
});

test('a section head is never the last of a column, a paragraph never leaves one line alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 20, max: 400 }),
      fc.boolean(),
      (counts, length, annotated) => {
        const story = countedStory(counts, length, annotated ? countedCommentary(40) : undefined);
        const { pages } = layoutStory(story, tabloid, book);
        for (const column of columnsOf(pages)) {
          expect(column.at(-1)?.role).not.toBe('sectionHead');
          expect(column.at(-1)?.role).not.toBe('commentaryHead');
        }
        expect(textOf(runsOf(pages, 'label', 'body'))).toBe(reportText(story));
      },
    ),
    { numRuns: 60 },
  );
});

/** Runs of the flow by column, top to bottom. */
function columnsOf(pages: readonly Page[]): GlyphRun[][] {
  const columns = new Map<string, GlyphRun[]>();
  for (const page of pages) {
    let key = '';
    let lastY = Infinity;
    let count = 0;
    for (const run of runsOf(
      [page],
      'sectionHead',
      'label',
      'body',
      'commentaryHead',
      'commentary',
    )) {
      if (run.y < lastY - 40) {
        count += 1;
        key = `${page.number}/${count}`;
      }
      lastY = run.y;
      columns.set(key, [...(columns.get(key) ?? []), run]);
    }
  }
  return [...columns.values()];
}

describe('commentary', () => {
  test('stands in a tinted box right after its initiative, in 楷体', () => {
    const story = countedStory([1], 60, countedCommentary(30));
    const [page] = layoutStory(story, tabloid, book).pages;
    const items = page?.items ?? [];
    const words = runsOf(page === undefined ? [] : [page], 'commentary');
    const box = items.find((item) => item.kind === 'rect' && item.owner === 's1-i1-c');
    expect(box).toMatchObject({ fill: [0, 0, 0, 12] });
    expect(words[0]?.font).toBe('kai');
    const body = runsOf(page === undefined ? [] : [page], 'body').at(-1);
    const isBelow = (words[0]?.y ?? 0) > (body?.y ?? Infinity);
    const isInNextColumn = (words[0]?.x ?? 0) > (body?.x ?? Infinity) + 100;
    expect(isBelow || isInNextColumn).toBe(true);
  });

  test('that is not approved is left out of print and marked as a draft on the preview', () => {
    const story = countedStory([1], 60, countedCommentary(30, 'draft'));
    const printed = layoutStory(story, tabloid, book).pages;
    expect(textOf(runsOf(printed, 'commentary', 'commentaryHead'))).toBe('');
    const preview = layoutStory(story, tabloid, book, { commentary: 'all' }).pages;
    expect(textOf(runsOf(preview, 'commentaryHead'))).toContain('草稿');
    const boxes = preview.flatMap((page) => page.items).filter((item) => item.kind === 'rect');
    expect(boxes.some((item) => item.owner === 's1-i1-c' && item.stroke?.dash !== undefined)).toBe(
      true,
    );
  });

  test('whose head is long keeps it inside the box, on further rows', () => {
    const commentary = {
      ...countedCommentary(30)('s1-i1'),
      head: '一二三四五六七八九十'.repeat(3),
    };
    const { pages } = layoutStory(
      countedStory([1], 60, () => commentary),
      tabloid,
      book,
    );
    const head = runsOf(pages, 'commentaryHead');
    expect(textOf(head)).toContain('一二三四五六七八九十'.repeat(3));
    const items = pages.flatMap((page) => page.items);
    const box = items.find((item) => item.kind === 'rect' && item.owner === 's1-i1-c');
    if (box?.kind !== 'rect') throw new Error('no box');
    for (const run of head) {
      expect(run.x + (run.xs.at(-1) ?? 0) + run.size).toBeLessThanOrEqual(box.x + box.width);
      expect(run.y).toBeLessThan(box.y + box.height);
    }
  });

  test('that is taller than a column is parted and loses nothing', () => {
    const story = countedStory([1], 60, countedCommentary(4000));
    const { pages } = layoutStory(story, tabloid, book);
    expect(textOf(runsOf(pages, 'commentary')).length).toBe(4001);
  });
});

describe('the head', () => {
  const headOf = (story: Story) => runsOf(layoutStory(story, tabloid, book).pages, 'headline');

  test('breaks the headline at the author’s space and steps its second line', () => {
    const [first, second, ...more] = headOf(countedStory([1], 60));
    expect(more).toEqual([]);
    expect(first?.text.join('')).toBe('打造民生“升级版”');
    expect(second?.text.join('')).toBe('增强百姓幸福感');
    expect(second?.x).toBeGreaterThan(first?.x ?? Infinity);
  });

  test('sets a long headline smaller instead of losing any of it', () => {
    const headline =
      '关于推动全市经济社会高质量发展和全面增进民生福祉若干重大举措的权威解读与逐条说明';
    const runs = headOf({ ...countedStory([1], 60), headline });
    expect(textOf(runs)).toBe(headline);
    expect(runs[0]?.size).toBeLessThan(tabloid.head.headline.size);
  });

  test('without a lede the byline stands under the headline, not beside it', () => {
    const story = { ...countedStory([1], 60), byline: { text: '■本报记者 张三', reporters: [] } };
    const { pages } = layoutStory(story, tabloid, book);
    const [byline] = runsOf(pages, 'byline');
    expect(byline?.x).toBeCloseTo(tabloid.typeArea.left, 0);
    expect(byline?.y).toBeGreaterThan(runsOf(pages, 'headline').at(-1)?.y ?? Infinity);
  });

  test('lists the sections with their counts beside a tall headline, and only there', () => {
    const story = { ...countedStory([3, 2], 60), lede: '推动落实。' };
    const words = (id: string) =>
      textOf(runsOf(layoutStory(story, template(id), book).pages, 'furniture'));
    expect(words('broadsheet')).toMatch(/三大攻坚战3 ?项三大攻坚战2 ?项/u);
    const single = { ...countedStory([3], 60), lede: '推动落实。' };
    const alone = layoutStory(single, template('broadsheet'), book).pages;
    expect(textOf(runsOf(alone, 'furniture'))).not.toContain('三大攻坚战');
  });

  test('a story without any head starts with its text', () => {
    const { kicker: _, headline: __, ...bare } = countedStory([1], 60);
    const { pages } = layoutStory(bare, tabloid, book);
    expect(textOf(runsOf(pages, 'label', 'body'))).toBe(reportText(bare));
  });

  test('the 报眉 says page, date, day and names; × where the story does not know', () => {
    const story = countedStory([1], 60);
    const words = (edition: Story['edition']) =>
      textOf(runsOf(layoutStory({ ...story, edition }, tabloid, book).pages, 'furniture'));
    expect(words({ date: '2019-01-15', pageNumber: 3, paperName: '示例日报' })).toMatch(
      /03.*示例日报.*2019年1月15日星期二/u,
    );
    expect(words({})).toContain('责编×××');
  });
});

test('long names in the 报眉 are set narrower and never overprint', () => {
  const name = '一二三四五六七八九十'.repeat(2);
  const edition = {
    date: '2019-01-15',
    paperName: name,
    pageName: name,
    editor: name,
    designer: name,
    proofreader: name,
  };
  const { pages } = layoutStory({ ...countedStory([1], 60), edition }, tabloid, book);
  const [first] = pages.map((page) => page.items.filter((item) => item.kind === 'glyphRun'));
  const folio = (first ?? [])
    .filter(({ role, owner }) => role === 'furniture' && owner === 'folioLine')
    .sort((a, b) => a.x - b.x);
  for (const [index, run] of folio.slice(0, -1).entries()) {
    const right = run.x + (run.xs.at(-1) ?? 0) + (run.size * run.scaleX) / 2;
    expect(right).toBeLessThan(folio[index + 1]?.x ?? 0);
  }
});

test('the opening stands above the first section, in the report’s own type', () => {
  const opening = {
    kind: 'paragraph',
    id: 's0-p1',
    text: '各位代表：',
    at: { start: 0, end: 5 },
  } as const;
  const story = { ...countedStory([1], 60), opening: [opening] };
  const { pages } = layoutStory(story, tabloid, book);
  const [first] = runsOf(pages, 'body', 'sectionHead');
  expect(first?.text.join('')).toBe('各位代表：');
});

test('every printed character of the report knows where it stands in the source', () => {
  const story = countedStory([2], 200);
  for (const run of runsOf(layoutStory(story, tabloid, book).pages, 'label', 'body')) {
    const length = run.text.join('').length;
    expect((run.at?.end ?? 0) - (run.at?.start ?? 0)).toBe(length);
  }
});

test('the same story gives the same pages, whatever was laid out before', () => {
  const story = countedStory([3, 3], 200, countedCommentary(50));
  const once = layoutStory(story, tabloid, book).pages;
  layoutStory(countedStory([2], 90), tabloid, book);
  expect(layoutStory(structuredClone(story), tabloid, book).pages).toEqual(once);
});
