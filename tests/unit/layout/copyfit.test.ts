import { expect, test } from 'vitest';
import { copyfitInWords, copyfitOf } from '#shared/layout';

const setting = { size: 9, pitch: 11.5, columns: 4, columnEm: 17, gap: 9, rows: 86 };
const wordsOf = (rows: number, characters: number, free: number, white = 4 * free) =>
  copyfitInWords(
    copyfitOf({ overset: { rows, characters }, fills: [{ room: 60, free, white }], setting }),
  ).zh;

test('copy that is too long says by how many characters and lines (P-19)', () => {
  expect(wordsOf(2, 37, 0)).toBe('超 37 字，约 2 行');
});

test('copy that is too short says how many characters and lines of a column it lacks', () => {
  expect(wordsOf(0, 0, 5)).toBe('欠 340 字，约 20 行');
  expect(wordsOf(0, 0, 5, 22), 'with white inside the columns too').toBe('欠 374 字，约 22 行');
  expect(wordsOf(0, 0, 0)).toBe('正好');
});
