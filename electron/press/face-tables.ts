import type { FontFile, TablePlace } from './font-file';

/** The small tables, and the places of the glyphs. */
export interface FaceTables {
  readonly path: string;
  readonly head: Buffer;
  readonly hhea: Buffer;
  readonly hmtx: Buffer;
  readonly loca: Buffer;
  readonly maxp: Buffer;
  readonly glyf: TablePlace;
  /** Programs for the screen's pixels that outlines may refer to. */
  readonly programs: ReadonlyMap<string, Buffer>;
}

export type FontDirectory = ReadonlyMap<string, TablePlace>;

const PROGRAMS = ['cvt ', 'fpgm', 'prep'];

/** Reads the tables that outlines are found and measured by; each is as long as its counts say. */
export function readTables(path: string, file: FontFile, directory: FontDirectory): FaceTables {
  const table = (tag: string) => tableOf(file, directory, tag);
  const tables = {
    path,
    head: table('head'),
    hhea: table('hhea'),
    hmtx: table('hmtx'),
    loca: table('loca'),
    maxp: table('maxp'),
    glyf: placeOf(directory, 'glyf'),
    programs: new Map(PROGRAMS.filter((tag) => directory.has(tag)).map((tag) => [tag, table(tag)])),
  };
  checkLengths(tables);
  return tables;
}

function checkLengths({ head, hhea, hmtx, loca, maxp }: FaceTables): void {
  const glyphs = maxp.readUInt16BE(4);
  const advances = hhea.readUInt16BE(34);
  const isWhole =
    advances > 0 &&
    advances <= glyphs &&
    hmtx.length >= advances * 4 + (glyphs - advances) * 2 &&
    loca.length >= (glyphs + 1) * (head.readInt16BE(50) === 1 ? 4 : 2);
  if (!isWhole) throw new RangeError('fewer glyphs than the font counts');
}

function placeOf(directory: FontDirectory, tag: string): TablePlace {
  const place = directory.get(tag);
  if (place === undefined) throw new RangeError(`no table ${tag}`);
  return place;
}

/** @throws {RangeError} when the font has no such table */
export function tableOf(file: FontFile, directory: FontDirectory, tag: string): Buffer {
  const { offset, length } = placeOf(directory, tag);
  return file.read(offset, length);
}

/** Where hmtx has a glyph; the last advance counts for all glyphs behind it. */
export function metricsAt({ hhea }: FaceTables, gid: number): number {
  return Math.min(gid, hhea.readUInt16BE(34) - 1) * 4;
}
