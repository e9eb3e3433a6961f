import { inflateSync } from 'node:zlib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

/** A glyph as another program finds it in the file, in points from the sheet's top left corner. */
export interface ReadGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const Glyph = z.object({ unicode: z.string(), width: z.number() });
const Show = z.tuple([z.array(z.union([z.number(), Glyph]))]);
const Font = z.tuple([z.string(), z.number()]);
const Part = z.number();
const Matrix = z.preprocess(
  (value) => (value instanceof Float32Array ? [...value] : value),
  z.tuple([Part, Part, Part, Part, Part, Part]),
);
type Matrix = z.output<typeof Matrix>;

/** Glyphs by text object, in content order; the file's own ToUnicode gives their text. */
export async function readGlyphs(pdf: Uint8Array, pageNumber = 1): Promise<ReadGlyph[][]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, disableFontFace: true });
  const page = await (await task.promise).getPage(pageNumber);
  const { fnArray, argsArray } = await page.getOperatorList();
  const lines: ReadGlyph[][] = [];
  // The sheet's own y axis points up; ours, like the display list's, points down.
  let place: Matrix = [1, 0, 0, -1, 0, page.view[3] ?? 0];
  let line: Matrix = place;
  let size = 0;
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    if (operator === OPS.transform) place = times(Matrix.parse(args), place);
    if (operator === OPS.beginText) lines.push([]);
    if (operator === OPS.setFont) size = Font.parse(args)[1];
    if (operator === OPS.setTextMatrix) line = times(Matrix.parse(first(args)), place);
    if (operator === OPS.showText) lines.at(-1)?.push(...walk(Show.parse(args)[0], size, line));
  }
  await task.destroy();
  return lines;
}

/** The unpacked streams of the file, with their dictionaries. */
export function readStreams(pdf: Uint8Array): { dictionary: string; data: Buffer }[] {
  const file = Buffer.from(pdf);
  const text = file.toString('latin1');
  const streams = [];
  const start = /obj\n<<\n([^]*?)>>\nstream\n/g;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const dictionary = found[1] ?? '';
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const packed = file.subarray(start.lastIndex, start.lastIndex + length);
    const data = dictionary.includes('/FlateDecode') ? inflateSync(packed) : packed;
    streams.push({ dictionary, data });
    start.lastIndex += length;
  }
  return streams;
}

/** The pages' content streams as text. */
export function readContents(pdf: Uint8Array): string[] {
  const texts = readStreams(pdf).map(({ data }) => data.toString('latin1'));
  return texts.filter((text) => text.startsWith('1 0 0 -1 '));
}

function first(args: unknown): unknown {
  return z.array(z.unknown()).min(1).parse(args)[0];
}

function walk(shown: z.output<typeof Show>[0], size: number, line: Matrix): ReadGlyph[] {
  let pen = 0;
  return shown.flatMap((item) => {
    const at = pen;
    pen += ((typeof item === 'number' ? -item : item.width) * size) / 1000;
    if (typeof item === 'number') return [];
    return { text: item.unicode, x: line[0] * at + line[4], y: line[1] * at + line[5] };
  });
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

/** The bookmarks, as another program reads them: title, 1-based page, points from the sheet's foot. */
export async function readBookmarks(pdf: Uint8Array): Promise<[string, number, number][]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, disableFontFace: true });
  const document = await task.promise;
  const found: [string, number, number][] = [];
  for (const { title, dest } of (await document.getOutline()) ?? []) {
    const [page, , , top] = Destination.parse(dest);
    found.push([title, (await document.getPageIndex(page)) + 1, top]);
  }
  await task.destroy();
  return found;
}

const Reference = z.object({ num: z.number(), gen: z.number() });
const Destination = z.tuple([Reference, z.unknown(), z.null(), z.number(), z.null()]);
