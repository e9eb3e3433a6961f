import type { FontFacts } from './fonts';
import { boxAround, at, leastScale, times, type Matrix } from './geometry';
import type { GraphicsState } from './graphics-state';
import type { Meter } from './limits';
import type { TextPaint } from './paint';
import { isString, type PdfValue } from './values';

/** What a glyph may reach above and below its baseline, em (OS/2 typographic heights). */
const ABOVE = 0.88;
const BELOW = -0.12;

export interface ShownText {
  readonly codes: readonly number[];
  readonly paint: Pick<
    TextPaint,
    'characters' | 'size' | 'mode' | 'fill' | 'stroke' | 'lineWidth' | 'box'
  >;
  /** The text matrix behind the last glyph. */
  readonly end: Matrix;
}

/** Walks the strings and corrections of Tj and TJ (ISO 32000-1, 9.4.4). */
export function showText(
  parts: readonly PdfValue[],
  state: GraphicsState,
  font: FontFacts,
  start: Matrix,
  glyphs: Meter,
): ShownText {
  const { size, textScale, characterSpace, wordSpace, rise } = state;
  const codes: number[] = [];
  let pen = 0;
  let last = 0;
  let first: number | undefined;
  for (const part of parts) {
    if (typeof part === 'number') pen -= (part / 1000) * size * textScale;
    if (!isString(part)) continue;
    for (const code of codesOf(part.bytes, font.bytesPerCode)) {
      codes.push(code);
      font.used.add(code);
      first ??= pen;
      const space = font.bytesPerCode === 1 && code === 32 ? wordSpace : 0;
      pen += ((font.widthOf(code) / 1000) * size + characterSpace + space) * textScale;
      last = Math.max(last, pen);
    }
  }
  glyphs.spend(codes.length);
  const whole = times(start, state.ctm);
  const corners = [first ?? 0, last].flatMap((x) =>
    [ABOVE, BELOW].map((y) => at(whole, x, y * size + rise)),
  );
  return {
    codes,
    paint: {
      characters: codes.map((code) => font.toUnicode?.get(code)),
      size: Math.abs(size) * Math.hypot(whole[2], whole[3]),
      mode: state.textMode,
      fill: state.fill,
      stroke: state.stroke,
      lineWidth: state.lineWidth * leastScale(state.ctm),
      box: boxAround(corners),
    },
    end: times([1, 0, 0, 1, pen, 0], start),
  };
}

function* codesOf(bytes: string, width: 1 | 2): Generator<number> {
  for (let index = 0; index + width <= bytes.length; index += width) {
    const high = bytes.charCodeAt(index);
    yield width === 1 ? high : high * 256 + bytes.charCodeAt(index + 1);
  }
}
