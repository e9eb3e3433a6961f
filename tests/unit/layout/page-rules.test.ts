import { describe, expect, test } from 'vitest';
import type { DisplayItem, GlyphRun, Page, Rect, Rule } from '#shared/display';
import { layoutStory } from '#shared/layout';
import type { Story } from '#shared/story';
import { templates } from '#templates';
import { balance } from '../../../shared/layout/fill-columns';
import type { FlowRow } from '../../../shared/layout/flow-row';
import { widthOf } from '../../../shared/layout/module';
import { headRows, settingOf } from '../../../shared/layout/setting';
import { countedBook } from '../../fixtures/counted-font';
import { countedCommentary, countedStory } from '../../fixtures/stories';

/**
 * Rules of the page (P) with the specification's own figures; what is not here has a file of its own:
 * see docs/typesetting.md.
 */
const book = countedBook();
const own = (id: string) => {
  const design = templates.find((template) => template.id === id);
  const step = design?.steps.find(({ tight }) => tight === undefined);
  if (design === undefined || step === undefined) throw new Error(`no template ${id}`);
  return { design, step, setting: settingOf(design, step) };
};

const glyphRuns = ({ items }: Page) =>
  items.filter((item): item is GlyphRun => item.kind === 'glyphRun');
const rules = (items: readonly DisplayItem[]) =>
  items.filter((item): item is Rule => item.kind === 'rule');

interface PrintedLine {
  readonly readingIndex: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly ends: boolean;
  readonly role: string;
}

/** The lines of the report on a page, in reading order, with the column that each stands in. */
function reportLines(page: Page, left: number, stride: number): PrintedLine[] {
  const lines = new Map<number, PrintedLine>();
  for (const run of glyphRuns(page)) {
    if (run.role !== 'body' && run.role !== 'label') continue;
    const { readingIndex, x, y, role } = run;
    const known = lines.get(readingIndex);
    const column = known?.column ?? Math.floor((x - left + 0.01) / stride);
    const ends = known?.ends === true || run.ends === true;
    lines.set(readingIndex, { readingIndex, column, x: known?.x ?? x, y, role, ends });
  }
  return [...lines.values()].toSorted((a, b) => a.readingIndex - b.readingIndex);
}

test('P-02 k columns of c characters measure c·k + (k − 1); eight of thirteen fill a broadsheet', () => {
  const { design, setting, step } = own('broadsheet-classic');
  expect([step.columnEm, step.columns, step.size]).toEqual([13, 8, 9]);
  const gutter = { ...setting, gap: setting.size };
  expect(widthOf(2, gutter) / setting.size).toBe(27);
  expect(widthOf(3, gutter) / setting.size).toBe(41);
  expect(setting.gap).toBeCloseTo(setting.size, 6);
  expect(widthOf(8, setting)).toBeCloseTo(design.typeArea.width, 6);
});

test('P-05 a head takes whole rows: 30 and 21 pt with three gaps of a row on 11.25 pt take eight', () => {
  const { setting } = own('tabloid');
  expect(headRows(30 + 21 + 3 * 11.25, { ...setting, pitch: 11.25 })).toBe(8);
});

const line: FlowRow = { rows: 1, keepNext: false, airBefore: 0, content: { kind: 'white' } };

test('P-11 a hundred rows over three columns are 34, 34 and 32', () => {
  const rows = Array.from({ length: 100 }, () => ({ ...line }));
  const depths = balance(rows, 3, 1000)?.columns.map(({ depth }) => depth);
  expect(depths).toEqual([34, 34, 32]);
  const over = balance(rows, 3, 33);
  expect(over, 'a block of 33 rows does not take them').toBeUndefined();
});

