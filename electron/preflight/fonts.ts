import { readCharacterMap } from './character-map';
import type { PdfFile } from './pdf-file';
import { isList, isStream, nameOf, type PdfDict, type PdfValue } from './values';

/** A font as the file has it, and what is drawn with it. */
export interface FontFacts {
  readonly name: string;
  /** Type0, TrueType, Type1, Type3 …; `unknown` where there is none. */
  readonly kind: string;
  readonly bytesPerCode: 1 | 2;
  readonly embedded: boolean;
  /** Of the embedded program, unpacked. */
  readonly programBytes: number;
  readonly program: PdfValue;
  readonly toUnicode: ReadonlyMap<number, string> | undefined;
  /** The encoding says by itself which characters the codes are. */
  readonly namedEncoding: boolean;
  readonly dict: PdfDict;
  /** Codes that were shown. */
  readonly used: Set<number>;
  /** 1/1000 em. */
  widthOf(code: number): number;
  /** The glyph of a code in the program, where the font says so itself. */
  glyphOf(code: number): number;
}

export function fontFacts(file: PdfFile, value: PdfValue | undefined): FontFacts {
  const dict = file.dict(value);
  const kind = nameOf(file.get(dict, 'Subtype')) ?? 'unknown';
  const list = file.get(dict, 'DescendantFonts');
  const inner = kind === 'Type0' && isList(list) ? file.dict(list[0]) : dict;
  const descriptor = file.get(inner, 'FontDescriptor');
  const program = ['FontFile', 'FontFile2', 'FontFile3']
    .map((key) => file.get(descriptor, key))
    .find(isStream);
  const map = file.unpack(file.get(dict, 'ToUnicode'));
  return {
    name: nameOf(file.get(dict, 'BaseFont')) ?? nameOf(file.get(dict, 'Name')) ?? kind,
    kind,
    bytesPerCode: kind === 'Type0' ? 2 : 1,
    embedded: program !== undefined || kind === 'Type3',
    programBytes: program === undefined ? 0 : (file.unpack(program)?.length ?? 0),
    program: program ?? null,
    toUnicode: map === undefined ? undefined : readCharacterMap(map),
    namedEncoding: hasNamedEncoding(file, dict, inner, kind),
    dict,
    used: new Set(),
    widthOf: kind === 'Type0' ? compositeWidths(file, inner) : simpleWidths(file, dict, descriptor),
    glyphOf: glyphMap(file, inner),
  };
}

function hasNamedEncoding(file: PdfFile, dict: PdfDict, inner: PdfDict, kind: string): boolean {
  const encoding = file.get(dict, 'Encoding');
  if (kind === 'Type0') {
    const ordering = file.get(file.get(inner, 'CIDSystemInfo'), 'Ordering');
    const isKnown = typeof ordering === 'object' && ordering !== null && 'bytes' in ordering;
    return isKnown && /^(?:GB1|CNS1|Japan1|Korea1)$/u.test(ordering.bytes);
  }
  const base = nameOf(encoding) ?? nameOf(file.get(encoding, 'BaseEncoding'));
  return base?.endsWith('Encoding') === true || isStandardFont(file, dict);
}

function isStandardFont(file: PdfFile, dict: PdfDict): boolean {
  const name = nameOf(file.get(dict, 'BaseFont')) ?? '';
  return /^(?:Helvetica|Times|Courier)/u.test(name);
}

function simpleWidths(
  file: PdfFile,
  dict: PdfDict,
  descriptor: PdfValue,
): (code: number) => number {
  const first = file.get(dict, 'FirstChar');
  const widths = file.get(dict, 'Widths');
  const missing = file.get(descriptor, 'MissingWidth');
  const start = typeof first === 'number' ? first : 0;
  const list = isList(widths) ? widths.map(file.resolve) : [];
  const otherwise = typeof missing === 'number' ? missing : list.length > 0 ? 0 : 500;
  return (code) => {
    const width = list[code - start];
    return typeof width === 'number' ? width : otherwise;
  };
}

/** A font of ours has none; a hostile one must not make us search long. */
const MOST_RANGES = 2_000;

/** The W array: `first [w w …]` or `first last w` (ISO 32000-1, 9.7.4.3). */
function compositeWidths(file: PdfFile, inner: PdfDict): (code: number) => number {
  const given = file.get(inner, 'W');
  const otherwise = file.get(inner, 'DW');
  const list = isList(given) ? given.map(file.resolve) : [];
  const singles = new Map<number, number>();
  const ranges: { first: number; last: number; width: number }[] = [];
  for (let index = 0; index < list.length;) {
    const [first, second, third] = list.slice(index, index + 3);
    if (typeof first !== 'number') break;
    if (isList(second)) {
      for (const [offset, width] of second.map(file.resolve).entries()) {
        if (typeof width === 'number') singles.set(first + offset, width);
      }
      index += 2;
    } else {
      const isRange = typeof second === 'number' && typeof third === 'number';
      if (isRange && ranges.length < MOST_RANGES) {
        ranges.push({ first, last: second, width: third });
      }
      index += 3;
    }
  }
  const missing = typeof otherwise === 'number' ? otherwise : 1000;
  return (code) => {
    const known = singles.get(code);
    if (known !== undefined) return known;
    const range = ranges.find(({ first, last }) => first <= code && code <= last);
    const width = range?.width ?? missing;
    singles.set(code, width);
    return width;
  };
}

function glyphMap(file: PdfFile, inner: PdfDict): (code: number) => number {
  const map = file.unpack(inner.entries.get('CIDToGIDMap'));
  return (code) =>
    map === undefined ? code : (map[2 * code] ?? 0) * 256 + (map[2 * code + 1] ?? 0);
}
