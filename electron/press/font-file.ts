import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { buildMissing, FontFileError, fileDamaged } from './font-file-error';

/** Where a table lies in its file, bytes. */
export interface TablePlace {
  readonly offset: number;
  readonly length: number;
}

/** A font file that is open for the time of one call; a font of 16 MB is never in memory whole. */
export interface FontFile {
  /** The bytes of a stretch; one beyond the file's end is damage. */
  read(offset: number, length: number): Buffer;
}

const TRUE_TYPE = 0x00010000;
const MOST_TABLES = 64;

/**
 * Opens a font file, does the work and closes it.
 * @throws {FontFileError} when the file is missing, cut short, or not what it says it is
 */
export function withFontFile<T>(path: string, work: (file: FontFile) => T): T {
  const descriptor = open(path);
  try {
    const { size } = fstatSync(descriptor);
    return work({ read: (offset, length) => readRange(descriptor, { offset, length }, size) });
  } catch (cause) {
    // A number that points outside of what was read: the file contradicts itself.
    if (cause instanceof RangeError) throw fileDamaged(path, cause);
    throw cause;
  } finally {
    closeSync(descriptor);
  }
}

/** The table directory of a static TrueType file; every table lies within the file. */
export function readDirectory(file: FontFile): ReadonlyMap<string, TablePlace> {
  const head = file.read(0, 12);
  const count = head.readUInt16BE(4);
  if (head.readUInt32BE(0) !== TRUE_TYPE || count > MOST_TABLES)
    throw new RangeError('no TrueType');
  const records = file.read(12, count * 16);
  const tables = new Map<string, TablePlace>();
  for (let at = 0; at < records.length; at += 16) {
    const place = { offset: records.readUInt32BE(at + 8), length: records.readUInt32BE(at + 12) };
    if (place.length > 0) file.read(place.offset + place.length - 1, 1);
    tables.set(records.toString('latin1', at, at + 4), place);
  }
  return tables;
}

function open(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    throw cause instanceof FontFileError ? cause : buildMissing(path, cause);
  }
}

function readRange(descriptor: number, { offset, length }: TablePlace, size: number): Buffer {
  if (offset + length > size) throw new RangeError('beyond the end of the file');
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(descriptor, bytes, 0, length, offset) !== length) {
    throw new RangeError('the file ends early');
  }
  return bytes;
}
