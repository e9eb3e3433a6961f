import {
  readCrossReferences,
  scanForObjects,
  type CrossReferences,
  type Place,
} from './cross-references';
import { isPictureFilter, undoFilter, type FilterParms } from './filters';
import { createLexer } from './lexer';
import {
  MAX_FILE_BYTES,
  MAX_NESTING,
  MAX_STREAM_BYTES,
  MAX_UNPACKED_BYTES,
  meter,
  noPdf,
  tooMuch,
} from './limits';
import { isEnd, parseValue } from './parse-value';
import {
  EMPTY_DICT,
  isDict,
  isList,
  isRef,
  isStream,
  nameOf,
  type PdfDict,
  type PdfRef,
  type PdfStream,
  type PdfValue,
} from './values';

/** A PDF read by its own objects, with no other program's help. */
export interface PdfFile {
  readonly bytes: Buffer;
  /** 1.4, as the header says. */
  readonly version: string;
  readonly trailer: PdfDict;
  /** Faults of the syntax that were met on the way, in words. */
  readonly faults: readonly string[];
  readonly usesObjectStreams: boolean;
  /** The value itself, references followed. */
  resolve(value: PdfValue | undefined): PdfValue;
  /** The entry of a dictionary or stream, references followed. */
  get(holder: PdfValue | undefined, key: string): PdfValue;
  dict(value: PdfValue | undefined): PdfDict;
  /** A stream's bytes; undefined for pictures, unknown filters and broken data. */
  unpack(value: PdfValue | undefined): Buffer | undefined;
  filtersOf(stream: PdfStream): readonly string[];
  /** Every object of the file, in the order of their numbers. */
  objects(): Generator<PdfValue>;
}

/**
 * Opens a file from its cross references; where they are broken, by looking for its objects.
 * @throws {PreflightRefusal} for what is no PDF or too large
 */
