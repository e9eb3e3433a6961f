import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ledger } from '#shared/import';
import { readReport } from '../../../electron/host/read-report';
import { docx, p, r } from '../readers/docx-file';

const PDF = readFileSync(new URL('../../fixtures/rural-revitalization-2018.pdf', import.meta.url));
const WORDS = '今年要办好十件民生实事，努力让群众满意。';
const WORD = docx({ body: p(r(WORDS)) });
const ONE_SENTENCE = /^(?:没有导入：)?[^。]+。[^。]+$/u;

const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const part = (xml: string) =>
  zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8(xml) });
const stored = (body: string) => {
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync(
    { '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8(xml) },
    { level: 0 },
  );
};
const laughs = Array.from(
  { length: 12 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('');

type Case = readonly [what: string, fileName: string, make: () => Uint8Array];

const REFUSED: readonly (readonly [...Case, code: string])[] = [
  [
    'a zip bomb',
    'a.docx',
    () => docx({ body: '', more: { 'x.bin': new Uint8Array(9_000_000) } }),
    'file-too-large',
  ],
  [
    'a bomb in the text itself',
    'a.docx',
    () => part(`<a>${' '.repeat(60_000_000)}</a>`),
    'file-too-large',
  ],
  ['an archive in an archive', 'a.docx', () => zipSync({ 'a.docx': WORD }), 'file-damaged'],
  [
    'entities that multiply',
    'a.docx',
    () => part(`<!DOCTYPE a [<!ENTITY l0 "哈">${laughs}]><a>&l12;</a>`),
    'file-damaged',
  ],
  [
    'an entity that names a file',
    'a.docx',
    () => part('<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]><a>&f;</a>'),
    'file-damaged',
  ],
  [
    'an archive without the text',
    'a.docx',
    () => zipSync({ '[Content_Types].xml': strToU8('<a/>') }),
    'file-damaged',
  ],
  ['a PDF cut in the middle of its head', 'a.pdf', () => PDF.subarray(0, 20), 'file-damaged'],
  [
    'a PDF of noise',
    'a.pdf',
    () => strToU8(`%PDF-1.7\n${'\u0001ÿ obj <<'.repeat(1000)}`),
    'file-damaged',
  ],
  ['a text of NULs', 'a.txt', () => new Uint8Array(100_000), 'file-not-text'],
  ['half characters in UTF-16', 'a.txt', () => utf16('标题\n\n文字\ud800文字。'), 'file-not-text'],
  ['a page of nothing but tags', 'a.html', () => strToU8('<div>'.repeat(100_000)), 'file-empty'],
  ['a text called a PDF', 'a.pdf', () => strToU8(WORDS), 'file-damaged'],
  ...(['md', 'txt', 'html', 'docx', 'pdf'] as const).map(
    (format) => ['an empty file', `a.${format}`, () => new Uint8Array(), 'file-empty'] as const,
  ),
];

describe('a hostile or broken file', () => {
  test.each(REFUSED)('%s (%s) is refused in one sentence', async (_, fileName, make, code) => {
    const reply = await readReport(make(), fileName);
    expect(reply).toMatchObject({
      ok: false,
      failure: { code, zh: expect.stringMatching(ONE_SENTENCE) },
    });
    expect(reply).toMatchObject({ failure: { zh: expect.stringContaining(fileName) } });
  });

  const READ: readonly Case[] = [
    ['nested 100 000 deep', 'a.html', () => strToU8(`${'<div>'.repeat(100_000)}<p>${WORDS}`)],
    ['nested in inline tags', 'a.html', () => strToU8(`${'<span>'.repeat(100_000)}<p>${WORDS}`)],
    ['nested in tables', 'a.html', () => strToU8(`${'<table><tr><td>'.repeat(30_000)}${WORDS}`)],
    ['with half characters by number', 'a.html', () => strToU8(`<p>${WORDS}&#xD800;&#xDFFF;`)],
    [
      'nested 100 000 deep',
      'a.docx',
      () => stored(`${'<w:sdt>'.repeat(100_000)}${p(r(WORDS))}${'</w:sdt>'.repeat(100_000)}`),
    ],
    ['with marks of direction', 'a.txt', () => strToU8(`标题\n\n${WORDS}\u202e\u2066${WORDS}`)],
    [
      'of 400 000 paragraphs',
      'a.md',
      () => strToU8(`${WORDS}\n\n`.repeat(300_000) + '甲。\n\n'.repeat(100_000)),
    ],
    ['of one line', 'a.txt', () => strToU8(WORDS.repeat(300_000))],
    [
      'of 20 000 letters and no end',
      'a.txt',
      () => strToU8(`${WORDS}\n${'（一）一是“【'.repeat(100_000)}`),
    ],
  ];

  test.each([
    ['a Word file called a text', 'a.txt', WORD, 'docx'],
    ['a Word file called a PDF', 'a.pdf', WORD, 'docx'],
    ['a PDF called a web page', 'a.html', PDF, 'pdf'],
    ['a PDF called a Word file', 'a.docx', PDF, 'pdf'],
  ])('%s (%s) is read as what it is', async (_, fileName, bytes, format) => {
    expect(await readReport(bytes, fileName)).toMatchObject({
      ok: true,
      value: { source: { format, fileName } },
    });
  });

  test.each(READ)(
    '%s (%s) is read, and nothing is lost',
    { timeout: 60_000 },
    async (_, fileName, make) => {
      const reply = await readReport(make(), fileName);
      if (!reply.ok) throw new Error(reply.failure.zh);
      const { source, story, diagnostics } = reply.value;
      expect(source.text).toContain(WORDS);
      expect(ledger(source, story, diagnostics).lost).toEqual([]);
    },
  );
});
