import type { EncodingReading } from '#shared/desk';
import type { Source } from '#shared/story';

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

/** As much of the text as the desk shows, UTF-16 units. */
const PREVIEW = 200;

/** Only these are bytes of text in an encoding. */
export function isTextFile({ format }: Source): boolean {
  return format === 'md' || format === 'txt' || format === 'html';
}

/** How the bytes would read in each encoding. */
export function readEncodings(bytes: Uint8Array, chosen: string): EncodingReading[] {
  return ENCODINGS.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    const badCharacters = text.match(BAD)?.length ?? 0;
    const preview = text.slice(0, PREVIEW).replace(/\p{Cs}$/u, '');
    return {
      encoding,
      fits: badCharacters === 0,
      badCharacters,
      preview,
      chosen: encoding === chosen,
    };
  });
}

/** What the bytes do not spell, and controls that no text has. */
const BAD = /\ufffd|(?![\t\n\v\f\r])\p{Cc}/gu;
