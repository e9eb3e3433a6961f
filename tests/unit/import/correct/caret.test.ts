import { expect, test } from 'vitest';
import { moveCaret, readCorrected } from '#shared/import';
import { sourceOf } from '../source-of';

const TEXT = '标题\n【举措一】稳就业。扩岗位；办培训。';
const report = readCorrected(sourceOf(TEXT), []);
const at = (words: string) => TEXT.indexOf(words);

test('the caret goes from sentence to sentence and stays in its row', () => {
  const stops = [at('【举措一】')];
  for (let next = moveCaret(report, stops[0] ?? 0, 1, 'sentence'); next !== undefined;) {
    stops.push(next);
    next = moveCaret(report, next, 1, 'sentence');
  }
  expect(stops.slice(1)).toEqual([at('扩岗位'), at('办培训')]);
  expect(moveCaret(report, at('办培训'), -1, 'sentence')).toBe(at('扩岗位'));
  expect(moveCaret(report, at('扩岗位'), -1, 'sentence')).toBeUndefined();
});

test('the caret goes character by character', () => {
  expect(moveCaret(report, at('扩岗位'), 1, 'character')).toBe(at('岗位'));
  expect(moveCaret(report, at('岗位'), -1, 'character')).toBe(at('扩岗位'));
});
