import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import type { Font } from 'fontkit';

/** The parts of a one-page PDF, as they are written; a test breaks one of them. */
export interface PdfParts {
  header: string;
  info: Record<string, string>;
  catalog: Record<string, string>;
  trailer: Record<string, string>;
  intent: Record<string, string>;
  profile: Buffer;
  page: Record<string, string>;
  resources: Record<string, string>;
  content: string;
  font: Record<string, string>;
  cidFont: Record<string, string>;
  descriptor: Record<string, string>;
  program: Buffer;
  toUnicode: string;
  xmp: string | undefined;
  /** Further objects, numbered from 20. */
  extra: string[];
  pages: number;
  xref: (table: string) => string;
}

/** The text that the page shows: codes 1 to 4. */
const TEXT = '衡阳报告';

/** A page that a press takes, made without any program of ours: text, a rule, a tint. */
export function soundParts(song: Font): PdfParts {
  const subset = song.createSubset();
  for (const character of TEXT) {
    subset.includeGlyph(song.glyphForCodePoint(character.codePointAt(0) ?? 0));
  }
  const characters = Array.from(TEXT, (character) => character.charCodeAt(0).toString(16));
  return {
    header: '%PDF-1.4',
    info: {
      Title: '(Report)',
      CreationDate: '(D:20260115000000Z)',
      ModDate: '(D:20260115000000Z)',
      Trapped: '/False',
      GTS_PDFXVersion: '(PDF/X-1a:2003)',
    },
    catalog: { Type: '/Catalog', Pages: '2 0 R', OutputIntents: '[4 0 R]' },
    trailer: { Root: '1 0 R', Info: '3 0 R', ID: '[<00ff> <00ff>]' },
    intent: {
      Type: '/OutputIntent',
      S: '/GTS_PDFX',
      OutputConditionIdentifier: '(CGATS TR 002)',
      RegistryName: '(http://www.color.org)',
      DestOutputProfile: '5 0 R',
    },
    profile: readFileSync('resources/icc/cgats-tr002-newsprint-tac236.icc'),
    page: {
      Type: '/Page',
      Parent: '2 0 R',
      MediaBox: '[0 0 300 300]',
      BleedBox: '[20 20 280 280]',
      TrimBox: '[30 30 270 270]',
      Contents: '7 0 R',
    },
    resources: {
      Font: '<< /F1 8 0 R >>',
      ExtGState: '<< /On << /Type /ExtGState /OP true /op true /OPM 1 >> >>',
    },
    content: '/On gs 0 0 0 1 k BT /F1 12 Tf 50 200 Td <0001000200030004> Tj ET 40 100 100 0.5 re f',
    font: {
      Type: '/Font',
      Subtype: '/Type0',
      BaseFont: '/ABCDEF+Song',
      Encoding: '/Identity-H',
      DescendantFonts: '[9 0 R]',
      ToUnicode: '12 0 R',
    },
    cidFont: {
      Type: '/Font',
      Subtype: '/CIDFontType2',
      BaseFont: '/ABCDEF+Song',
      CIDSystemInfo: '<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
      FontDescriptor: '10 0 R',
      DW: '1000',
      CIDToGIDMap: '/Identity',
    },
    descriptor: {
      Type: '/FontDescriptor',
      FontName: '/ABCDEF+Song',
      Flags: '4',
      FontFile2: '11 0 R',
    },
    program: Buffer.from(subset.encode()),
    toUnicode: `1 beginbfrange\n<0001> <0004> [${characters.map((hex) => `<${hex}>`).join(' ')}]\nendbfrange`,
    xmp: undefined,
    extra: [],
    pages: 1,
    xref: (table) => table,
  };
}

/** The parts as a file with a cross-reference table. */
export function writeParts(parts: PdfParts): Buffer {
  const objects = new Map<number, Buffer>();
  const put = (number: number, body: string | Buffer) =>
    objects.set(number, Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'));
  const xmp = parts.xmp === undefined ? {} : { Metadata: '13 0 R' };
  put(1, dictionary({ ...parts.catalog, ...xmp }));
  put(2, `<< /Type /Pages /Count ${parts.pages} /Kids [${'6 0 R '.repeat(parts.pages)}] >>`);
  put(3, dictionary(parts.info));
  put(4, dictionary(parts.intent));
  put(5, stream({ N: '4' }, parts.profile));
  put(6, dictionary({ ...parts.page, Resources: dictionary(parts.resources) }));
  put(7, stream({}, Buffer.from(parts.content, 'latin1')));
  put(8, dictionary(parts.font));
  put(9, dictionary(parts.cidFont));
  put(10, dictionary(parts.descriptor));
  put(11, stream({}, parts.program));
  put(12, stream({}, Buffer.from(parts.toUnicode)));
  if (parts.xmp !== undefined) put(13, stream({}, Buffer.from(parts.xmp)));
  for (const [index, body] of parts.extra.entries()) put(20 + index, body);
  return assemble(parts, objects);
}

function assemble(parts: PdfParts, objects: ReadonlyMap<number, Buffer>): Buffer {
  const chunks = [Buffer.from(`${parts.header}\n`)];
  const offsets = new Map<number, number>();
  const size = () => chunks.reduce((sum, { length }) => sum + length, 0);
  for (const [number, body] of objects) {
    offsets.set(number, size());
    chunks.push(Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const count = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: count }, (_, number) => {
    const offset = offsets.get(number);
    if (offset === undefined) return '0000000000 65535 f \n';
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = size();
  const table = parts.xref(`xref\n0 ${count}\n${rows.join('')}`);
  const trailer = dictionary({ Size: String(count), ...parts.trailer });
  chunks.push(Buffer.from(`${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(chunks);
}

export function dictionary(entries: Readonly<Record<string, string>>): string {
  const written = Object.entries(entries).map(([key, value]) => `/${key} ${value}`);
  return `<< ${written.join(' ')} >>`;
}

/** A stream packed with Flate. */
export function stream(entries: Readonly<Record<string, string>>, data: Buffer): Buffer {
  const packed = deflateSync(data);
  const head = dictionary({ ...entries, Filter: '/FlateDecode', Length: String(packed.length) });
  return Buffer.concat([Buffer.from(`${head}\nstream\n`), packed, Buffer.from('\nendstream')]);
}

/** A stream as it is, in Latin-1, for `extra`. */
export function plainStream(entries: Readonly<Record<string, string>>, data: string): string {
  const head = dictionary({ ...entries, Length: String(data.length) });
  return `${head}\nstream\n${data}\nendstream`;
}
