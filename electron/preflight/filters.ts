import { constants, inflateSync } from 'node:zlib';
import { MAX_STREAM_BYTES, tooMuch } from './limits';

export interface FilterParms {
  readonly predictor: number;
  readonly colours: number;
  readonly bits: number;
  readonly columns: number;
}

/** Filters that we do not undo: what they pack is pictures. */
const PICTURES = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode', 'CCF']);
export const isPictureFilter = (name: string) => PICTURES.has(name);

/** The bytes behind one filter; undefined where the data is broken or the filter unknown. */
export function undoFilter(name: string, data: Buffer, parms: FilterParms): Buffer | undefined {
  switch (name) {
    case 'FlateDecode':
    case 'Fl':
      return unpredict(inflate(data), parms);
    case 'ASCIIHexDecode':
    case 'AHx':
      return fromHex(data);
    case 'ASCII85Decode':
    case 'A85':
      return fromAscii85(data);
    case 'RunLengthDecode':
    case 'RL':
      return fromRuns(data);
    default:
      return undefined;
  }
}

function inflate(data: Buffer): Buffer | undefined {
  try {
    return inflateSync(data, {
      maxOutputLength: MAX_STREAM_BYTES,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (error) {
    if (error instanceof RangeError) throw tooMuch();
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function unpredict(data: Buffer | undefined, parms: FilterParms): Buffer | undefined {
  if (data === undefined || parms.predictor < 2) return data;
  const step = Math.max(1, (parms.colours * parms.bits) >> 3);
  const width = (parms.colours * parms.bits * parms.columns + 7) >> 3;
  if (width < 1 || width > data.length) return data.length === 0 ? data : undefined;
  return parms.predictor === 2 ? undoTiff(data, width, step, parms) : undoPng(data, width, step);
}

function undoTiff(
  data: Buffer,
  width: number,
  step: number,
  { bits }: FilterParms,
): Buffer | undefined {
  if (bits !== 8) return undefined;
  const out = Buffer.from(data);
  for (let at = 0; at < out.length; at += 1) {
    if (at % width >= step) out[at] = ((out[at] ?? 0) + (out[at - step] ?? 0)) & 255;
  }
  return out;
}

function undoPng(data: Buffer, width: number, step: number): Buffer {
  const rows = Math.ceil(data.length / (width + 1));
  const out = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const type = data[row * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const at = row * width + x;
      const left = x >= step ? (out[at - step] ?? 0) : 0;
      const up = row > 0 ? (out[at - width] ?? 0) : 0;
      const corner = row > 0 && x >= step ? (out[at - width - step] ?? 0) : 0;
      const value = data[row * (width + 1) + 1 + x] ?? 0;
      out[at] = (value + guess(type, left, up, corner)) & 255;
    }
  }
  return out;
}

function guess(type: number, left: number, up: number, corner: number): number {
  if (type === 1) return left;
  if (type === 2) return up;
  if (type === 3) return (left + up) >> 1;
  if (type !== 4) return 0;
  const base = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((other) => Math.abs(base - other));
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner;
}

function fromHex(data: Buffer): Buffer {
  const digits = (data.toString('latin1').split('>')[0] ?? '').replaceAll(/[^0-9A-Fa-f]/gu, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function fromAscii85(data: Buffer): Buffer {
  const text = (data.toString('latin1').split('~')[0] ?? '').replaceAll(/\s/gu, '');
  const out: number[] = [];
  let group: number[] = [];
  for (const character of text) {
    if (character === 'z' && group.length === 0) out.push(0, 0, 0, 0);
    else group.push(character.charCodeAt(0) - 33);
    if (group.length < 5) continue;
    out.push(...fourBytes(group));
    group = [];
  }
  if (group.length > 1) {
    const full = [...group, 84, 84, 84, 84].slice(0, 5);
    out.push(...fourBytes(full).slice(0, group.length - 1));
  }
  return Buffer.from(out);
}

function fourBytes(group: readonly number[]): number[] {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0) >>> 0;
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function fromRuns(data: Buffer): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  for (let at = 0; at < data.length;) {
    const length = data[at] ?? 128;
    if (length === 128) break;
    const part =
      length < 128
        ? data.subarray(at + 1, at + 2 + length)
        : Buffer.alloc(257 - length, data[at + 1] ?? 0);
    at += length < 128 ? 2 + length : 2;
    size += part.length;
    if (size > MAX_STREAM_BYTES) throw tooMuch();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
