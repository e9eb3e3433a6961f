import { crc32, inflateRawSync } from 'node:zlib';

/** Why an archive is not opened. */
export type ZipFault = 'not-zip' | 'damaged' | 'encrypted' | 'too-large';

/** A part that the directory lists; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly at: number;
}

export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const MOST_ENTRIES = 2000;
const MOST_UNPACKED = 200 * 1024 * 1024;
const HIGHEST_RATIO = 200;
/** Small parts of blank or repeated markup pack better than any bomb has to. */
const RATIO_FLOOR = 256 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the directory of a zip archive (APPNOTE 4.3) before anything is unpacked: at most 2,000
 * entries, 200 MB unpacked, 200 : 1; no entry twice, encrypted, overlapping, or named out of its folder.
 */
export function readDirectory(bytes: Uint8Array): ZipDirectory | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return isZip(view) ? 'damaged' : 'not-zip';
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return 'too-large';
  const directory = new Map<string, ZipEntry>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(bytes, view, at, end);
    if (typeof read === 'string') return read;
    const key = read.entry.name.toLowerCase();
    if (directory.has(key)) return 'damaged';
    directory.set(key, read.entry);
    at = read.next;
  }
  return faultOf([...directory.values()], start) ?? directory;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

const isZip = (view: DataView) => view.byteLength >= 4 && view.getUint32(0, true) === LOCAL;

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): { readonly entry: ZipEntry; readonly next: number } | ZipFault {
  if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) return 'damaged';
  const nameLength = view.getUint16(at + 28, true);
  const next =
    at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) return 'damaged';
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return 'encrypted';
  const entry: ZipEntry = {
    name: nameOf(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  return isConfined(entry.name) ? { entry, next } : 'damaged';
}

/** The names that matter are ASCII; others only have to be told apart. */
const nameOf = (bytes: Uint8Array) => new TextDecoder('utf-8').decode(bytes);

function isConfined(name: string): boolean {
  if (name === '' || /^[/\\]|[\0\\]|^[A-Za-z]:/u.test(name)) return false;
  return !name.split('/').includes('..');
}

function faultOf(entries: readonly ZipEntry[], directoryAt: number): ZipFault | undefined {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const isBomb = entries.some(
    (entry) => entry.unpacked > RATIO_FLOOR && entry.unpacked > HIGHEST_RATIO * entry.packed,
  );
  if (unpacked > MOST_UNPACKED || isBomb) return 'too-large';
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    if (entry.at < free) return 'damaged';
    free = entry.at + LOCAL_SIZE + entry.packed;
  }
  return free > directoryAt ? 'damaged' : undefined;
}

/** The bytes of a part, exactly as many as the directory says and with its checksum; else undefined. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at, packed, unpacked } = entry;
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL) return undefined;
  const start = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) return undefined;
  const content = inflate(bytes.subarray(start, start + packed), entry);
  return content?.length === unpacked && crc32(content) === entry.crc ? content : undefined;
}

function inflate(data: Uint8Array, { method, unpacked }: ZipEntry): Uint8Array | undefined {
  if (method === STORED) return data;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    return undefined;
  }
}
