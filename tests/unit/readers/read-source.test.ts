import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '#electron/readers';
import { MAX_FILE_BYTES } from '#shared/desk';
import { encodeAs, utf8 } from './encode';

const SAMPLE_URL = new URL('../../../samples/hengyang-2019-minsheng.md', import.meta.url);
const SAMPLE = readFileSync(SAMPLE_URL, 'utf8');
const TRADITIONAL =
  '打造民生「升級版」 增強百姓幸福感\r\n\r\n【舉措一】提高就業質量和居民收入水平。實施就業優先政策，確保城鎮登記失業率控制在百分之四以內。';

function read(bytes: Uint8Array, fileName = '报告.md', encoding?: string) {
  const reply = readSource(bytes, fileName, encoding === undefined ? {} : { encoding });
  if (!reply.ok) throw new Error(reply.failure.zh);
  return reply.value;
}

function refused(bytes: Uint8Array, fileName = '报告.txt', encoding?: string) {
  const reply = readSource(bytes, fileName, encoding === undefined ? {} : { encoding });
  if (reply.ok) throw new Error('it was read');
  return reply.failure;
}

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const after = (mark: number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);

/** Bytes in Windows-1251. */
const cyrillic = (text: string) =>
  Uint8Array.from(text, (letter) =>
    letter < '\u0400' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x410 + 0xc0,
  );

describe('a report file', () => {
  test('is its text, its hash and its characters', () => {
    const source = read(readFileSync(SAMPLE_URL), '/home/稿件/hengyang.md');
    expect(source).toEqual({
      text: SAMPLE,
      sha256: createHash('sha256').update(readFileSync(SAMPLE_URL)).digest('hex'),
      encoding: 'utf-8',
      format: 'md',
      fileName: 'hengyang.md',
      characters: 3532,
    });
  });

  test.each([
    ['a.md', 'md'],
    ['a.MD', 'md'],
    ['a.markdown', 'md'],
    ['a.txt', 'txt'],
    ['民生 2019.final.TXT', 'txt'],
    ['C:\\稿件\\a.txt', 'txt'],
  ])('may be called %s', (fileName, format) => {
    expect(read(utf8('文字'), fileName)).toMatchObject({ format });
  });

  test('keeps its line ends and spaces as they are', () => {
    const text = '\r\n　标题 \r\n\t文字\u2028𠮷\n\n';
    expect(read(utf8(text))).toMatchObject({ text, characters: 5 });
  });
});

describe('the encoding of a report', () => {
  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf], utf8(SAMPLE)],
    ['utf-16le', [0xff, 0xfe], encodeAs(SAMPLE, 'utf-16le')],
    ['utf-16be', [0xfe, 0xff], encodeAs(SAMPLE, 'utf-16be')],
  ] as const)('is %s where its byte order mark says so', (encoding, mark, bytes) => {
    const source = read(after([...mark], bytes));
    expect(source).toMatchObject({ encoding, text: SAMPLE });
    expect(source.sha256).toBe(read(utf8(SAMPLE)).sha256);
  });

  test.each(['gb18030', 'utf-16le', 'utf-16be'] as const)('is recognised: %s', (encoding) => {
    expect(read(encodeAs(SAMPLE, encoding))).toMatchObject({ encoding, text: SAMPLE });
  });

  test('is recognised: Big5, from a traditional text', () => {
    expect(read(encodeAs(TRADITIONAL, 'big5'), '報告.txt')).toMatchObject({
      encoding: 'big5',
      text: TRADITIONAL,
    });
  });

  test('is GB18030 for a traditional text in it', () => {
    expect(read(encodeAs(TRADITIONAL, 'gb18030'))).toMatchObject({
      encoding: 'gb18030',
      text: TRADITIONAL,
    });
  });

  test.each(['政府工作报告', '打造民生升级版', 'GDP增长6.5%左右', '记者 唐海强'])(
    'is told from few characters: %s',
    (text) => expect(read(encodeAs(text, 'gb18030'))).toMatchObject({ encoding: 'gb18030', text }),
  );

  test('is UTF-16 for Latin text without a mark', () => {
    expect(read(encodeAs('Work report\r\n', 'utf-16le'))).toMatchObject({
      encoding: 'utf-16le',
      text: 'Work report\r\n',
    });
  });

  test('may be named, also by its old name', () => {
    const bytes = encodeAs(TRADITIONAL, 'big5');
    expect(read(bytes, 'a.txt', 'Big5').text).toBe(TRADITIONAL);
    expect(read(encodeAs(SAMPLE, 'gb18030'), 'a.txt', 'GB2312')).toMatchObject({
      encoding: 'gb18030',
      text: SAMPLE,
    });
  });

  test('takes one byte order mark off and no more', () => {
    expect(read(utf8('\ufeff\ufeff标题')).text).toBe('\ufeff标题');
    expect(read(bytesOf(0x84, 0x31, 0x95, 0x33, 0xb1, 0xea), 'a.txt', 'gb18030').text).toBe('标');
  });
});

