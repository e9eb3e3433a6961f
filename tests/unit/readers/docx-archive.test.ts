import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSource } from '#electron/readers';
import { docx, p, r } from './docx-file';
import { linesOf, sourceOf } from './read';

const BODY = p(r('正文。'));
const good = docx({ body: BODY });

/** The archive with some bytes of its directory changed. */
function patched(change: (view: DataView, directory: number) => void): Uint8Array {
  const bytes = good.slice();
  const view = new DataView(bytes.buffer);
  change(view, view.getUint32(bytes.length - 6, true));
  return bytes;
}

const many = Object.fromEntries(
  Array.from({ length: 2001 }, (_, index) => [`x${index}`, new Uint8Array()]),
);

describe('an archive is looked through before it is opened', () => {
  const cases: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['a text under another name', 'file-damaged', () => strToU8('这不是 Word 文件')],
    ['a file under a password', 'file-damaged', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2)],
    ['an archive without a document', 'file-damaged', () => zipSync({ 'a.txt': strToU8('甲') })],
    [
      'a document without its types',
      'file-damaged',
      () => zipSync({ 'word/document.xml': strToU8('<a/>') }),
    ],
    ['a cut archive', 'file-damaged', () => good.slice(0, good.length - 30)],
    ['too many entries', 'file-too-large', () => docx({ body: BODY, more: many })],
    [
      'a bomb',
      'file-too-large',
      () => docx({ body: BODY, more: { 'word/media/x.bin': new Uint8Array(2_000_000) } }),
    ],
    [
      'more than 200 MB unpacked',
      'file-too-large',
      () => patched((view, at) => view.setUint32(at + 24, 201 * 1024 * 1024, true)),
    ],
    [
      'a name out of the folder',
      'file-damaged',
      () => docx({ body: BODY, more: { '../x': BYTE } }),
    ],
    ['an absolute name', 'file-damaged', () => docx({ body: BODY, more: { '/x': BYTE } })],
    [
      'a name twice',
      'file-damaged',
      () => docx({ body: BODY, more: { 'WORD/document.xml': BYTE } }),
    ],
    [
      'an encrypted entry',
      'file-damaged',
      () => patched((view, at) => view.setUint16(at + 8, 1, true)),
    ],
    ['a wrong checksum', 'file-damaged', () => patched(spoilDocument(16))],
    ['a wrong size', 'file-damaged', () => patched(spoilDocument(24))],
    ['entries over each other', 'file-damaged', overlapping],
    ['XML that does not close', 'file-damaged', () => docx({ body: '<w:p>' })],
    [
      'an entity of its own',
      'file-damaged',
      () => document('<!DOCTYPE a [<!ENTITY b "甲">]><a>&b;</a>'),
    ],
    [
      'bytes that are no UTF-8',
      'file-damaged',
      () => document(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff)),
    ],
    ['no words', 'file-empty', () => docx({ body: '' })],
  ];

  test.each(cases)('%s is %s', (_, code, make) => {
    expect(readSource(make(), '报告.docx')).toMatchObject({
      ok: false,
      failure: { code, zh: expect.stringMatching(/^(?:没有导入：)?报告\.docx [^。]+。[^。]+$/u) },
    });
  });

  test('a sound one is opened, also with a comment behind it', () => {
    const bytes = new Uint8Array([...good, ...strToU8('后记')]);
    bytes[good.length - 2] = 6;
    expect(linesOf(sourceOf(bytes, '报告.docx'))).toEqual(['正文。']);
  });
});

const BYTE = Uint8Array.of(1);

function document(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return docx({ body: '', more: { 'word/document.xml': bytes } });
}

/** Changes a number of the second entry of the directory: the document’s. */
function spoilDocument(offset: number) {
  return (view: DataView, first: number) => {
    const at = first + 46 + view.getUint16(first + 28, true);
    view.setUint32(at + offset, view.getUint32(at + offset, true) === 0 ? 9 : 1, true);
  };
}

/** A third entry, which nobody reads, lies where the document does. */
function overlapping(): Uint8Array {
  const bytes = docx({ body: BODY, more: { 'word/media/x.bin': BYTE } });
  const view = new DataView(bytes.buffer);
  const first = view.getUint32(bytes.length - 6, true);
  const second = first + 46 + view.getUint16(first + 28, true);
  const third = second + 46 + view.getUint16(second + 28, true);
  view.setUint32(third + 42, view.getUint32(second + 42, true), true);
  return bytes;
}

describe('hostile documents', () => {
  test('nest as deep as they like', () => {
    const deep = `${'<w:ins>'.repeat(100_000)}${r('深处。')}${'</w:ins>'.repeat(100_000)}`;
    expect(linesOf(sourceOf(unpacked(p(deep)), '报告.docx'))).toEqual(['深处。']);
  });

  test('nest tables as deep as they like', () => {
    const open = `<w:tbl><w:tr><w:tc>${BODY}</w:tc><w:tc>`;
    const close = `${BODY}</w:tc></w:tr></w:tbl>`;
    const source = sourceOf(unpacked(open.repeat(20_000) + close.repeat(20_000)), '报告.docx');
    expect(source.characters).toBeGreaterThan(40_000 * 3);
  });

  test('have as many paragraphs as they like', () => {
    const body = Array.from({ length: 400_000 }, (_, index) => p(r(`${index}年`))).join('');
    expect(linesOf(sourceOf(docx({ body }), '报告.docx'))).toHaveLength(400_000);
  });
});

/** Stored, so that the ratio is not what refuses it. */
function unpacked(body: string): Uint8Array {
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': BYTE, 'word/document.xml': strToU8(xml) }, { level: 0 });
}
