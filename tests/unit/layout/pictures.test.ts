import { describe, expect, test } from 'vitest';
import type { DisplayItem, GlyphRun, PlacedPicture } from '#shared/display';
import { layoutStory } from '#shared/layout';
import { WHOLE, type Picture, type PicturePlace, type Story } from '#shared/story';
import { findTemplate } from '#templates';
import { countedBook } from '../../fixtures/counted-font';
import { countedStory } from '../../fixtures/stories';

const tabloid = designOf('tabloid');
const ASSET = { sha256: 'a'.repeat(64), format: 'jpeg' as const, width: 3000, height: 2000 };
const SLOT: PicturePlace = { kind: 'slot' };

function designOf(id: string) {
  const template = findTemplate(id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return template;
}

const pictureOf = (id: string, place: PicturePlace, more: Partial<Picture> = {}): Picture => ({
  id,
  asset: ASSET,
  caption: '图说一二三四五',
  credit: '张三 摄',
  crop: WHOLE,
  place,
  ...more,
});

const beside = (wrap: boolean): PicturePlace => ({ kind: 'beside', initiativeId: 's1-i1', wrap });

const lay = (
  pictures: readonly Picture[],
  template = tabloid,
  story: Story = countedStory([3, 3], 300),
) => layoutStory({ ...story, pictures }, template, countedBook());

const itemsOf = (layout: ReturnType<typeof lay>) => layout.pages.flatMap(({ items }) => items);
const imagesOf = (items: readonly DisplayItem[]): PlacedPicture[] =>
  items.filter((item): item is PlacedPicture => item.kind === 'image');
const runsOf = (items: readonly DisplayItem[], role: GlyphRun['role']): GlyphRun[] =>
  items.filter((item): item is GlyphRun => item.kind === 'glyphRun' && item.role === role);

function only<T>(list: readonly T[]): T {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0) throw new Error(`${list.length} instead of one`);
  return first;
}

const rowsIn = (height: number, pitch: number) => height / pitch;

describe('the slot under the head', () => {
  test('a picture stands on whole rows, and its crop has the shape of its box', () => {
    const layout = lay([pictureOf('one', SLOT)]);
    const { width, height, crop } = only(imagesOf(itemsOf(layout)));
    const rows = rowsIn(height, layout.setting.pitch);
    expect(Math.abs(rows - Math.round(rows))).toBeLessThan(0.01);
    const shown = (crop.width * ASSET.width) / (crop.height * ASSET.height);
    expect(Math.abs(shown - width / height)).toBeLessThan(0.001);
  });

  test('its caption begins 0.2 row below it, its credit ends flush right with it', () => {
    const layout = lay([pictureOf('one', SLOT)]);
    const items = itemsOf(layout);
    const picture = only(imagesOf(items));
    const [caption, credit] = runsOf(items, 'caption');
    if (caption === undefined || credit === undefined) throw new Error('no caption');
    const { size, lineHeight = size } = tabloid.pictures.caption;
    const top = picture.y + picture.height + 0.2 * layout.setting.pitch;
    expect(caption.y).toBeCloseTo(top + (lineHeight - size) / 2 + 0.88 * size, 2);
    const right = credit.x + (credit.xs.at(-1) ?? 0) + size;
    expect(Math.abs(right - (picture.x + picture.width))).toBeLessThan(0.01);
  });

  test('no text of the story stands inside it', () => {
    const items = itemsOf(lay([pictureOf('one', SLOT)]));
    const { x, y, width, height } = only(imagesOf(items));
    const inside = runsOf(items, 'body').filter(
      (run) => run.x < x + width && run.x >= x && run.y > y && run.y < y + height,
    );
    expect(inside).toEqual([]);
  });

  test('two pictures stand side by side, equally deep', () => {
    const [left, right] = imagesOf(itemsOf(lay([pictureOf('one', SLOT), pictureOf('two', SLOT)])));
    expect(left?.y).toBe(right?.y);
    expect(left?.height).toBe(right?.height);
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  });

  test('a picture that is still to come keeps its room and says its size', () => {
    const { asset: _, ...empty } = pictureOf('one', SLOT);
    const items = itemsOf(lay([empty]));
    expect(only(imagesOf(items)).asset).toBeUndefined();
    const words = runsOf(items, 'furniture').flatMap(({ text }) => text);
    expect(words.join('')).toMatch(/图片位\s*.栏\s*×\s*\d+\s*行/u);
  });
});

