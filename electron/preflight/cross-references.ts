import { createLexer, type Lexer } from './lexer';
import { MAX_OBJECTS, tooMuch } from './limits';
import { isEnd, parseValue } from './parse-value';
import { isDict, isList, isStream, type PdfDict, type PdfValue } from './values';

/** Where an object stands: in the file, or in an object stream. */
export type Place =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

export interface CrossReferences {
  readonly places: Map<number, Place>;
  /** Of the newest section. */
  trailer: PdfDict | undefined;
  usesStreams: boolean;
}

/** Reads the object that stands at an offset, whatever its number. */
export type ReadAt = (offset: number) => PdfValue | undefined;
/** Unpacks a stream. */
export type Unpack = (value: PdfValue) => Buffer | undefined;

const MOST_SECTIONS = 200;

/** Follows the sections from the newest back; undefined where the chain is broken. */
export function readCrossReferences(
  file: Buffer,
  readAt: ReadAt,
  unpack: Unpack,
): CrossReferences | undefined {
  const found: CrossReferences = { places: new Map(), trailer: undefined, usesStreams: false };
  const visited = new Set<number>();
  const todo = [startOf(file)];
  for (let offset = todo.shift(); offset !== undefined; offset = todo.shift()) {
    if (visited.has(offset) || visited.size > MOST_SECTIONS) return undefined;
    visited.add(offset);
    const section = isTable(file, offset)
      ? readTable(file, offset, found)
      : readStream(readAt(offset), unpack, found);
    if (section === undefined) return undefined;
    found.trailer ??= section;
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.entries.get(key);
      if (typeof next === 'number') todo.push(next);
    }
  }
  return found.trailer === undefined ? undefined : found;
}

function startOf(file: Buffer): number | undefined {
  const at = file.lastIndexOf('startxref');
  const offset = at < 0 ? undefined : createLexer(file, at + 9).next();
  return typeof offset === 'number' ? offset : undefined;
}

const isTable = (file: Buffer, offset: number) => {
  const token = createLexer(file, offset).next();
  return typeof token === 'object' && token.kind === 'keyword' && token.word === 'xref';
};

function readTable(file: Buffer, offset: number, into: CrossReferences): PdfDict | undefined {
  const lexer = createLexer(file, offset);
  lexer.next();
  for (let first = lexer.next(); typeof first === 'number'; first = lexer.next()) {
    const count = lexer.next();
    if (typeof count !== 'number' || count > MAX_OBJECTS) return undefined;
    if (!readEntries(lexer, first, count, into)) return undefined;
  }
  const trailer = parseValue(lexer);
  return !isEnd(trailer) && isDict(trailer) ? trailer : undefined;
}

function readEntries(lexer: Lexer, first: number, count: number, into: CrossReferences): boolean {
  for (let index = 0; index < count; index += 1) {
    const offset = lexer.next();
    const generation = lexer.next();
    const use = lexer.next();
    if (typeof offset !== 'number' || typeof generation !== 'number') return false;
    if (typeof use !== 'object' || use.kind !== 'keyword') return false;
    if (use.word === 'n') note(into, first + index, { kind: 'offset', offset });
  }
  return true;
}

function readStream(
  value: PdfValue | undefined,
  unpack: Unpack,
  into: CrossReferences,
): PdfDict | undefined {
  if (!isStream(value)) return undefined;
  const { dict } = value;
  const widths = numbersIn(dict.entries.get('W'));
  const data = unpack(value);
  const [w0 = 0, w1 = 0, w2 = 0] = widths;
  const row = w0 + w1 + w2;
  if (data === undefined || widths.length !== 3 || row < 1 || row > 24) return undefined;
  into.usesStreams = true;
  const size = dict.entries.get('Size');
  const index = numbersIn(dict.entries.get('Index'));
  let at = 0;
  for (const [first, count] of pairs(index.length > 0 ? index : [0, Number(size)])) {
    for (let n = 0; n < count && at + row <= data.length; n += 1, at += row) {
      const field = (from: number, width: number) => bigEndian(data, at + from, width);
      const type = w0 === 0 ? 1 : field(0, w0);
      const [second, third] = [field(w0, w1), field(w0 + w1, w2)];
      if (type === 1) note(into, first + n, { kind: 'offset', offset: second });
      if (type === 2) note(into, first + n, { kind: 'packed', stream: second, index: third });
    }
  }
  return dict;
}

/** The newest section is read first, so what is known stays. */
function note({ places }: CrossReferences, number: number, place: Place): void {
  if (places.size >= MAX_OBJECTS) throw tooMuch();
  if (!places.has(number)) places.set(number, place);
}

const numbersIn = (value: PdfValue | undefined) =>
  isList(value) ? value.filter((item) => typeof item === 'number') : [];

function pairs(values: readonly number[]): [first: number, count: number][] {
  return values.flatMap((first, index) =>
    index % 2 === 0 ? [[first, values[index + 1] ?? 0] satisfies [number, number]] : [],
  );
}

function bigEndian(data: Buffer, from: number, width: number): number {
  let value = 0;
  for (let index = 0; index < width; index += 1) value = value * 256 + (data[from + index] ?? 0);
  return value;
}

/** Finds objects by looking for them, where the cross references are broken. */
export function scanForObjects(file: Buffer): CrossReferences {
  const found: CrossReferences = { places: new Map(), trailer: undefined, usesStreams: false };
  const text = file.toString('latin1');
  const places = [...matchesOf(text, /(?<![0-9])(\d{1,9}) \d{1,5} obj\b/gu)];
  // The last one of a number is the newest.
  for (const [number, offset] of places.reverse()) {
    note(found, number, { kind: 'offset', offset });
  }
  const at = text.lastIndexOf('trailer');
  const trailer = at < 0 ? undefined : parseValue(createLexer(file, at + 7));
  if (trailer !== undefined && !isEnd(trailer) && isDict(trailer)) found.trailer = trailer;
  return found;
}

function* matchesOf(text: string, pattern: RegExp): Generator<[number: number, offset: number]> {
  for (const match of text.matchAll(pattern)) yield [Number(match[1]), match.index];
}
