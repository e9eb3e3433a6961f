import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName } from '../../../electron/host/safe-file-name';

describe('a headline becomes a file name that every system takes', () => {
  test.each([
    ['今年，衡阳要办好这些民生实事', '今年，衡阳要办好这些民生实事'],
    ['城区/乡镇：三年\\两步?', '城区 乡镇：三年 两步'],
    ['上半年\n下半年', '上半年 下半年'],
    ['..隐藏的稿件. ', '隐藏的稿件'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM¹', '_COM¹'],
    ['CONSENSUS', 'CONSENSUS'],
    ['稿\u202Efdp.exe', '稿 fdp.exe'],
    ['半个\ud83d字', '半个 字'],
    ['', '稿件'],
    ['///', '稿件'],
    [' . . ', '稿件'],
  ])('%j is saved as %j', (headline, name) => {
    expect(safeFileName(headline)).toBe(name);
  });

  test('a long one is cut between characters, short enough for its bytes', () => {
    expect(safeFileName('字'.repeat(200))).toBe('字'.repeat(80));
    expect(safeFileName('😀'.repeat(200))).toBe('😀'.repeat(60));
  });

  test('twenty million dots take no time to speak of', () => {
    expect(safeFileName(`${'.'.repeat(20_000_000)}x`)).toBe('稿件');
  });

  test('nothing dangerous comes out, whatever goes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (headline) => {
        const name = safeFileName(headline);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^[\s.]|[\s.]$|^$/u);
        expect([...name].length).toBeLessThanOrEqual(80);
        expect(Buffer.byteLength(`${name}.html`)).toBeLessThanOrEqual(255);
      }),
    );
  });
});