describe.each(['tabloid', 'broadsheet', 'broadsheet-classic', 'cards'])('in %s', (id) => {
  const { design } = own(id);
  const long = countedStory([7, 6, 8, 5], 330, countedCommentary(70));
  const layout = layoutStory(long, design, book);
  const { setting, pages } = layout;
  const stride = setting.columnEm * setting.size + setting.gap;
  const linesOf = (page: Page) => reportLines(page, design.typeArea.left, stride);

  test('P-07 【举措一】 runs in: same size and baseline as its text, never broken', () => {
    const labels = pages.flatMap(glyphRuns).filter(({ role }) => role === 'label');
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) {
      const beside = pages
        .flatMap(glyphRuns)
        .find((run) => run.readingIndex === label.readingIndex && run.role === 'body');
      expect(label.text.join('')).toMatch(/^【举措.】$/u);
      expect(beside).toMatchObject({ size: label.size, y: label.y });
      expect(beside?.x).toBeGreaterThan(label.x);
      expect(label.font).not.toBe(beside?.font);
    }
  });

  test('P-08 two lines at least of the text stand under a section head', () => {
    const all = pages.flatMap(glyphRuns).filter(({ role }) => role === 'sectionHead');
    expect(all.length).toBeGreaterThanOrEqual(4);
    for (const page of pages) {
      const heads = glyphRuns(page).filter(({ role }) => role === 'sectionHead');
      for (const head of heads) {
        const below = linesOf(page).filter(({ readingIndex }) => readingIndex > head.readingIndex);
        const [first, second] = below;
        expect(first?.column).toBe(second?.column);
        expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(setting.pitch, 2);
      }
    }
  });

  test('P-09 two lines stand on either side of a column’s break; three lines are not parted', () => {
    for (const page of pages) {
      const lines = linesOf(page);
      const parts = partsOf(lines);
      for (const [index, part] of parts.entries()) {
        const goesOn = !(part.at(-1)?.ends ?? true);
        const [nextLine] = parts[index + 1] ?? [];
        if (!goesOn || nextLine === undefined) continue;
        expect(part.length).toBeGreaterThanOrEqual(2);
        const rest = parts[index + 1] ?? [];
        expect(rest.length).toBeGreaterThanOrEqual(2);
        expect(part.length + rest.length).toBeGreaterThan(3);
      }
    }
  });

  test('P-10 what stands above a spanning head is read before it, what stands below after it', () => {
    for (const page of pages) {
      const heads = glyphRuns(page).filter(({ role }) => role === 'sectionHead');
      for (const head of heads) {
        const place = linesOf(page).filter(({ x }) => x >= head.x - stride);
        for (const each of place) {
          if (each.readingIndex > head.readingIndex) continue;
          const isBeside = each.y > head.y && each.x < head.x;
          expect(isBeside || each.y < head.y, `${each.y} above ${head.y}`).toBe(true);
        }
      }
    }
  });

  test('P-12 hairlines stand in the middle of the gutter and cross no head', () => {
    const { width } = design.columnRule;
    expect(width).toBeGreaterThanOrEqual(0.25);
    expect(width).toBeLessThanOrEqual(0.5);
    const edge = (column: number) => design.typeArea.left + column * stride - setting.gap / 2;
    for (const page of pages) {
      const upright = rules(page.items).filter((rule) => rule.width === width && rule.height > 20);
      const heads = glyphRuns(page).filter(({ role }) => role === 'sectionHead');
      const inText = upright.filter(({ y }) => heads.some((head) => y > head.y - 40));
      for (const { x } of inText) {
        const middle = x + width / 2;
        const near = Array.from({ length: setting.columns }, (_, index) => edge(index + 1));
        const off = Math.min(...near.map((at) => Math.abs(at - middle)));
        if (off > setting.gap) continue;
        expect(off).toBeLessThanOrEqual(0.05);
      }
    }
  });

  test('P-14 text on a tint is read: 10 to 15 % of black, contrast over 7 : 1', () => {
    const [cyan, magenta, yellow, black] = design.commentaryBox.tint;
    expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
    expect(black).toBeGreaterThanOrEqual(10);
    expect(black).toBeLessThanOrEqual(15);
    const light = (share: number) => ((share + 0.055) / 1.055) ** 2.4;
    expect((light(1 - black / 100) + 0.05) / 0.05).toBeGreaterThan(7);
  });
});

/** A page's lines cut into what stands together: a paragraph's lines in one column. */
function partsOf(lines: readonly PrintedLine[]): PrintedLine[][] {
  const parts: PrintedLine[][] = [];
  for (const each of lines) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    const isSame = last !== undefined && !last.ends && last.column === each.column;
    if (part !== undefined && isSame && each.y > last.y) part.push(each);
    else parts.push([each]);
  }
  return parts;
}

test('P-13 a box is whole rows deep, its measure whole em, its tint outside of it', () => {
  const { design } = own('tabloid');
  const story: Story = countedStory([5, 5], 300, countedCommentary(130));
  const { pages, setting } = layoutStory(story, design, book);
  const [page] = pages;
  const boxes = (page?.items ?? []).filter(
    (item): item is Rect => item.kind === 'rect' && item.owner?.endsWith('-c') === true,
  );
  expect(boxes.length).toBeGreaterThan(3);
  for (const box of boxes) {
    const rows = (box.height ?? 0) / setting.pitch;
    expect(rows * 2, 'half a row of its edges above and below').toBeCloseTo(
      Math.round(rows * 2),
      2,
    );
    const text = glyphRuns(page ?? { number: 1, width: 0, height: 0, bleed: 0, items: [] }).filter(
      ({ role, x, y }) =>
        role === 'commentary' &&
        x >= box.x &&
        x < box.x + box.width &&
        y > box.y &&
        y < box.y + box.height,
    );
    const left = Math.min(...text.map(({ x }) => x));
    const padding = design.commentaryBox.paddingEm * setting.size;
    expect(left - box.x).toBeCloseTo(padding, 1);
    const inner = (box.width - 2 * padding) / setting.size;
    expect(inner).toBeCloseTo(Math.round(inner), 3);
  }
});
