import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  string,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderWebPage } from '#shared/html';
import type { Story } from '#shared/story';
import { templates } from '#templates';
import { elementsOf, readHtml, select, textContent } from './read-html';
import { story, withNote, withParagraphs, withReportText } from './story-fixture';

const [tabloid] = templates;
if (tabloid === undefined) throw new Error('there is no template');

const pageOf = (of: Story) => readHtml(renderWebPage(of, tabloid));

/** The text of the first initiative's report paragraph on the page. */
const reportOnPage = (text: string) => {
  const [report] = select(pageOf(withReportText(text)), '.report');
  return report && textContent(report).replace('【举措一】', '');
};

const RIGHT_TO_LEFT = '\u202E';

describe('hostile text stays text', () => {
  test.each([
    '<script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
    '" onclick="alert(1)" \' & &amp; &#60;b&#62;',
    ']]> <!-- --> <![CDATA[',
    '5<6 && 7>6',
    'a\r\nb\tc',
    '\uFEFF零宽\u200B字符\u2028',
    '𠮷👍🏽辻󠄀',
  ])('%j is shown as it is written', (text) => {
    expect(reportOnPage(text)).toBe(text);
  });

  test('what HTML cannot carry is shown as U+FFFD', () => {
    expect(reportOnPage('甲\0乙\uD800丙\uDC00𠮷')).toBe('甲\uFFFD乙\uFFFD丙\uFFFD𠮷');
  });

  test('every part of the story is escaped, in text and in attributes', () => {
    const evil = '"><script>alert(1)</script>';
    const note = { id: evil, head: evil, paragraphs: [{ text: evil }] };
    const sections = withNote(note).sections.map((section) => ({
      ...section,
      id: evil,
      heading: evil,
      marker: evil,
    }));
    const page = pageOf({
      ...story,
      kicker: evil,
      standingHead: evil,
      headline: evil,
      deck: evil,
      lede: evil,
      byline: { text: evil, reporters: [evil] },
      edition: { paperName: evil, pageName: evil, editor: evil },
      sections,
    });
    expect(select(page, 'script')).toEqual([]);
    for (const selector of [
      '.kicker',
      '.headline',
      '.deck',
      '.lede',
      '.byline',
      '.heading',
      '.tag',
    ])
      expect(select(page, selector).map(textContent)[0]).toContain(evil);
    expect(elementsOf(page).some(({ attributes }) => attributes['id'] === evil)).toBe(true);
  });

  test('whatever is typed comes back from the page, and the page stays well formed', () => {
    const text = string({ unit: 'grapheme', minLength: 1 }).map((typed) =>
      typed.replace(/\0/gu, ''),
    );
    const markup = constantFrom('<', '>', '&', '"', "'", '</p>', '3.96万亩', '【', RIGHT_TO_LEFT);
    const mixed = array(oneof(text, markup)).map((parts) => parts.join(''));
    assert(
      property(mixed, (typed) => {
        expect(reportOnPage(typed)).toBe(typed);
      }),
      { numRuns: 200 },
    );
  });

  test('wherever marks begin and end, the words of a commentary are kept', () => {
    const mark = record({
      kind: constantFrom('bold' as const, 'link' as const),
      start: integer({ min: -2, max: 14 }),
      end: integer({ min: -2, max: 14 }),
      href: constant('https://example.org/'),
    });
    const marksOf = array(mark, { maxLength: 5 });
    const text = '完成𠮷10.43万亩👍好';
    assert(
      property(marksOf, (drawn) => {
        const marks = drawn.map(({ kind, start, end, href }) =>
          kind === 'bold' ? { kind, start, end } : { kind, start, end, href },
        );
        const [body] = select(pageOf(withParagraphs({ text, marks })), 'aside');
        expect(body && textContent(body)).toBe(`解读${text}`);
      }),
      { numRuns: 200 },
    );
  });
});

describe('text that would turn its neighbours around', () => {
  test('a bidi control stays in the text, alone in an isolate', () => {
    const text = `拨款${RIGHT_TO_LEFT}100万元`;
    expect(reportOnPage(text)).toBe(text);
    expect(select(pageOf(withReportText(text)), 'bdi').map(textContent)).toEqual([RIGHT_TO_LEFT]);
  });

  test('title and card, where nothing can be isolated, go without it', () => {
    const page = pageOf({
      ...story,
      headline: `甲${RIGHT_TO_LEFT}乙`,
      lede: `丙${RIGHT_TO_LEFT}丁`,
    });
    expect(select(page, 'title').map(textContent)).toEqual(['甲乙']);
    const contents = select(page, 'meta').map(({ attributes }) => attributes['content']);
    expect(contents).toContain('丙丁');
    expect(contents.join('')).not.toContain(RIGHT_TO_LEFT);
  });
});

describe('links and styles', () => {
  const linked = (href: string) => {
    const marks = [{ kind: 'link', start: 0, end: 2, href }] as const;
    return pageOf(withParagraphs({ text: '网站在此', marks }));
  };

  test.each(['http://www.gov.cn/', 'https://www.gov.cn/?a=1&b="2"', 'mailto:desk@example.org'])(
    '%s may be followed',
    (href) => {
      expect(select(linked(href), 'a').map(({ attributes }) => attributes['href'])).toEqual([href]);
    },
  );

  test.each([
    'javascript:alert(1)',
    ' https://www.gov.cn/',
    'https://www.gov.cn/\nx',
    'https://www.gov.cn/\u202Ecod.exe',
    'https:\\\\www.gov.cn',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://',
    '//www.gov.cn/',
    '',
  ])('%j stays words', (href) => {
    const page = linked(href);
    expect(select(page, 'a')).toEqual([]);
    expect(select(page, 'aside').map(textContent)).toEqual(['解读网站在此']);
  });

  test('a style sheet cannot leave its element', () => {
    const webCss = 'p::after { content: "</STYLE><script>alert(1)</script>" }';
    const page = readHtml(renderWebPage(story, { ...tabloid, webCss }));
    expect(select(page, 'script')).toEqual([]);
    expect(select(page, 'style').map(textContent)[0]).toContain('\\3c /STYLE>');
  });
});