describe('beside an initiative', () => {
  test('over the column, on whole rows, as wide as the column', () => {
    const layout = lay([pictureOf('one', beside(false))]);
    const { width, height } = only(imagesOf(itemsOf(layout)));
    const { columnEm, size, pitch } = layout.setting;
    expect(width).toBeCloseTo(columnEm * size, 2);
    expect(Math.abs(rowsIn(height, pitch) - Math.round(rowsIn(height, pitch)))).toBeLessThan(0.01);
  });

  test('with text beside it the text keeps an em away and has whole em (P-16)', () => {
    const layout = lay([pictureOf('one', beside(true))]);
    const items = itemsOf(layout);
    const picture = only(imagesOf(items));
    const { columnEm, size } = layout.setting;
    const left = picture.x + picture.width - columnEm * size;
    const lines = runsOf(items, 'body').filter(
      ({ x, y }) =>
        x >= left - 0.01 &&
        x < picture.x + picture.width &&
        y > picture.y &&
        y < picture.y + picture.height,
    );
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const { x, xs } of lines) {
      expect(x + (xs.at(-1) ?? 0) + size).toBeLessThanOrEqual(picture.x - size + 0.01);
    }
    const text = (picture.x - left) / size - 1;
    expect(text).toBeGreaterThanOrEqual(7);
    expect(Math.abs(text - Math.round(text))).toBeLessThan(0.01);
  });

  test('a column of 13 em leaves text too little: the picture takes the column (P-16)', () => {
    const classic = designOf('broadsheet-classic');
    const narrow = { ...classic, steps: classic.steps.slice(0, 1) };
    const layout = lay([pictureOf('one', beside(true))], narrow);
    expect(layout.setting.columnEm).toBe(13);
    expect(only(imagesOf(itemsOf(layout))).width).toBeCloseTo(13 * layout.setting.size, 2);
  });

  test('a text shorter than its picture is not run into by what follows', () => {
    const items = itemsOf(lay([pictureOf('one', beside(true))], tabloid, countedStory([12], 20)));
    const picture = only(imagesOf(items));
    const hit = items.filter(
      (item) =>
        item.kind === 'glyphRun' &&
        item.role !== 'caption' &&
        item.x >= picture.x &&
        item.x < picture.x + picture.width &&
        item.y > picture.y &&
        item.y < picture.y + picture.height,
    );
    expect(hit).toEqual([]);
  });
});

test('pictures lose no character of the report, whatever they are and wherever they stand', () => {
  const story = countedStory([3, 2, 4], 180);
  const textOf = (pictures: readonly Picture[]) =>
    [...runsOf(itemsOf(lay(pictures, tabloid, story)), 'body')]
      .toSorted((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0))
      .map(({ text }) => text.join(''))
      .join('');
  const bare = textOf([]);
  expect(bare.length).toBeGreaterThan(9 * 180);
  for (const height of [200, 900, 2000, 6000]) {
    const asset = { ...ASSET, height };
    for (const place of [SLOT, beside(true), beside(false)]) {
      expect(textOf([pictureOf('one', place, { asset })])).toBe(bare);
    }
  }
});

test('the same story with another picture is laid out anew', () => {
  const story = countedStory([3], 300);
  const first = only(imagesOf(itemsOf(lay([pictureOf('one', beside(false))], tabloid, story))));
  const flat = { ...ASSET, height: 800 };
  const second = only(
    imagesOf(itemsOf(lay([pictureOf('one', beside(false), { asset: flat })], tabloid, story))),
  );
  expect(second.height).toBeLessThan(first.height);
});
