import type { GlyphRun } from '#shared/display';
import type { Face } from '#shared/typeset';
import { numbers } from './operators';
import { ownWords } from './own-words';
import type { Sheet } from './sheet';

/** Light enough to read a proof through. */
const INK = [0, 0, 0, 8] as const;
const SLANT = Math.PI / 6;
const ROWS = 3;

/** The watermark under everything else, slanting up over the page; in the trim's coordinates. */
export function watermark(
  words: string,
  { trimWidth, trimHeight }: Sheet,
  face: Face,
): { readonly operators: readonly string[]; readonly run: GlyphRun } {
  const size = trimWidth / 13;
  const run = ownWords(words, face, { x: 0, y: 0, size, ink: INK });
  const length = (run.xs.at(-1) ?? 0) + size;
  const operators = Array.from({ length: ROWS }, (_, row) => {
    const middle = { x: trimWidth / 2, y: (trimHeight * (row + 0.5)) / ROWS };
    const [cos, sin] = [Math.cos(SLANT), Math.sin(SLANT)];
    const x = middle.x - (length / 2) * cos;
    const y = middle.y + (length / 2) * sin;
    return `${numbers(cos, -sin, sin, cos, x, y)} cm`;
  });
  return { operators, run };
}
