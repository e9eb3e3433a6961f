import { metricsAt, readTables, tableOf, type FaceTables } from './face-tables';
import { readDirectory, withFontFile } from './font-file';
import { postscriptName } from './postscript-name';
import { subsetTrueType } from './truetype-subset';

/** What embedding needs of a face: a few small tables, and where its outlines lie in the file. */
export interface TrueTypeFace {
  readonly path: string;
  readonly name: string;
  readonly unitsPerEm: number;
  readonly numGlyphs: number;
  /** Advance of a glyph, units of the face. */
  advanceOf(gid: number): number;
  /** Distances from the baseline and the box around all glyphs, units of the face. */
  readonly metrics: FaceMetrics;
  /** A TrueType file of these glyphs, in this order, and of the parts they are made of. */
  subset(gids: readonly number[]): Uint8Array;
}

export interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly familyClass: number;
  readonly italicAngle: number;
  readonly isItalic: boolean;
  readonly isFixedPitch: boolean;
  readonly box: readonly [minX: number, minY: number, maxX: number, maxY: number];
  readonly checkSum: number;
}

/**
 * Opens a static TrueType file. Everything else is refused here, because PDFKit takes it and then
 * prints blank (WOFF2) or throws in the middle of a document (variable fonts).
 * @throws {FontFileError} when the file is missing, damaged or of another kind
 */
export function openTrueType(path: string): TrueTypeFace {
  return withFontFile(path, (file) => {
    const directory = readDirectory(file);
    if (directory.has('fvar')) throw new RangeError('a variable font');
    const tables = readTables(path, file, directory);
    const metrics = readMetrics(
      tables,
      tableOf(file, directory, 'OS/2'),
      tableOf(file, directory, 'post'),
    );
    return {
      path,
      name: postscriptName(tableOf(file, directory, 'name')),
      unitsPerEm: tables.head.readUInt16BE(18),
      numGlyphs: tables.maxp.readUInt16BE(4),
      advanceOf: (gid) => tables.hmtx.readUInt16BE(metricsAt(tables, gid)),
      metrics,
      subset: (gids) => subsetTrueType(tables, gids),
    };
  });
}

function readMetrics({ head, hhea }: FaceTables, os2: Buffer, post: Buffer): FaceMetrics {
  const hasHeights = os2.readUInt16BE(0) > 1;
  return {
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    lineGap: hhea.readInt16BE(8),
    xHeight: hasHeights ? os2.readInt16BE(86) : 0,
    capHeight: hasHeights ? os2.readInt16BE(88) : 0,
    familyClass: os2.readInt16BE(30),
    italicAngle: post.readInt32BE(4) / 65_536,
    isItalic: (head.readUInt16BE(44) & 2) !== 0,
    isFixedPitch: post.readUInt32BE(12) !== 0,
    box: [head.readInt16BE(36), head.readInt16BE(38), head.readInt16BE(40), head.readInt16BE(42)],
    checkSum: head.readUInt32BE(8),
  };
}
