/** The values of a PDF file (ISO 32000-1, 7.3); arrays are arrays. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfDict
  | PdfStream
  | readonly PdfValue[];

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

/** Bytes, one character each (Latin-1). */
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: string;
}

export interface PdfRef {
  readonly kind: 'ref';
  readonly number: number;
}

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  /** As they stand in the file, still packed. */
  readonly packed: Uint8Array;
}

export const EMPTY_DICT: PdfDict = { kind: 'dict', entries: new Map() };

type Tagged = PdfName | PdfString | PdfRef | PdfDict | PdfStream;

function isTagged<K extends Tagged['kind']>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<Tagged, { kind: K }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

export const isName = (value: PdfValue | undefined) => isTagged(value, 'name');
export const isRef = (value: PdfValue | undefined) => isTagged(value, 'ref');
export const isStream = (value: PdfValue | undefined) => isTagged(value, 'stream');
export const isDict = (value: PdfValue | undefined) => isTagged(value, 'dict');
export const isString = (value: PdfValue | undefined) => isTagged(value, 'string');
export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] =>
  Array.isArray(value);

export const nameOf = (value: PdfValue | undefined) => (isName(value) ? value.name : undefined);

/** Text of a string: UTF-16 or UTF-8 with its byte order mark, else as Latin-1. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (!isString(value)) return undefined;
  const bytes = Buffer.from(value.bytes, 'latin1');
  if (value.bytes.startsWith('\u00fe\u00ff')) return utf16(bytes.subarray(2));
  if (value.bytes.startsWith('\u00ef\u00bb\u00bf')) return bytes.toString('utf8', 3);
  return value.bytes;
}

/** Big-endian UTF-16; an odd last byte is left out. */
export function utf16(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}
