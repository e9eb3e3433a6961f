import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DisplayItem, GlyphRun, Page } from '#shared/display';
import { layoutStory } from '#shared/layout';
import { initiativesOf, type Story, type Target } from '#shared/story';
import { templates } from '#templates';
import { countedBook } from '../../fixtures/counted-font';
import { countedCommentary, countedStory, countedText } from '../../fixtures/stories';

const book = countedBook();

const runsOf = ({ items }: Page) =>
  items.filter((item): item is GlyphRun => item.kind === 'glyphRun' && item.gids.length > 0);

const FLOW = new Set(['sectionHead', 'label', 'body', 'commentaryHead', 'commentary']);

function reportText(story: Story): string {
  const blocks = story.sections.flatMap((section) => section.blocks);
  return [...(story.opening ?? []), ...blocks]
    .map((block) =>
      block.kind === 'initiative'
        ? `【${block.label}】${block.source.map(({ text }) => text).join('')}`
        : block.kind === 'paragraph'
          ? block.text
          : '',
    )
    .join('');
}

/** Commentary in the order of its initiatives (P-15). */
const commentaryText = (story: Story) =>
  [...initiativesOf(story)]
    .flatMap(({ commentary }) => commentary?.paragraphs ?? [])
    .map(({ text }) => text)
    .join('');

const printed = (pages: readonly Page[], ...roles: readonly string[]) =>
  pages
    .flatMap(runsOf)
    .filter(({ role }) => roles.includes(role))
    .map(({ text }) => text.join(''))
    .join('');

/** Printed lines of the flow: their boxes from the first glyph to the last, cap to foot. */
function linesOf(page: Page) {
  const lines = new Map<number, { left: number; right: number; y: number; size: number }>();
  for (const run of runsOf(page)) {
    if (!FLOW.has(run.role)) continue;
    const right = run.x + (run.xs.at(-1) ?? 0) + run.size / 2;
    const known = lines.get(run.readingIndex);
    lines.set(run.readingIndex, {
      left: Math.min(known?.left ?? Infinity, run.x + run.size / 4),
      right: Math.max(known?.right ?? 0, right),
      y: run.y,
      size: run.size,
    });
  }
  return [...lines.values()];
}

function overlaps(page: Page): number {
  const lines = linesOf(page).sort((a, b) => a.y - b.y);
  let count = 0;
  for (const [index, a] of lines.entries()) {
    for (const b of lines.slice(index + 1)) {
      if (b.y - a.y > 0.85 * Math.min(a.size, b.size)) break;
      if (a.left < b.right && b.left < a.right) count += 1;
    }
  }
  return count;
}

function outside(page: Page, design: (typeof templates)[number]): DisplayItem[] {
  const { left, top, width, height } = design.typeArea;
  return runsOf(page).filter(
    ({ role, x, y, xs, size }) =>
      role !== 'furniture' &&
      (x < left - size / 2 - 0.01 ||
        x + (xs.at(-1) ?? 0) + size / 2 > left + width + 0.01 ||
        y < top ||
        y > top + height + 0.01),
  );
}

/** What is wrong with the pages of a story: words lost or out of order, overlaps, ink outside. */
function faultsOf(story: Story, design: (typeof templates)[number]): string[] {
  const { pages } = layoutStory(story, design, book, { commentary: 'approved' });
  const faults: string[] = [];
  if (printed(pages, 'label', 'body') !== reportText(story)) faults.push('report');
  if (printed(pages, 'commentary') !== commentaryText(story)) faults.push('commentary');
  if (pages.some((page) => overlaps(page) > 0)) faults.push('overlap');
  if (pages.some((page) => outside(page, design).length > 0)) faults.push('outside');
  return faults;
}

/** Sections with so many initiatives of so many characters each. */
function storyOf(sections: readonly (readonly number[])[], commentary = 0): Story {
  const base = countedStory(
    sections.map((lengths) => lengths.length),
    10,
    commentary === 0 ? undefined : countedCommentary(commentary),
  );
  let offset = 0;
  return {
    ...base,
    sections: base.sections.map((section, at) => ({
      ...section,
      blocks: section.blocks.map((block, index) => {
        if (block.kind !== 'initiative') return block;
        const text = `${countedText(sections[at]?.[index] ?? 10)}。`;
        const start = offset + block.label.length + 2;
        const labelAt = { start: offset, end: start };
        offset = start + text.length;
        return { ...block, labelAt, source: [{ text, at: { start, end: offset } }] };
      }),
    })),
  };
}

