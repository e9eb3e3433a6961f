import { expect, test } from 'vitest';
import type { GlyphRun, Page } from '#shared/display';
import { facesOf } from '../../../renderer/page/faces';
import { marginMarks } from '../../../renderer/page/margin-marks';
import { looksSame, paintRows } from '../../../renderer/page/paint-rows';
import { screenInk } from '../../../renderer/page/screen-ink';
import { textSegments } from '../../../renderer/page/text-segments';

function run(text: readonly string[], change: Partial<GlyphRun> = {}): GlyphRun {
  return {
    kind: 'glyphRun',
    font: 'song',
    size: 9,
    scaleX: 1,
    x: 63,
    y: 100,
    gids: text.map(() => 1),
    xs: text.map((_, index) => index * 9),
    text,
    ink: [0, 0, 0, 100],
    role: 'body',
    readingIndex: 0,
    owner: 'i1',
    ...change,
  };
}

function page(...items: Page['items']): Page {
  return { number: 1, width: 765, height: 1105, bleed: 8.5, items };
}

test('every character of a run keeps its own place', () => {
  expect(textSegments(run(['村', '规', '，']))).toEqual([
    { text: '村规，', xs: [0, 9, 18], isDash: false },
  ]);
});

test('a dash of two units and a rare character stand alone, and the count goes on behind them', () => {
  const segments = textSegments(run(['户', '——', '环', '𠮷', '好']));
  expect(segments.map(({ text, xs }) => [text, xs])).toEqual([
    ['户', [0]],
    ['——', [9]],
    ['环', [18]],
    ['𠮷', [27]],
    ['好', [36]],
  ]);
  expect(segments.filter(({ isDash }) => isDash).map(({ text }) => text)).toEqual(['——']);
});

test('a narrowed run is placed before it is narrowed', () => {
  const [segment] = textSegments(run(['村', '规'], { scaleX: 0.9, xs: [0, 8.1] }));
  expect(segment?.xs.map((x) => Math.round(x * 1000) / 1000)).toEqual([0, 9]);
});

test('the runs of one printed line are painted together', () => {
  const label = run(['【'], { font: 'heiBlack', role: 'label' });
  const rows = paintRows(
    page(label, run(['改'], { x: 90 }), run(['善'], { readingIndex: 1, y: 112 })),
  );
  expect(rows.map(({ items }) => items.length)).toEqual([2, 1]);
});

test('a line that only moved looks the same to the painter', () => {
  const [before] = paintRows(page(run(['改', '善'])));
  const [after] = paintRows(page(run(['改', '善'], { y: 111.5, readingIndex: 7 })));
  expect(after?.key).toBe(before?.key);
  expect(looksSame(after?.items ?? [], before?.items ?? [])).toBe(true);
  expect(after?.y).toBe(111.5);
});

test('a line whose words changed does not', () => {
  const [before] = paintRows(page(run(['改', '善'])));
  const [after] = paintRows(page(run(['改', '进'])));
  expect(after?.key).toBe(before?.key);
  expect(looksSame(after?.items ?? [], before?.items ?? [])).toBe(false);
});

test('no two rows of a page share a key', () => {
  const rule = { kind: 'rule', x: 1, y: 1, width: 1, height: 9, ink: [0, 0, 0, 55] } as const;
  const rows = paintRows(
    page(rule, { ...rule, x: 2 }, run(['改']), run(['善'], { readingIndex: 1 })),
  );
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

test('an initiative that runs into the next column is marked in both', () => {
  const foot = run(['改'], { x: 63, y: 1040, readingIndex: 1 });
  const top = run(['善'], { x: 225, y: 210, readingIndex: 2 });
  const next = run(['。'], { x: 225, y: 222, readingIndex: 3 });
  const figure = run(['3'], { owner: 'i1', role: 'furniture', y: 900, readingIndex: 9 });
  const marks = marginMarks(page(foot, top, next, figure, run(['别'], { owner: 'i2' })), 'i1');
  expect(marks.map(({ x }) => x)).toEqual([58, 220]);
  expect(marks[1]?.height).toBeCloseTo(12 + 9 * 1.1);
});

test('an initiative that is not on the page is not marked', () => {
  expect(marginMarks(page(run(['改'])), 'i9')).toEqual([]);
});

test('only faces in use are loaded', () => {
  expect(facesOf([page(run(['改']), run(['解'], { font: 'hei' }), run(['善']))])).toEqual([
    'hei',
    'song',
  ]);
});

/** What an ink leaves of the paper #fdfcf9, as a browser computes it. */
function onPaper(ink: GlyphRun['ink']): number[] {
  const shares = [...screenInk(ink).matchAll(/\* ([\d.]+)\)/gu)].map(([, share]) => Number(share));
  return [0xfd, 0xfc, 0xf9].map((light, index) => Math.round(light * (shares[index] ?? 1)));
}

test('black is the ink of the comps, white is paper, and the spot red is theirs within a shade', () => {
  expect(onPaper([0, 0, 0, 100])).toEqual([0x1b, 0x1a, 0x18]);
  expect(onPaper([0, 0, 0, 0])).toEqual([0xfd, 0xfc, 0xf9]);
  const red = onPaper([0, 95, 90, 5]);
  [0xd0, 0x2a, 0x23].forEach((wanted, index) => {
    expect(Math.abs((red[index] ?? 0) - wanted)).toBeLessThanOrEqual(2);
  });
});

test('more ink is never lighter', () => {
  for (const k of [0, 8, 12, 55, 90]) {
    expect(onPaper([0, 0, 0, k])[0]).toBeGreaterThan(onPaper([0, 0, 0, k + 10])[0] ?? 255);
  }
});

test('a line that did not change is the row that it was, so that nothing of it is painted', () => {
  const still = run(['改', '善']);
  const moved = run(['农', '村'], { readingIndex: 1, y: 112 });
  const [kept, old] = paintRows(page(still, moved));
  const [again, anew] = paintRows(page(still, { ...moved, y: 124 }));
  expect(again).toBe(kept);
  expect(anew).not.toBe(old);
});
