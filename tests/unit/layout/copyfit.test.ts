import { expect, test } from 'vitest';
import { copyfitInWords, copyfitOf } from '#shared/layout';

const wordsOf = (rows: number, characters: number, free: number) =>
  copyfitInWords(copyfitOf({ overset: { rows, characters }, fills: [{ room: 60, free }] })).zh;

test('copy that is too long says by how many characters and lines (P-19)', () => {
  expect(wordsOf(2, 37, 0)).toBe('超 37 字，约 2 行');
});

test('copy that is too short says how many rows stay free', () => {
  expect(wordsOf(0, 0, 5)).toBe('余 5 行');
  expect(wordsOf(0, 0, 0)).toBe('正好');
});