describe.each(templates.map((design) => [design.id, design] as const))('%s', (_, design) => {
  test.each([1, 2, 3, 5, 12])('%i sections give a sound page', (count) => {
    expect(faultsOf(storyOf(Array.from({ length: count }, () => [180, 220])), design)).toEqual([]);
    expect(
      faultsOf(
        storyOf(
          Array.from({ length: count }, () => [180, 220]),
          70,
        ),
        design,
      ),
    ).toEqual([]);
  });

  test('sections of very unequal length give sound pages', () => {
    expect(faultsOf(storyOf([[60], [900, 900, 900], [40], [300], [20, 20]]), design)).toEqual([]);
    expect(faultsOf(storyOf([[60], [900, 900, 900], [40], [300], [20, 20]], 90), design)).toEqual(
      [],
    );
  });

  test('a report without initiatives is set in its paragraphs', () => {
    const base = storyOf([[10]]);
    const text = `${countedText(1500)}。`;
    const paragraph = { kind: 'paragraph', id: 'p', text, at: { start: 0, end: 1501 } } as const;
    const [section] = base.sections;
    if (section === undefined) throw new Error('no section');
    expect(faultsOf({ ...base, sections: [{ ...section, blocks: [paragraph] }] }, design)).toEqual(
      [],
    );
    expect(faultsOf({ ...base, sections: [], opening: [paragraph] }, design)).toEqual([]);
  });

  test('eighteen initiatives with more commentary than report lose nothing', () => {
    expect(
      faultsOf(
        storyOf(
          [
            [90, 90, 90, 90, 90, 90],
            [90, 90, 90, 90, 90, 90],
            [90, 90, 90, 90, 90, 90],
          ],
          260,
        ),
        design,
      ),
    ).toEqual([]);
  });

  test('23,000 characters go on from page to page, full to the foot', () => {
    const story = storyOf(Array.from({ length: 9 }, () => [850, 850, 850]));
    expect(faultsOf(story, design)).toEqual([]);
    const { fills } = layoutStory(story, design, book);
    expect(fills.length).toBeGreaterThan(1);
    for (const { free } of fills.slice(0, -1)) expect(free).toBeLessThanOrEqual(6);
  });

  test('whatever the sections, nothing overlaps, nothing is lost, nothing stands outside', () => {
    const lengths = fc.array(fc.integer({ min: 5, max: 500 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(lengths, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0, 20, 90, 300),
        (sections, commentary) => {
          expect(faultsOf(storyOf(sections, commentary), design)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

const target = (text: string, object: string, owner: string): Target => ({
  value: 1,
  unit: '',
  text,
  object,
  at: { start: 0, end: text.length },
  initiativeId: owner,
});

describe('numbers of the report', () => {
  const story = storyOf([[300, 300], [300, 300], [300], [400]]);
  const figures = Array.from({ length: 8 }, (_, index) =>
    target(`${index + 3}.5万`, '贫困人口', `s${index}`),
  );
  const words = (pages: readonly Page[]) =>
    pages
      .flatMap(runsOf)
      .map(({ text }) => text.join(''))
      .join('');

  test.each(
    templates.filter(({ figures: style }) => style !== undefined).map((t) => [t.id, t] as const),
  )('stand on a strip of %s, number, unit and object', (_, design) => {
    const { pages } = layoutStory(story, design, book, { figures });
    expect(words(pages)).toContain('3.5万贫困人口');
    expect(words(layoutStory(story, design, book).pages)).not.toContain('贫困人口');
    expect(printed(pages, 'label', 'body')).toBe(reportText(story));
  });

  test('that would leave a cell empty, or whose words do not fit their cell, are left out', () => {
    const [design] = templates;
    if (design === undefined) throw new Error('no template');
    const long = figures.map((each) => ({ ...each, object: '一二三四五六七八九十一二三四五' }));
    expect(words(layoutStory(story, design, book, { figures: long }).pages)).not.toContain('3.5');
    const two = layoutStory(story, design, book, { figures: figures.slice(0, 2) });
    expect(words(two.pages)).not.toContain('3.5');
  });
});
