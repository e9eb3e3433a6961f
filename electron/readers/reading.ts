import type { LeftOut } from '#shared/story';

/** What a reader makes of a file that is more than text. */
export interface Reading {
  readonly text: string;
  readonly encoding: string;
  readonly left?: readonly LeftOut[];
  readonly leftCount?: number;
}

/** A line of the reading; its text has no line break and no white space at its ends. */
export interface Block {
  /** `bullet` has a mark that the file's own list made; `row` is a table's, its cells joined. */
  readonly kind: 'heading' | 'paragraph' | 'bullet' | 'row';
  readonly text: string;
  /** Of a heading: 1 for the title, up to 6. */
  readonly depth?: number;
  /** UTF-16 units at the start of the text that are bold. */
  readonly lead?: number;
}

/** One line: breaks are spaces, the ends are bare. */
export function tidy(text: string): string {
  return text.replace(/[\n\r\v\f\u0085\u2028\u2029]{1,4096}/gu, ' ').trim();
}

/** Has it a character that prints? Format controls alone do not. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cf}\p{Cc}]/u.test(text);
}
