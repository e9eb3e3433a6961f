import { withFontFile, type FontFile } from './font-file';
import { outline, partsOf, renumberParts } from './truetype-glyph';
import { metricsAt, type FaceTables } from './face-tables';
import { writeSfnt } from './write-sfnt';

/**
 * A TrueType file of some glyphs: glyph `index` is `gids[index]`; behind them stand the parts that
 * composite glyphs are made of. Tables that PDF has no use for are left out (PDF 32000-1, 9.9).
 * @throws {FontFileError} when the face's file contradicts itself
 */
export function subsetTrueType(tables: FaceTables, gids: readonly number[]): Uint8Array {
  const glyphs = withFontFile(tables.path, (file) => collectGlyphs(file, tables, gids));
  return writeSfnt([
    ...tables.programs,
    ['glyf', Buffer.concat(glyphs.map(({ data }) => data))],
    ['head', withLongOffsets(tables.head)],
    ['hhea', withCount(tables.hhea, 34, glyphs.length)],
    ['hmtx', Buffer.concat(glyphs.map(({ gid }) => metricsOf(tables, gid)))],
    ['loca', offsetsOf(glyphs.map(({ data }) => data.length))],
    ['maxp', withCount(tables.maxp, 4, glyphs.length)],
  ]);
}

interface SubsetGlyph {
  readonly gid: number;
  readonly data: Buffer;
}

function collectGlyphs(file: FontFile, tables: FaceTables, gids: readonly number[]): SubsetGlyph[] {
  const wanted = [...gids];
  const places = new Map(gids.map((gid, index) => [gid, index]));
  const slotOf = (gid: number) => {
    const known = places.get(gid);
    if (known !== undefined) return known;
    places.set(gid, wanted.push(gid) - 1);
    return wanted.length - 1;
  };
  const glyphs: SubsetGlyph[] = [];
  // The list grows while it is walked: the parts of a part are wanted, too.
  for (const gid of wanted) {
    const data = outline(file, tables, gid);
    glyphs.push({ gid, data: renumberParts(data, partsOf(data), slotOf) });
  }
  return glyphs;
}

function metricsOf(tables: FaceTables, gid: number): Buffer {
  const { hmtx } = tables;
  const at = metricsAt(tables, gid);
  const entry = Buffer.alloc(4);
  entry.writeUInt16BE(hmtx.readUInt16BE(at), 0);
  entry.writeInt16BE(sideBearing(tables, gid, at), 2);
  return entry;
}

/** Behind the last advance only side bearings are kept. */
function sideBearing({ hmtx, hhea }: FaceTables, gid: number, at: number): number {
  const count = hhea.readUInt16BE(34);
  return hmtx.readInt16BE(gid < count ? at + 2 : count * 4 + (gid - count) * 2);
}

function offsetsOf(lengths: readonly number[]): Buffer {
  const offsets = Buffer.alloc((lengths.length + 1) * 4);
  let end = 0;
  for (const [index, length] of lengths.entries()) {
    end += length;
    offsets.writeUInt32BE(end, (index + 1) * 4);
  }
  return offsets;
}

const LONG = 1;

function withLongOffsets(head: Buffer): Buffer {
  const changed = withCount(head, 50, LONG);
  // The file's own sum of checks; PDF readers leave it alone.
  changed.writeUInt32BE(0, 8);
  return changed;
}

function withCount(table: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(table);
  changed.writeUInt16BE(value, at);
  return changed;
}
