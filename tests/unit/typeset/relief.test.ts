import { describe, expect, test } from 'vitest';
import { lines, reliefs } from './lines';

/** B-17 with decision 001: the cheapest relief first, each recorded with its line. */
describe('what gives way when no line keeps to the limits (B-17)', () => {
  test('nothing, where a line keeps to them', () => {
    expect(reliefs('加快农村通信设施，改造', 8)).toEqual([undefined, undefined]);
  });

  test('a 破折号 starts a line before the line above is torn', () => {
    expect(reliefs('援军今日到达——成功', 7)).toEqual(['dashStart', undefined]);
  });

  test('a loose line before a number loses its unit', () => {
    expect(reliefs('援军今天——成功', 5)[0]).toBe('loose');
  });

  test('a number loses its unit before a line is torn', () => {
    expect(lines('投资5000平方公里', 5)).toEqual(['投资5000', '平方公里']);
    expect(reliefs('投资5000平方公里', 5)).toEqual(['softUnit', undefined]);
  });

  test('a lone character stays only where nothing can be pulled down', () => {
    expect(lines('改革开', 2)).toEqual(['改革', '开']);
    expect(reliefs('改革开', 2)).toEqual([undefined, 'loneCharacter']);
  });

  test('a Western word is parted only where it is wider than the measure', () => {
    expect(reliefs('完成abcdefghijklmnopqrst任务', 6)).toContain('insideWord');
    expect(reliefs('完成abcdefghij任务', 6)).not.toContain('insideWord');
  });

  test.each([
    ['40 digits', '1234567890'.repeat(4), 6],
    ['70 digits', `见${'1234567890'.repeat(7)}件`, 6],
    ['marks only', '，。！？', 1],
    ['a measure under one character', '一', 0.5],
    ['a measure of nothing', '改革', 0],
    ['a measure below nothing', '改革', -3],
  ])('%s overflow, with a warning and all text present', (_, text, em) => {
    expect(lines(text, em).join('')).toBe(text);
    expect(reliefs(text, em)).toContain('overflow');
  });

  test('，。！？ at two em stands on one line', () => {
    expect(lines('，。！？', 2)).toEqual(['，。！？']);
  });

  test('a number is never parted, whatever the measure', () => {
    expect(lines(`见${'1234567890'.repeat(7)}件`, 6)).toContain('1234567890'.repeat(7));
  });
});
