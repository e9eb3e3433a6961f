import { readFile } from 'node:fs/promises';
import { deflateSync, inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportStory } from '#electron/host';
import type { FontLibrary } from '#electron/press';
import { verifyHtml, verifyPdf, type Difference } from '#electron/verify';
import { StoryFile, type Source, type Story } from '#shared/story';
import { templates, findTemplate } from '#templates';
import { testLibrary } from '../press/library';

let fonts: FontLibrary;
let story: Story;
let source: Source;
let pdf: Buffer;

const made = async (format: 'pdf' | 'html', templateId: string, profile?: 'x4' | 'proof') => {
  const template = findTemplate(templateId);
  if (template === undefined) throw new Error(templateId);
  const needs = { fonts, date: new Date(0), profile };
  const bytes = await exportStory({ story, source }, template, format, needs);
  if (!bytes.ok) throw new Error(bytes.failure.zh);
  return Buffer.from(bytes.value.bytes);
};

beforeAll(async () => {
  fonts = await testLibrary();
  const file = await readFile('samples/hengyang-2019-minsheng.jiedu', 'utf8');
  ({ story, source } = StoryFile.parse(JSON.parse(file)));
  pdf = await made('pdf', 'broadsheet');
}, 120_000);

async function differences(bytes: Uint8Array): Promise<readonly Difference[]> {
  const verdict = await verifyPdf(bytes, story, 'page.pdf');
  if (!verdict.ok) throw new Error(verdict.failure.en);
  expect(verdict.value.equal).toBe(verdict.value.differences.length === 0);
  return verdict.value.differences;
}

const kindsOf = async (bytes: Uint8Array) =>
  [...new Set((await differences(bytes)).map(({ kind }) => kind))].sort();

const WHY = ['不着墨', '画在版面之外', '小得看不见', '与底色分不清', '被盖住'];

/** Why words of a file with this change cannot be seen; nothing else may be wrong with them. */
async function whyHidden(change: (text: string) => string): Promise<readonly string[]> {
  const found = await differences(tamper(pdf, change));
  expect([...new Set(found.map(({ kind }) => kind))]).toEqual(['hidden']);
  return WHY.filter((why) => found.some(({ zh }) => zh.includes(why)));
}