describe('a file that cannot be read', () => {
  test('is an archive that is no Word file, whatever it is called', () => {
    const zip = bytesOf(0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0x08, 0, 0x08, 0, 0x21, 0, 0xff, 0xfe);
    expect(refused(zip)).toMatchObject({ code: 'file-damaged' });
  });

  test.each([
    ['nothing', utf8('')],
    ['white space only', utf8(' \n\t　\r\n')],
    ['a byte order mark only', bytesOf(0xef, 0xbb, 0xbf)],
  ])('has %s in it', (_, bytes) => {
    expect(refused(bytes)).toMatchObject({ code: 'file-empty' });
  });

  test('is too large', () => {
    expect(refused(new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61))).toMatchObject({
      code: 'file-too-large',
    });
    expect(refused(new Uint8Array(MAX_FILE_BYTES + 1)).zh).toContain('20 MB');
  });

  test.each(['报告.xlsx', '报告.pdf', '报告', '报告.md.exe', '.'])(
    'has another format: %s',
    (fileName) => {
      const { code, zh, en } = refused(utf8('文字'), fileName);
      expect(code).toBe('format-unknown');
      for (const format of ['.md', '.txt', '.jiedu']) {
        expect(zh).toContain(format);
        expect(en).toContain(format);
      }
    },
  );

  test.each([
    [
      'a picture',
      bytesOf(
        0x89,
        0x50,
        0x4e,
        0x47,
        0x0d,
        0x0a,
        0x1a,
        0x0a,
        0,
        0,
        0,
        0x0d,
        0x49,
        0x48,
        0x44,
        0x52,
      ),
    ],
    ['NULs', utf8('标题\u0000文字')],
    ['bytes of no encoding', bytesOf(0xff, 0xff, 0xff, 0x80, 0xff)],
    ['half a UTF-16 character behind a mark', bytesOf(0xff, 0xfe, 0x41)],
    ['UTF-8 cut off behind a mark', bytesOf(0xef, 0xbb, 0xbf, 0xe6, 0xa0)],
    ['Russian in a code page', cyrillic('сообщает развитие дорога школ '.repeat(3))],
  ])('is no text: %s', (_, bytes) => {
    expect(refused(bytes)).toMatchObject({ code: 'file-not-text' });
  });

  test('says which control character stands where', () => {
    expect(refused(utf8('标题\n文字\u0007文字'))).toMatchObject({
      code: 'file-not-text',
      zh: expect.stringMatching(/第 2 行有控制字符 U\+0007/u),
    });
  });

  test('is not in the encoding that was named', () => {
    expect(refused(encodeAs(SAMPLE, 'gb18030'), 'a.txt', 'utf-8')).toMatchObject({
      code: 'file-not-text',
      zh: expect.stringContaining('utf-8'),
    });
  });

  test('was given an encoding that there is none', () => {
    const { code, zh } = refused(utf8('文字'), 'a.txt', 'klingon');
    expect(code).toBe('bad-request');
    expect(zh).toContain('klingon');
    expect(zh).toContain('gb18030');
  });

  test('says what happened and what to do, in Chinese and in English', () => {
    for (const failure of [
      refused(utf8('')),
      refused(utf8('文'), 'a.pdf'),
      refused(utf8('\u0000')),
    ]) {
      expect(failure.zh).toMatch(/^没有导入：.*。.+$/u);
      expect(failure.en).toMatch(/^Not imported: .+\. .+$/u);
      expect(failure.zh).not.toMatch(/[您！]/u);
    }
  });
});
