import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSource } from '#electron/readers';
import { importReport } from '#shared/import';
import { p, r } from './docx-file';
import { linesOf, sourceOf } from './read';

const MILLION = 1_000_000;

describe('white space without end is read as one space', () => {
  test('in a web page', () => {
    const html = `<p>甲${' '.repeat(10 * MILLION)}乙</p>`;
    expect(linesOf(sourceOf(html, '报告.html'))).toEqual(['甲 乙']);
  });

  test.each([
    '<ol start="GAP3">',
    '<ol style="list-style:GAPnone">',
    '<ol style="display:GAPnone">',
  ])('in an attribute: %s', (list) => {
    const html = `${list.replace('GAP', ' '.repeat(15 * MILLION))}<li>正文。</li></ol>`;
    expect(linesOf(sourceOf(html, '报告.html'))).toEqual(['1. 正文。']);
  });

  test('in a Word file', () => {
    const xml = strToU8(
      `<w:document xmlns:w="${W}">${p(r(`甲${'\n'.repeat(15 * MILLION)}乙`))}</w:document>`,
    );
    const bytes = zipSync(
      { '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': xml },
      { level: 0 },
    );
    expect(linesOf(sourceOf(bytes, '报告.docx')).join('')).toMatch(/^甲 +乙$/u);
  });
});

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

describe('a page of countless tags', () => {
  test('is refused in one sentence', () => {
    const html = new TextEncoder().encode(`<p>甲乙丙，。${'<br>'.repeat(3.7 * MILLION)}`);
    expect(readSource(html, '报告.html')).toMatchObject({
      ok: false,
      failure: { code: 'file-damaged', zh: expect.stringMatching(/^报告\.html [^。]+。[^。]+$/u) },
    });
  });
});

test('400 000 headings are numbered in one pass', () => {
  const source = sourceOf('## 第一章 事\n'.repeat(400_000), '报告.md');
  const { story } = importReport(source);
  expect(story.sections).toHaveLength(400_000);
  expect(story.sections.at(-1)?.id).toBe('s400000');
});
