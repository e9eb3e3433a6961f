import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Source } from '#shared/story';

/** The seed report as its file says it. */
export const SAMPLE = readFileSync(
  new URL('../../../samples/hengyang-2019-minsheng.md', import.meta.url),
  'utf8',
);

/** The seed report as plain text: no `##`, no `**`. */
export const PLAIN_SAMPLE = SAMPLE.replaceAll(/\*\*|## /gu, '');

/** A source as the readers make it. */
export function sourceOf(text: string, format: Source['format'] = 'txt'): Source {
  return {
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    encoding: 'utf-8',
    format,
    fileName: `报告.${format}`,
    characters: [...text].filter((character) => character.trim() !== '').length,
  };
}
