import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { readText, type GlyphRun, type Page } from '#shared/display';
import { layoutStory, type Setting } from '#shared/layout';
import { initiativesOf, StoryFile, withCommentary, type Story } from '#shared/story';
import type { Template } from '#shared/template';
import type { FontBook } from '#shared/typeset';
import { findTemplate } from '#templates';
import { testLibrary } from '../unit/press/library';

let book: FontBook;
let commented: Story;
let bare: Story;

beforeAll(async () => {
  book = await (await testLibrary()).book();
  const file = await readFile('samples/hengyang-2019-minsheng.jiedu', 'utf8');
  commented = StoryFile.parse(JSON.parse(file)).story;
  bare = commented;
  for (const { id } of initiativesOf(commented)) bare = withCommentary(bare, id, undefined);
});

function template(id: string): Template {
  const found = findTemplate(id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
}

/** Points: a row more at a column's foot is seen as a step. */
const STEP_SEEN = 14.5;

/** The column in which something stands, from the left; a mark at a line's start has its pen before it. */
function columnOf(x: number, { left }: Template['typeArea'], setting: Setting): number {
  const { columnEm, size, gap } = setting;
  return Math.floor((x - left + size) / (columnEm * size + gap));
}

/** The last baseline of each column, commentary and report alike. */
function columnFeet(page: Page, { typeArea }: Template, setting: Setting): number[] {
  const feet = new Map<number, number>();
  for (const item of page.items) {
    if (item.kind !== 'glyphRun' || !FLOW.has(item.role) || item.size !== setting.size) continue;
    const column = columnOf(item.x, typeArea, setting);
    feet.set(column, Math.max(feet.get(column) ?? 0, item.y));
  }
  return [...feet.values()];
}

const FLOW = new Set(['label', 'body', 'commentary']);

describe.each(['tabloid', 'broadsheet'])('the sample in %s', (id) => {
  test('ends in columns of one depth, by lines that paragraphs win or lose (P-19)', () => {
    const { pages, setting } = layoutStory(bare, template(id), book);
    expect(pages).toHaveLength(1);
    for (const page of pages) {
      const feet = columnFeet(page, template(id), setting);
      expect(feet).toHaveLength(setting.columns);
      expect(Math.max(...feet) - Math.min(...feet)).toBeLessThanOrEqual(setting.pitch + 0.01);
    }
  });

  test('no commentary is read inside a paragraph that one page holds (P-15, D-05)', () => {
    for (const page of layoutStory(commented, template(id), book).pages) {
      const read = readText([page]);
      const blocks = read.split('\n\n');
      const whole = [...initiativesOf(commented)]
        .map(({ source }) => source.at(0)?.text ?? '')
        .filter((text) => read.includes(text.slice(0, 10)) && read.includes(text.slice(-10)));
      expect(whole.length).toBeGreaterThan(2);
      expect(whole.filter((text) => !blocks.some((block) => block.endsWith(text)))).toEqual([]);
    }
  });

  test('reads as one text: every paragraph and every commentary in a block of its own', () => {
    const blocks = readText(layoutStory(commented, template(id), book).pages).split('\n\n');
    expect(blocks).toContain('## 关键词：三大攻坚战');
    for (const { source, commentary } of initiativesOf(bare)) {
      expect(commentary).toBeUndefined();
      for (const { text } of source.slice(1)) expect(blocks).toContain(text);
    }
  });
});

test('the tabloid sample ends together with its commentary too', () => {
  const { pages, setting } = layoutStory(commented, template('tabloid'), book);
  const page = pages.at(-1);
  expect(page).toBeDefined();
  if (page === undefined) return;
  const feet = columnFeet(page, template('tabloid'), setting);
  expect(Math.max(...feet) - Math.min(...feet)).toBeLessThanOrEqual(STEP_SEEN);
});

/** White rows between two lines of running text that follow each other in a column. */
function holesOn(page: Page, { typeArea }: Template, setting: Setting): number[] {
  const holes: number[] = [];
  for (let column = 0; column < setting.columns; column += 1) {
    const lines = page.items
      .filter((item): item is GlyphRun => item.kind === 'glyphRun' && item.role !== 'furniture')
      .filter(({ x }) => columnOf(x, typeArea, setting) === column)
      .toSorted((a, b) => a.y - b.y);
    for (const [index, line] of lines.entries()) {
      const above = lines[index - 1];
      if (above === undefined || !TEXT.has(above.role) || !TEXT.has(line.role)) continue;
      if (isParted(page, above, line)) continue;
      holes.push(Math.round((line.y - above.y) / setting.pitch - 1));
    }
  }
  return holes;
}

const TEXT = new Set(['label', 'body']);

/** Does a bar, a strip or a box come between two lines? */
function isParted({ items }: Page, above: GlyphRun, line: GlyphRun): boolean {
  return items.some(
    (item) =>
      (item.kind === 'rule' || item.kind === 'rect') &&
      item.width > 20 &&
      item.x <= line.x + 20 &&
      item.x + item.width > line.x &&
      item.y > above.y &&
      item.y < line.y,
  );
}

/** Stories that differ in what a page must hold: every `nth` initiative commented, some sections. */
function variants(): [string, Story][] {
  const thinned = [1, 2, 3, 0].map((nth): [string, Story] => {
    let story = commented;
    for (const [index, { id }] of [...initiativesOf(commented)].entries()) {
      if (nth === 0 || index % nth > 0) story = withCommentary(story, id, undefined);
    }
    return [`every ${nth}th commented`, story];
  });
  const part = (from: number, to: number): [string, Story] => [
    `sections ${from} to ${to}`,
    { ...commented, sections: commented.sections.slice(from, to) },
  ];
  return [...thinned, part(0, 1), part(2, 3), part(0, 3), part(1, 4)];
}

describe.each(['tabloid', 'broadsheet', 'broadsheet-classic', 'tabloid-vertical'])('%s', (id) => {
  test('opens no hole inside a column: at most a row of white between two lines of text', () => {
    for (const [name, story] of variants()) {
      const { pages, setting } = layoutStory(story, template(id), book);
      const deepest = pages.map((page) => Math.max(0, ...holesOn(page, template(id), setting)));
      expect(deepest, name).toEqual(pages.map(() => expect.toSatisfy((rows: number) => rows <= 1)));
    }
  });
});

/** Rows by which the columns of each tier of a page end above its deepest one, from its top tier down. */
function shortfalls(page: Page, { id, typeArea }: Template, setting: Setting): number[][] {
  const runs = page.items.filter((item): item is GlyphRun => item.kind === 'glyphRun');
  // Commentary that faces the report is as long as it was written.
  const counted = id === 'broadsheet' ? TEXT : FLOW;
  const tops = [...new Set(runs.filter(({ role }) => role === 'sectionHead').map(({ y }) => y))];
  const tierOf = (y: number) => tops.filter((top) => top < y).length;
  const feet = new Map<number, Map<number, number>>();
  for (const { role, size, x, y } of runs) {
    if (!counted.has(role) || size !== setting.size) continue;
    const column = columnOf(x, typeArea, setting);
    const tier = feet.get(tierOf(y)) ?? new Map<number, number>();
    feet.set(tierOf(y), tier.set(column, Math.max(tier.get(column) ?? 0, y)));
  }
  return [...feet.values()].map((tier) => {
    const deepest = Math.max(...tier.values());
    return [...tier.values()].map((foot) => Math.round((deepest - foot) / setting.pitch));
  });
}

/** A column that ends with a box ends a little higher than its tint. */
const MOST_SHORT = 3;

test.each(['tabloid', 'broadsheet'])('in %s no column ends far above its neighbours', (id) => {
  for (const [name, story] of variants()) {
    const { pages, setting } = layoutStory(story, template(id), book);
    const short = pages.flatMap((page) => shortfalls(page, template(id), setting));
    expect(Math.max(...short.flat()), `${name}: ${JSON.stringify(short)}`).toBeLessThanOrEqual(MOST_SHORT);
  }
});
