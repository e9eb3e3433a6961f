export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

/** Names people give the encodings; GB 2312 and GBK are parts of GB 18030. */
export const ENCODINGS: ReadonlyMap<string, Encoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['gb18030', 'gb18030'],
  ['gb-18030', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['gb-2312', 'gb18030'],
  ['cp936', 'gb18030'],
  ['big5', 'big5'],
  ['big-5', 'big5'],
  ['big5-hkscs', 'big5'],
  ['cp950', 'big5'],
  ['utf-16le', 'utf-16le'],
  ['utf16le', 'utf-16le'],
  ['utf-16', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['utf16be', 'utf-16be'],
]);

/** One name of each. */
export const ENCODING_NAMES: readonly Encoding[] = [...new Set(ENCODINGS.values())];

/** What is tried where no byte order mark and no valid UTF-8 decides; the first wins a tie. */
export const LEGACY: readonly Encoding[] = ['gb18030', 'big5', 'utf-16le', 'utf-16be'];

/** Byte order marks. */
export const MARKS: readonly (readonly [encoding: Encoding, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
