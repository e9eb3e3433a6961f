import { describe, expect, test } from 'vitest';
import { importReport } from '#shared/import';
import { sourceOf } from './source-of';

const told = (text: string) =>
  importReport(sourceOf(text, 'md')).diagnostics.filter(
    ({ code }) => code === 'invisible-character',
  );

describe('a character that shows nothing', () => {
  test('stays where it is and is told, with its line and its number', () => {
    const text = '标题\n\n第一段建设\u202e公路\u200b。\n\n第二段\u200b建设水厂。';
    const { story } = importReport(sourceOf(text, 'md'));
    expect(JSON.stringify(story)).toContain('第一段建设\u202e公路\u200b。');
    expect(told(text)).toMatchObject([
      {
        level: 'warning',
        action: 'kept',
        message: expect.stringMatching(/^第 3 行.*U\+202E，已/u),
      },
      { level: 'info', action: 'kept', message: expect.stringMatching(/U\+200B，全文 2 处/u) },
    ]);
  });

  test('is none in an ordinary report', () => {
    expect(told('标题\r\n\r\n\t第一段\u3000建设公路。\f\n第二段。')).toEqual([]);
  });

  test('is told once for each kind, and not without end', () => {
    const kinds = Array.from({ length: 60 }, (_, index) => String.fromCodePoint(0xe0020 + index));
    expect(told(`标题\n\n${kinds.join('').repeat(1000)}建设公路。`)).toHaveLength(20);
  });
});
