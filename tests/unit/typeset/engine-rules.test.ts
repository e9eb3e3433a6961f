import { describe, expect, test } from 'vitest';
import { breakIntoLines, breakLines, naturalWidth, tracked } from '#shared/typeset';
import { lines, prepared } from './lines';

const HAN = '推进改革发展稳定各项工作取得新的成效不断增强人民群众获得感幸福感';

describe('engine (spec §5)', () => {
  test('E-02 every row may have a measure of its own; the last is that of all rows behind it', () => {
    const broken = lines(HAN, [8, 4, 4, 8]);
    expect(broken.map((line) => line.length)).toEqual([8, 4, 4, 8, 8]);
    expect(broken.join('')).toBe(HAN);
  });

  test('E-02 a list of equal rows is one measure', () => {
    const set = prepared(`${HAN}，${HAN}。`);
    expect(breakLines(set, [9000, 9000, 9000], 2000).lines).toEqual(
      breakLines(set, 9000, 2000).lines,
    );
  });

  test('E-02 a line knows the width of its row, and the indent is the first row’s', () => {
    const { lines: broken } = breakLines(prepared(HAN), [8000, 6000, 12_000], 2000);
    expect(broken.map(({ indent, measure }) => [indent, measure])).toEqual([
      [2000, 6000],
      [0, 6000],
      [0, 12_000],
      [0, 12_000],
    ]);
  });

  test('E-02 rows go on behind a forced break', () => {
    expect(lines(`推进\n${HAN}`, [4, 6, 10]).map((line) => line.length)).toEqual([2, 6, 10, 10, 6]);
  });

  test('E-02 the whole paragraph is weighed: an early line gives way for a later one', () => {
    // Greedy would fill line one with seven characters and leave the last line one character.
    expect(lines('坚守耕地保护红线不放松', 10)[0]).toHaveLength(9);
  });

  test('P-19 a paragraph wins a line or loses one within its limits, or says that it cannot', () => {
    // Six lines of text with white in its commas: its end may be drawn in or pushed out.
    const text = `${'推进，改革，发展，稳定，'.repeat(10)}`;
    const ways = [0, 1, 2, 3, 4, 5].flatMap((more) => {
      const set = prepared(text + HAN.slice(0, more));
      const own = breakLines(set, 20_000).lines;
      expect(breakIntoLines(set, 20_000, 0, own.length)).toEqual(own);
      return [-1, 1].filter((step) => breakIntoLines(set, 20_000, 0, own.length + step));
    });
    expect(new Set(ways)).toEqual(new Set([-1, 1]));
    const set = prepared(text);
    const own = breakLines(set, 20_000).lines.length;
    expect(breakIntoLines(set, 20_000, 0, own + 4)).toBeUndefined();
    expect(breakIntoLines(prepared(`推进\n${HAN}`), 20_000, 0, 3)).toBeUndefined();
  });

  test('E-03 at most twelve candidates a character, a window that moves with the line', () => {
    const text = `${HAN}，3.96万亩；“${HAN}”，`.repeat(60);
    const set = prepared(text);
    for (const em of [7, 13, 20, 27, 41]) {
      expect(breakLines(set, em * 1000, 2000).candidates).toBeLessThanOrEqual(12 * set.count);
    }
    // Twice the text is twice the work.
    const twice = breakLines(prepared(text + text), 20_000).candidates;
    expect(twice / breakLines(set, 20_000).candidates).toBeLessThan(2.1);
  });

  test('E-03 reliefs do not break the budget', () => {
    const set = prepared(`${HAN}5000平方公里——`.repeat(40) + '1234567890'.repeat(7));
    const broken = breakLines(set, 7000);
    expect(broken.relaxed).toBe('overflow');
    expect(broken.candidates).toBeLessThanOrEqual(12 * set.count);
  });

  test('E-04 a paragraph is typed arrays of one entry a cluster', () => {
    const set = prepared('推进𠮷3.96万亩——好');
    for (const column of [set.classes, set.body, set.gids, set.gap, set.breaks, set.penalties]) {
      expect(ArrayBuffer.isView(column)).toBe(true);
      expect(column).toHaveLength(set.count);
    }
  });
});

test('tracking puts the same white between all characters, but not into numbers (P-19)', () => {
  const set = prepared('推进3.96万亩');
  const wide = tracked(set, 30);
  expect(naturalWidth(wide) - naturalWidth(set)).toBe(3 * 30);
  expect(naturalWidth(tracked(set, -20))).toBeLessThan(naturalWidth(set));
  expect(breakLines(set, 20_000).lines[0]?.natural).toBe(naturalWidth(set));
});
