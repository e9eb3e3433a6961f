import { beforeAll, expect, test } from 'vitest';
import { readWords, reportParagraphs, reportPdf, visible } from './read-words';

let paragraphs: string[];
let report: Awaited<ReturnType<typeof readWords>>;

beforeAll(async () => {
  paragraphs = await reportParagraphs();
  report = await readWords(await reportPdf());
});

test('a report in two columns on nine pages says what its text file says, in that order', () => {
  expect(visible(report.text)).toBe(visible(paragraphs.join('\n')));
});

test('its running head and page numbers are left out and listed, page by page', () => {
  const kinds = report.left.map(({ kind, text }) => `${kind} ${text}`);
  expect(kinds).toEqual(
    Array.from({ length: 9 }, (_, index) => [
      'running-head 实施乡村振兴战略的意见',
      `folio —${index + 1}—`,
    ]).flat(),
  );
});

test('only column and page breaks cut a paragraph, and an empty line stands there', () => {
  const whole = new Set(paragraphs.map(visible));
  for (const column of report.text.split('\n\n')) {
    const inside = column.split('\n').slice(1, -1).map(visible);
    for (const line of inside) expect(whole).toContain(line);
  }
  expect(report.text.split('\n\n')).toHaveLength(9 * 2 + 1);
});

test('the headline and the twelve section heads are marked, the date under the headline is not', () => {
  const heads = report.text.split('\n').filter((line) => line.startsWith('#'));
  expect(heads[0]).toBe('# 中共中央 国务院关于实施乡村振兴战略的意见');
  expect(heads.slice(1)).toEqual(
    paragraphs
      .filter((text) => /^[一二三四五六七八九十]+、/u.test(text))
      .map((text) => `## ${text}`),
  );
  expect(report.text).toContain('\n（2018年1月2日）\n');
});