export function openPdfFile(given: Uint8Array): PdfFile {
  if (given.length > MAX_FILE_BYTES) throw tooMuch();
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const version = /%PDF-(\d\.\d)/u.exec(bytes.toString('latin1', 0, 1024))?.[1];
  if (version === undefined) throw noPdf();
  const faults = new Set<string>();
  if (!bytes.toString('latin1', 0, 5).startsWith('%PDF-')) faults.add('文件头之前有别的内容');
  const unpacked = meter(MAX_UNPACKED_BYTES);
  const cache = new Map<number, PdfValue>();
  const opened = new Map<number, readonly PdfValue[]>();
  let references: CrossReferences = { places: new Map(), trailer: undefined, usesStreams: false };

  const found = readCrossReferences(bytes, readAt, unpack);
  if (found === undefined) faults.add('交叉引用表损坏');
  references = found ?? scanForObjects(bytes);
  if (!isDict(resolve(rootOf(references)))) {
    faults.add('交叉引用表找不到目录');
    references = scanForObjects(bytes);
    cache.clear();
  }
  if (bytes.lastIndexOf('%%EOF') < bytes.length - 1024) faults.add('文件结尾没有 %%EOF');

  function objectAt(offset: number): { number: number; value: PdfValue } | undefined {
    const lexer = createLexer(bytes, offset);
    const [number, , word] = [lexer.next(), lexer.next(), lexer.next()];
    const isObject = typeof word === 'object' && word.kind === 'keyword' && word.word === 'obj';
    if (typeof number !== 'number' || !isObject) return undefined;
    const value = parseValue(lexer);
    if (isEnd(value)) return { number, value: null };
    if (!isDict(value)) return { number, value };
    const { position } = lexer;
    const after = lexer.next();
    const isPacked =
      typeof after === 'object' && after.kind === 'keyword' && after.word === 'stream';
    lexer.position = position;
    return { number, value: isPacked ? streamAt(value, bytes.indexOf('stream', position)) : value };
  }

  function readAt(offset: number): PdfValue | undefined {
    return objectAt(offset)?.value;
  }

  function streamAt(dict: PdfDict, keyword: number): PdfStream {
    const after = keyword + 6;
    const start = bytes[after] === 13 && bytes[after + 1] === 10 ? after + 2 : after + 1;
    const length = resolve(dict.entries.get('Length'));
    const stated = typeof length === 'number' && length >= 0 ? start + length : -1;
    const isRight =
      stated >= 0 && /^\s*endstream/u.test(bytes.toString('latin1', stated, stated + 16));
    if (isRight) return { kind: 'stream', dict, packed: bytes.subarray(start, stated) };
    faults.add('有一段数据的长度不对');
    const end = bytes.indexOf('endstream', start);
    return { kind: 'stream', dict, packed: bytes.subarray(start, end < 0 ? bytes.length : end) };
  }

  function load(number: number): PdfValue {
    const known = cache.get(number);
    if (known !== undefined) return known;
    // A stream whose length is in itself must not be looked for again.
    cache.set(number, null);
    const value = loadFrom(number, references.places.get(number));
    cache.set(number, value);
    return value;
  }

  function loadFrom(number: number, place: Place | undefined): PdfValue {
    if (place === undefined) return null;
    if (place.kind === 'packed') return packedObjects(place.stream)[place.index] ?? null;
    const object = objectAt(place.offset);
    if (object?.number === number) return object.value;
    faults.add(`对象 ${number} 不在交叉引用表所说的位置`);
    return null;
  }

  function packedObjects(number: number): readonly PdfValue[] {
    const known = opened.get(number);
    if (known !== undefined) return known;
    opened.set(number, []);
    const stream = load(number);
    const data = unpack(stream);
    const first = isStream(stream) ? resolve(stream.dict.entries.get('First')) : null;
    const count = isStream(stream) ? resolve(stream.dict.entries.get('N')) : null;
    if (data === undefined || typeof first !== 'number' || typeof count !== 'number') return [];
    const lexer = createLexer(data);
    const offsets: number[] = [];
    for (let index = 0; index < count && lexer.position < data.length; index += 1) {
      lexer.next();
      const offset = lexer.next();
      if (typeof offset === 'number') offsets.push(offset);
    }
    const values = offsets.map((offset) => {
      const value = parseValue(createLexer(data, first + offset));
      return isEnd(value) ? null : value;
    });
    opened.set(number, values);
    return values;
  }

  function resolve(value: PdfValue | undefined): PdfValue {
    let current = value ?? null;
    for (let step = 0; isRef(current) && step < MAX_NESTING; step += 1) {
      const { number }: PdfRef = current;
      current = load(number);
    }
    return isRef(current) ? null : current;
  }

  function get(holder: PdfValue | undefined, key: string): PdfValue {
    return resolve(dict(holder).entries.get(key));
  }

  function dict(value: PdfValue | undefined): PdfDict {
    const found = resolve(value);
    if (isStream(found)) return found.dict;
    return isDict(found) ? found : EMPTY_DICT;
  }

  function filtersOf(stream: PdfStream): readonly string[] {
    const value = resolve(stream.dict.entries.get('Filter') ?? stream.dict.entries.get('F'));
    const list = isList(value) ? value.map(resolve) : [value];
    return list.map(nameOf).filter((name) => name !== undefined);
  }

  function unpack(value: PdfValue | undefined): Buffer | undefined {
    const stream = resolve(value);
    if (!isStream(stream)) return undefined;
    const parms = resolve(stream.dict.entries.get('DecodeParms') ?? stream.dict.entries.get('DP'));
    const all = isList(parms) ? parms.map(resolve) : [parms];
    let data: Buffer | undefined = Buffer.from(stream.packed);
    for (const [index, name] of filtersOf(stream).entries()) {
      if (data === undefined || isPictureFilter(name)) return undefined;
      data = undoFilter(name, data, parmsOf(all[index]));
      if (data === undefined && !name.startsWith('LZW')) faults.add('有一段数据解不开');
    }
    if (data !== undefined && data.length > MAX_STREAM_BYTES) throw tooMuch();
    unpacked.spend(data?.length ?? 0);
    return data;
  }

  function parmsOf(value: PdfValue | undefined): FilterParms {
    const number = (key: string, otherwise: number) => {
      const found = get(value, key);
      return typeof found === 'number' && found >= 0 && found < 1e7 ? found : otherwise;
    };
    return {
      predictor: number('Predictor', 1),
      colours: number('Colors', 1),
      bits: number('BitsPerComponent', 8),
      columns: number('Columns', 1),
    };
  }

  function* objects(): Generator<PdfValue> {
    for (const number of [...references.places.keys()].toSorted((a, b) => a - b))
      yield load(number);
  }

  return {
    bytes,
    version,
    trailer: references.trailer ?? EMPTY_DICT,
    get faults() {
      return [...faults];
    },
    usesObjectStreams: references.usesStreams,
    resolve,
    get,
    dict,
    unpack,
    filtersOf,
    objects,
  };
}

const rootOf = ({ trailer }: CrossReferences) => trailer?.entries.get('Root');