/** The file with the streams changed that the callback changes; offsets are written anew. */
function tamper(file: Buffer, change: (text: string) => string): Buffer {
  const text = file.toString('latin1');
  const objects = /(\d+) 0 obj\n([^]*?)\nendobj\n/g;
  let out = text.slice(0, text.indexOf('1 0 obj') < 0 ? 0 : text.search(/\d+ 0 obj\n/));
  const offsets = new Map<number, number>();
  for (const [, number = '', body = ''] of text.matchAll(objects)) {
    offsets.set(Number(number), out.length);
    out += `${number} 0 obj\n${changeBody(body, change)}\nendobj\n`;
  }
  const trailer = text.slice(text.lastIndexOf('trailer'), text.lastIndexOf('startxref'));
  const count = Math.max(...offsets.keys()) + 1;
  const rows = Array.from({ length: count }, (_, number) => {
    const offset = String(offsets.get(number) ?? 0).padStart(10, '0');
    return number === 0 ? '0000000000 65535 f \n' : `${offset} 00000 n \n`;
  });
  const start = out.length;
  out += `xref\n0 ${count}\n${rows.join('')}${trailer}startxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

function changeBody(body: string, change: (text: string) => string): string {
  const at = body.indexOf('\nstream\n');
  if (at < 0) return change(body);
  const data = Buffer.from(body.slice(at + 8, body.lastIndexOf('\nendstream')), 'latin1');
  const head = body.slice(0, at);
  if (!head.includes('/FlateDecode') || /\/Length1|\/N 4/.test(head)) return body;
  const plain = inflateSync(data).toString('latin1');
  const changed = change(plain);
  if (changed === plain) return body;
  const packed = deflateSync(Buffer.from(changed, 'latin1')).toString('latin1');
  return `${head.replace(/\/Length \d+/, `/Length ${packed.length}`)}\nstream\n${packed}\nendstream`;
}

/** Only the page's own content. */
const inContent = (change: (text: string) => string) => (text: string) =>
  text.startsWith('1 0 0 -1 ') ? change(text) : text;

const BLOCK = /\/Span << \/MCID \d+ \/ActualText <[0-9a-f]+> >> BDC\nBT[^]*?ET\nEMC/g;
const hexOf = (words: string) =>
  Array.from(words, (character) => character.charCodeAt(0).toString(16)).join('');

/** The content with the block of the line that says these words changed. */
const inLine = (words: string, change: (block: string) => string) =>
  inContent((text) =>
    text.replaceAll(BLOCK, (block) => (block.includes(hexOf(words)) ? change(block) : block)),
  );

describe('an export', () => {
  test.each(templates.map(({ id }) => id))(
    'of %s equals its source, in PDF and HTML',
    async (id) => {
      expect(await differences(await made('pdf', id))).toEqual([]);
      expect(verifyHtml(await made('html', id), story)).toEqual({ equal: true, differences: [] });
    },
  );

  test('of a proof and of PDF/X-4 equals it, too', async () => {
    expect(await differences(await made('pdf', 'tabloid', 'proof'))).toEqual([]);
    expect(await differences(await made('pdf', 'tabloid', 'x4'))).toEqual([]);
  });

  test('rewritten without a change still equals it: the tampering tests tamper with nothing else', async () => {
    expect(await differences(tamper(pdf, (text) => text))).toEqual([]);
  });
});

describe('a PDF that was tampered with is found out by', () => {
  const line = '坚决打好防范化解';

  test('another glyph drawn', async () => {
    const other = inLine(line, (block) =>
      block.replaceAll(
        /<(?!feff)([0-9a-f]{8,})>/g,
        (_, hex: string) => `<${hex.slice(4)}${hex.slice(0, 4)}>`,
      ),
    );
    expect(await kindsOf(tamper(pdf, other))).toEqual(['words']);
  });

  test('another character to copy', async () => {
    const other = inLine(line, (block) => block.replace(hexOf('打好'), hexOf('打坏')));
    expect(await kindsOf(tamper(pdf, other))).toEqual(['actual-text']);
  });

  test('a font that calls a glyph by another name', async () => {
    const other = (text: string) =>
      text.includes('begincmap') ? text.replaceAll(hexOf('防'), hexOf('放')) : text;
    expect(await kindsOf(tamper(pdf, other))).toContain('words');
  });

  test('a line left out', async () => {
    expect(
      await kindsOf(
        tamper(
          pdf,
          inLine(line, () => ''),
        ),
      ),
    ).toContain('words');
  });

  test('two lines in each other’s place', async () => {
    const swap = (text: string) => {
      const blocks = text.match(BLOCK) ?? [];
      const [first = '', second = ''] = blocks.slice(20, 22);
      const numbered = (block: string, of: string) =>
        block.replace(/MCID \d+/, /MCID \d+/.exec(of)?.[0] ?? '');
      return text
        .replace(first, '@@')
        .replace(second, numbered(first, second))
        .replace('@@', numbered(second, first));
    };
    expect(await kindsOf(tamper(pdf, inContent(swap)))).toEqual(['actual-text', 'words']);
  });

  test('two paragraphs in each other’s place', async () => {
    const swapped = (text: string) =>
      text.includes('/S /Document')
        ? text.replace(/(\/K \[(?:\d+ 0 R ){7})(\d+ 0 R )(\d+ 0 R )/, '$1$3$2')
        : text;
    const other = tamper(pdf, swapped);
    expect(other.equals(tamper(pdf, (text) => text))).toBe(false);
    expect(await kindsOf(other)).toEqual(['actual-text', 'words']);
  });

  test('a line of the report that passes for furniture', async () => {
    const other = inLine(line, (block) => block.replace(/^\/Span[^\n]*/, '/Artifact BMC'));
    expect(await kindsOf(tamper(pdf, other))).toEqual(['actual-text', 'words']);
  });

  test('text too small to read', async () => {
    const other = inLine(line, (block) => block.replaceAll(/ [\d.]+ Tf/g, ' 1 Tf'));
    expect(await whyHidden(other)).toEqual(['小得看不见']);
  });

  test('text beside the trim', async () => {
    const other = inLine(line, (block) => block.replaceAll(/ [\d.]+ Tm/g, ' -16 Tm'));
    expect(await whyHidden(other)).toEqual(['画在版面之外']);
  });

  test('text without ink', async () => {
    const other = inLine(line, (block) => block.replace('BT\n', 'BT\n3 Tr\n'));
    expect(await kindsOf(tamper(pdf, other))).toEqual(['hidden']);
  });

  test('text in white on the paper', async () => {
    const other = inLine(line, (block) => block.replaceAll(' Tf', ' Tf 0 0 0 0 k'));
    expect(await kindsOf(tamper(pdf, other))).toEqual(['hidden']);
  });

  test('text moved off the page', async () => {
    const other = inLine(line, (block) => block.replaceAll(/([\d.]+ [\d.]+) Tm/g, '9999 9999 Tm'));
    expect(await kindsOf(tamper(pdf, other))).toContain('words');
  });

  test('a white box over the text', async () => {
    const other = inContent(
      (text) => `${text}\nq /Artifact BMC 0 0 0 0 k 0 0 1200 1700 re f EMC Q`,
    );
    expect(await kindsOf(tamper(pdf, other))).toEqual(['hidden']);
  });

  test('words that are tagged as nothing', async () => {
    const other = inContent((text) => {
      const block = text.match(BLOCK)?.[20] ?? '';
      return `${text}\n${block.replace(/^\/Span[^\n]*\n/, '').replace(/\nEMC$/, '')}`;
    });
    expect(await kindsOf(tamper(pdf, other))).toContain('untagged');
  });

  test('commentary that passes for the report', async () => {
    const other = (text: string) => text.replaceAll('/S /Commentary', '/S /P');
    expect(await kindsOf(tamper(pdf, other))).toContain('words');
  });
});

test('damage to a PDF is refused or unequal, and never hangs', async () => {
  for (const end of [100, 5000, pdf.length >> 1]) {
    const verdict = await verifyPdf(pdf.subarray(0, end), story, 'page.pdf');
    expect(verdict.ok && verdict.value.equal).toBe(false);
  }
});

describe('a web page that was tampered with is found out by', () => {
  const verdict = async (change: (page: string) => string) => {
    const page = (await made('html', 'broadsheet')).toString('utf8');
    const changed = change(page);
    expect(changed).not.toBe(page);
    return verifyHtml(Buffer.from(changed), story).differences.map(({ kind }) => kind);
  };

  test('one character', async () => {
    expect(await verdict((page) => page.replace('防范化解', '防犯化解'))).toEqual(['words']);
  });

  test('a paragraph left out', async () => {
    expect(await verdict((page) => page.replace(/<p[^>]*data-at[^]*?<\/p>/u, ''))).toEqual([
      'words',
    ]);
  });

  test('words hidden or run by a script', async () => {
    expect(await verdict((page) => page.replace('<article', '<article hidden'))).toEqual([
      'hidden',
    ]);
    expect(
      await verdict((page) => page.replace('<article', '<script>1</script><article')),
    ).toContain('hidden');
  });
});
