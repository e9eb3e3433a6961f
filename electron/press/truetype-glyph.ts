import type { FontFile } from './font-file';
import type { FaceTables } from './face-tables';

/** The bytes of a glyph in `glyf`; none for a blank. */
export function outline(file: FontFile, tables: FaceTables, gid: number): Buffer {
  const { glyf } = tables;
  const [from, to] = [placeOf(tables, gid), placeOf(tables, gid + 1)];
  if (from > to || to > glyf.length) throw new RangeError(`glyph ${gid} lies outside its table`);
  return file.read(glyf.offset + from, to - from);
}

/** Format 1 has whole offsets, format 0 half ones (OpenType, `loca`). */
function placeOf({ head, loca }: FaceTables, gid: number): number {
  return head.readInt16BE(50) === 1 ? loca.readUInt32BE(gid * 4) : loca.readUInt16BE(gid * 2) * 2;
}

/** Flags of a part of a composite glyph (OpenType, `glyf`). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const MOST_PARTS = 64;

/** Where in a composite glyph the numbers of its parts stand; none in a simple one. */
export function partsOf(data: Buffer): number[] {
  if (data.length === 0 || data.readInt16BE(0) >= 0) return [];
  const places: number[] = [];
  for (let at = 10, flags = MORE; (flags & MORE) !== 0; at += partLength(flags)) {
    flags = data.readUInt16BE(at);
    if (places.push(at + 2) > MOST_PARTS) throw new RangeError('a glyph of too many parts');
  }
  return places;
}

function partLength(flags: number): number {
  const numbers = (flags & WORDS) === 0 ? 2 : 4;
  const scale = (flags & SCALE) !== 0 ? 2 : (flags & TWO_SCALES) !== 0 ? 4 : 0;
  return 4 + numbers + ((flags & MATRIX) !== 0 ? 8 : scale);
}

export function renumberParts(
  data: Buffer,
  places: readonly number[],
  slotOf: (gid: number) => number,
): Buffer {
  for (const at of places) data.writeUInt16BE(slotOf(data.readUInt16BE(at)), at);
  return data;
}
