import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource } from '#electron/readers';
import { importReport, ledger } from '#shared/import';
import { Source } from '#shared/story';
import { b, docx, escapeXml, item, lists, p, r, row, table } from './docx-file';
import { sourceOf } from './read';

const CODES = new Set(['file-damaged', 'file-not-text', 'file-too-large', 'file-empty']);

/** What every file must give: a source that fits its schema, or one sentence that names it. */
function isReply(bytes: Uint8Array, fileName: string): boolean {
  const reply = readSource(bytes, fileName);
  return reply.ok
    ? Source.safeParse(reply.value).success && !/[\r\0]/u.test(reply.value.text)
    : CODES.has(reply.failure.code) && reply.failure.zh.includes(fileName);
}

const bytes = fc.uint8Array({ maxLength: 2000 });
const words = fc.string({
  unit: fc.constantFrom(...'今年要办好十件，。：#*-_>|1. \u3000（一）𠮷\u200b\u202e'),
  maxLength: 30,
});

describe('any bytes', () => {
  test.each(['报告.html', '报告.htm', '报告.docx'])('as %s are read or refused', (name) => {
    fc.assert(
      fc.property(bytes, (any) => {
        expect(isReply(any, name)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('as the part of a Word file are read or refused', () => {
    fc.assert(
      fc.property(bytes, (any) => {
        expect(isReply(docx({ body: '', more: { 'word/document.xml': any } }), '报告.docx')).toBe(
          true,
        );
        expect(
          isReply(docx({ body: p(r('文')), more: { 'word/styles.xml': any } }), '报告.docx'),
        ).toBe(true);
        expect(
          isReply(docx({ body: p(r('文')), more: { 'word/numbering.xml': any } }), '报告.docx'),
        ).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

const TAGS =
  'p div td tr table ul ol li b strong h1 h2 span a script style template form nav footer article section br img sup ruby rt pre select button svg math iframe title noscript frameset'.split(
    ' ',
  );
const NAMES = [
  '',
  ' class=nav',
  ' id=zoom',
  ' hidden',
  ' style="display:none"',
  ' href=/x',
  ' start=-3',
  ' class="share"',
];
const token = fc.oneof(
  fc
    .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...NAMES))
    .map(([tag, name]) => `<${tag}${name}>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
  words,
  fc.constantFrom(
    '<!--',
    '-->',
    '<![CDATA[',
    '&nbsp;',
    '&#0;',
    '&#xD800;',
    '<',
    '\0',
    '<!DOCTYPE x>',
    '今年要办好十件民生实事，努力让群众满意。',
  ),
);

test('any heap of tags is read or refused', () => {
  fc.assert(
    fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
      expect(isReply(new TextEncoder().encode(tokens.join('')), '报告.html')).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

const SAMPLE = docx({
  body:
    p(b('一、要求')) +
    item('新增学位') +
    table(row(p(r('甲')), p(r('乙')))) +
    p(r('全面贯彻，久久为功。'), '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>'),
  numbering: lists(['chineseCounting', '%1、']),
  styles: '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>',
  footnotes: `<w:footnote>${p(r('注'))}</w:footnote>`,
});
const change = fc.record({
  at: fc.nat({ max: SAMPLE.length - 1 }),
  to: fc.integer({ min: 0, max: 255 }),
});

test('any Word file with broken bytes is read or refused', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(), (changes, cut) => {
      const broken = SAMPLE.slice();
      for (const { at, to } of changes) broken[at] = to;
      expect(isReply(broken, '报告.docx')).toBe(true);
      expect(isReply(broken.subarray(0, cut % SAMPLE.length), '报告.docx')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const XML = [
  '<w:p>',
  '</w:p>',
  '<w:r>',
  '</w:r>',
  '<w:t>文</w:t>',
  '<w:pPr>',
  '</w:pPr>',
  '<w:rPr>',
  '</w:rPr>',
  '<w:b/>',
  '<w:del>',
  '</w:del>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr>',
  '</w:tr>',
  '<w:tc>',
  '</w:tc>',
  '<w:br/>',
  '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="1"/></w:numPr>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:instrText>A</w:instrText>',
  '<mc:AlternateContent>',
  '</mc:AlternateContent>',
  '<mc:Choice>',
  '</mc:Choice>',
  '<mc:Fallback>',
  '</mc:Fallback>',
  '<w:txbxContent>',
  '</w:txbxContent>',
] as const;

test('any well-formed heap of Word’s elements is read or refused', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...XML), { maxLength: 40 }), (parts) => {
      const file = docx({ body: balance(parts), numbering: lists(['decimal', '%1.']) });
      expect(isReply(file, '报告.docx')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

/** The same elements, each closed where its parent closes. */
function balance(parts: readonly string[]): string {
  const open: string[] = [];
  let xml = '';
  for (const part of parts) {
    const name = /^<([\w:]+)>$/u.exec(part)?.[1];
    const closes = /^<\/([\w:]+)>$/u.exec(part)?.[1];
    if (closes === undefined) xml += part;
    else if (open.at(-1) === closes) xml += `</${open.pop()}>`;
    if (name !== undefined) open.push(name);
  }
  return (
    xml +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
  );
}

/** Visible characters in order. */
const visible = (text: string) => text.replaceAll(/\s/gu, '');
const typed = words.filter((text) => /[^\s\p{Cf}]/u.test(text));
/** A paragraph of a bold start and the rest. */
const paragraph = fc.tuple(typed, fc.nat({ max: 12 })).map(([text, lead]) => {
  const characters = [...text];
  return {
    text,
    bold: characters.slice(0, lead).join(''),
    rest: characters.slice(lead).join(''),
  };
});

/**
 * What a reader made of a file without the marks that it set. A paragraph that looks like a page's number
 * (-1-) is not printed, but the reader did not lose it.
 */
function wordsOf(source: Source): string {
  const { story, diagnostics } = importReport(source);
  expect(ledger(source, story, diagnostics).lost).toEqual([]);
  let kept = '';
  let from = 0;
  const marks = diagnostics.flatMap(({ code, at }) =>
    code === 'markup-dropped' && at ? [at] : [],
  );
  for (const { start, end } of marks.toSorted((x, y) => x.start - y.start)) {
    kept += source.text.slice(from, start);
    from = end;
  }
  return visible(kept + source.text.slice(from));
}

describe('nothing is lost or invented between file and story', () => {
  test('in a Word file', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const body = paragraphs.map(({ bold, rest }) => p(b(bold), r(rest)));
        const source = sourceOf(docx({ body: body.join('') }), '报告.docx');
        expect(wordsOf(source)).toBe(visible(paragraphs.map(({ text }) => text).join('')));
      }),
      { numRuns: 400 },
    );
  });

  test('in an article', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const body = paragraphs.map(
          ({ text, bold, rest }) =>
            `<p>第${text.length}段，全面贯彻、久久为功：<b>${escapeXml(bold)}</b>${escapeXml(rest)}</p>`,
        );
        const source = sourceOf(`<article>${body.join('')}</article>`, '报告.html');
        const said = paragraphs.map(
          ({ text }) => `第${text.length}段，全面贯彻、久久为功：${text}`,
        );
        expect(wordsOf(source)).toBe(visible(said.join('')));
      }),
      { numRuns: 400 },
    );
  });
});
