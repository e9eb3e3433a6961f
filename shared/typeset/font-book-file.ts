import { z } from 'zod';
import type { Face, FontBook } from './font-book';

const BMP = 0x10000;

const Header = z.strictObject({
  format: z.literal('jiedu-font-book'),
  version: z.literal(1),
  faces: z.array(
    z.strictObject({
      id: z.string(),
      dash: z.int().optional(),
      astral: z.array(z.custom<[number, number, number]>(isAstral)),
    }),
  ),
});

/** Thousands of these are read at every start: a schema for each number would take longer than a page. */
function isAstral(value: unknown): boolean {
  return Array.isArray(value) && value.length === 3 && value.every(Number.isInteger);
}

/**
 * A font book as bytes: a JSON header and its length, then two 64 K tables of 16-bit little-endian
 * numbers per face. Every platform we run on is little-endian; the tables are copied, not swapped.
 */
export function encodeFontBook(book: FontBook): Uint8Array {
  const faces = [...book.faces.values()];
  const header = asciiBytes(JSON.stringify(headerOf(faces)));
  const padded = header.length + (header.length % 2);
  const bytes = new Uint8Array(4 + padded + faces.length * BMP * 4).fill(0x20, 4, 4 + padded);
  new DataView(bytes.buffer).setUint32(0, padded, true);
  bytes.set(header, 4);
  let offset = 4 + padded;
  for (const face of faces) {
    for (const table of [face.advances, face.glyphs]) {
      bytes.set(new Uint8Array(table.buffer, table.byteOffset, BMP * 2), offset);
      offset += BMP * 2;
    }
  }
  return bytes;
}

/**
 * Reads what `encodeFontBook` wrote.
 * @throws {Error} when the bytes are not a font book of this version.
 */
export function decodeFontBook(bytes: ArrayBuffer): FontBook {
  const length = new DataView(bytes).getUint32(0, true);
  const header = Header.parse(JSON.parse(asciiText(new Uint8Array(bytes, 4, length))));
  let offset = 4 + length;
  const table = () => {
    const values = new Uint16Array(bytes, offset, BMP);
    offset += BMP * 2;
    return values;
  };
  const faces = header.faces.map(({ id, dash, astral }): Face => {
    const pairs = astral.map(([codePoint, gid, advance]) => [codePoint, [gid, advance]] as const);
    const face = { id, advances: table(), glyphs: table(), astral: new Map(pairs) };
    return dash === undefined ? face : { ...face, dash };
  });
  return { faces: new Map(faces.map((face) => [face.id, face])) };
}

function headerOf(faces: readonly Face[]): z.input<typeof Header> {
  return {
    format: 'jiedu-font-book',
    version: 1,
    faces: faces.map(({ id, dash, astral }) => ({
      id,
      astral: [...astral].map(([codePoint, [gid, advance]]): [number, number, number] => [
        codePoint,
        gid,
        advance,
      ]),
      ...(dash === undefined ? {} : { dash }),
    })),
  };
}

/** The header holds face ids and numbers only. */
function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** As many arguments as every engine takes in a call. */
const PIECE = 4096;

function asciiText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return text;
}
