/** Anything that may join its neighbour into one grapheme; without it code points are clusters. */
const JOINS = new RegExp(
  `[${[
    '\\p{M}', // combining marks and variation selectors
    '\\u200d', // zero width joiner
    '\\u{1f3fb}-\\u{1f3ff}', // skin tones
    '\\u{1f1e6}-\\u{1f1ff}', // regional indicators
    '\\u1100-\\u11ff\\ud7b0-\\ud7ff', // conjoining jamo
    '\\r',
  ].join('')}]`,
  'u',
);
const WHITE = /^[\s\u3000\ufeff]$/u;
/** Controls and marks without ink: they stay with the cluster before them. */
const INKLESS = /^[\p{Cc}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufff9-\ufffb]$/u;

let segmenter: Intl.Segmenter | undefined;

/** The grapheme clusters of a text (UAX #29). */
export function* graphemes(text: string): Generator<readonly [start: number, length: number]> {
  if (JOINS.test(text)) {
    segmenter ??= new Intl.Segmenter('zh-Hans', { granularity: 'grapheme' });
    for (const { index, segment } of segmenter.segment(text)) yield [index, segment.length];
    return;
  }
  for (let start = 0; start < text.length;) {
    const length = (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
    yield [start, length];
    start += length;
  }
}

export function isWhite(codePoint: number): boolean {
  if (codePoint > 0x20 && codePoint < 0x1680) return false;
  if (codePoint >= 0x3001 && codePoint < 0xfeff) return false;
  return WHITE.test(String.fromCodePoint(codePoint));
}

export function isInkless(codePoint: number): boolean {
  if (codePoint >= 0x20 && codePoint < 0x7f) return false;
  if (codePoint >= 0x3000 && codePoint < 0xfff0) return false;
  return INKLESS.test(String.fromCodePoint(codePoint));
}
