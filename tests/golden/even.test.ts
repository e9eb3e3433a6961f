import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { readText, type GlyphRun, type Page } from '#shared/display';
import { layoutStory } from '#shared/layout';
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

const runsOf = ({ items }: Page) =>
  items.filter((item): item is GlyphRun => item.kind === 'glyphRun' && item.role === 'body');

/** The last baseline of each column of report text on a page. */
function feetOf(page: Page, { typeArea }: Template, columns: number): number[] {
  const stride = typeArea.width / columns;
  const feet = new Map<number, number>();
  for (const { x, y } of runsOf(page)) {
    const column = Math.floor((x - typeArea.left + 1) / stride);
    feet.set(column, Math.max(feet.get(column) ?? 0, y));
  }
  return [...feet.values()];
}

/** The last baseline of each column, commentary and report alike. */
function columnFeet(page: Page, { typeArea }: Template, columns: number): number[] {
  const feet = new Map<number, number>();
  for (const item of page.items) {
    if (item.kind !== 'glyphRun' || !FLOW.has(item.role)) continue;
    const column = Math.floor((item.x - typeArea.left + 1) / (typeArea.width / columns));
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
      const feet = feetOf(page, template(id), setting.columns);
      expect(feet).toHaveLength(setting.columns);
      expect(Math.max(...feet) - Math.min(...feet)).toBeLessThanOrEqual(setting.pitch + 0.01);
    }
  });

  test('no commentary stands inside a sentence of the report (P-15)', () => {
    const { pages } = layoutStory(commented, template(id), book);
    const blocks = readText(pages).split('\n\n');
    const report = [...initiativesOf(commented)].map(({ source }) => source.at(0)?.text ?? '');
    for (const text of report) expect(blocks.some((block) => block.endsWith(text))).toBe(true);
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
  const feet = columnFeet(page, template('tabloid'), setting.columns);
  expect(Math.max(...feet) - Math.min(...feet)).toBeLessThanOrEqual(STEP_SEEN);
});
