import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEncodings, readSource } from '#electron/readers';
import { encodeAs, utf8 } from './encode';
import { excerptsOf, SIMPLIFIED, TRADITIONAL } from './excerpts';

type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

const encoded = (text: string, encoding: Encoding) =>
  encoding === 'utf-8' ? utf8(text) : encodeAs(text, encoding);

describe('an excerpt of a report is read in the encoding it is in', () => {
  const cases: readonly (readonly [string, string, Encoding])[] = [
    ['simplified', SIMPLIFIED, 'utf-8'],
    ['simplified', SIMPLIFIED, 'gb18030'],
    ['simplified', SIMPLIFIED, 'utf-16le'],
    ['simplified', SIMPLIFIED, 'utf-16be'],
    ['traditional', TRADITIONAL, 'gb18030'],
    ['traditional', TRADITIONAL, 'big5'],
    ['traditional', TRADITIONAL, 'utf-16le'],
    ['traditional', TRADITIONAL, 'utf-16be'],
  ];

  test.each(cases)('%s', (script, text, encoding) => {
    const rates = [20, 50, 200].map((length) => {
      const excerpts = excerptsOf(text, length);
      const read = excerpts.filter((excerpt) => {
        const reply = readSource(encoded(excerpt, encoding), 'a.txt');
        return reply.ok && reply.value.text === excerpt && reply.value.encoding === encoding;
      });
      return { length, rate: read.length / excerpts.length };
    });
    const told = rates.map(({ length, rate }) => `${length} characters ${100 * rate} %`);
    console.log(`${script}, ${encoding}: ${told.join(', ')}`);
    expect(rates.map(({ rate }) => rate)).toEqual([1, 1, 1]);
  });
});

describe('the encodings of a file', () => {
  test('are shown with what each makes of it, the chosen one first', () => {
    const [first, ...others] = readEncodings(encoded(SIMPLIFIED, 'gb18030'), '报告.txt');
    expect(first).toEqual({
      encoding: 'gb18030',
      fits: true,
      badCharacters: 0,
      preview: [...SIMPLIFIED].slice(0, 24).join(''),
      chosen: true,
    });
    expect(others).toHaveLength(4);
    for (const { chosen, badCharacters } of others) {
      expect(chosen).toBe(false);
      expect(badCharacters).toBeGreaterThan(100);
    }
  });

  test.each(['utf-8', 'big5', 'utf-16le', 'utf-16be'] as const)(
    'tell %s from the others',
    (encoding) => {
      const [first, second] = readEncodings(encoded(TRADITIONAL, encoding), 'a.md');
      expect(first).toMatchObject({ encoding, chosen: true, fits: true, badCharacters: 0 });
      expect(second?.badCharacters).toBeGreaterThan(50);
    },
  );

  test('of a web page show its words, not its tags', () => {
    const html = `<!DOCTYPE html>\n<head><style>p { color: red }</style></head>\n<p>今年要办好十件民生实事。</p>`;
    expect(readEncodings(utf8(html), '页.html')[0]).toMatchObject({
      encoding: 'utf-8',
      preview: '今年要办好十件民生实事。',
    });
  });

  test('are all shown where none fits', () => {
    const readings = readEncodings(Uint8Array.of(0xff, 0xff, 0xff, 0x80, 0xff), 'a.txt');
    expect(readings).toHaveLength(5);
    expect(readings.some(({ chosen }) => chosen)).toBe(false);
  });
});

describe('a few broken bytes', () => {
  const LINES = SIMPLIFIED.replace(/。/gu, '。\n').split('\n');
  const broken = (encoding: Encoding, line: number, ...bytes: number[]) => {
    const before = encoded(`${LINES.slice(0, line - 1).join('\n')}\n`, encoding);
    const after = encoded(`${LINES.slice(line - 1).join('\n')}\n`, encoding);
    return Uint8Array.from([...before, ...bytes, ...after]);
  };

  test.each([
    ['gb18030', 0xff],
    ['utf-8', 0xe4],
    ['utf-8', 0xff],
  ] as const)('in %s are refused with their line (%i)', (encoding, byte) => {
    expect(readSource(broken(encoding, 7, byte), '报告.txt')).toMatchObject({
      ok: false,
      failure: {
        code: 'file-not-text',
        zh: expect.stringMatching(
          `^没有导入：报告\\.txt 是 ${encoding} 文本，但第 7 行有损坏的字节，全文 1 处。`,
        ),
      },
    });
  });

  test('in the encoding that was named are refused with their line', () => {
    expect(readSource(broken('utf-8', 7, 0xff), 'a.txt', { encoding: 'utf-8' })).toMatchObject({
      failure: { zh: expect.stringContaining('从第 7 行起有 1 处') },
    });
  });
});

describe('bytes that fit by chance', () => {
  test('are never called a strict pass: a line of ASCII is no UTF-16', () => {
    const words = fc.stringMatching(/^[ -~]{60,200}$/u);
    fc.assert(
      fc.property(words, (text) => {
        const strict = readEncodings(utf8(text), 'a.txt').filter(
          ({ encoding, fits, badCharacters }) =>
            encoding.startsWith('utf-16') && fits && badCharacters === 0,
        );
        expect(strict).toEqual([]);
      }),
    );
  });

  test('stand below the right reading of a file with a spoilt byte', () => {
    const spoilt = encoded(SIMPLIFIED.slice(0, 400), 'gb18030');
    spoilt[300] = 0xff;
    const [first] = readEncodings(spoilt, '报告.txt');
    expect(first).toMatchObject({ encoding: 'gb18030', fits: false, chosen: false });
  });
});
