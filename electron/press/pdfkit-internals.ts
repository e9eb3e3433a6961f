import PDFDocument from 'pdfkit';
import { infoEntries } from './info-entries';
import type { OutputIntent } from './output-intent';
import type { PdfInfo } from './pdf-info';
import { pdfkitFace } from './pdfkit-face';
import type { Sheet } from './sheet';
import { tagTree } from './tag-tree';
import type { TagElement } from './tags';
import { textValue as text } from './text-value';
import type { TrueTypeFace } from './truetype-face';
import { xmpPacket } from './xmp';

/**
 * Everything we use of PDFKit's inside, in this one place: it sets text, but ours is set already,
 * and we need it as a writer of files, pages and fonts. A test pins the version; the guards below
 * stop the export when a part is no longer where it was.
 */
export interface PdfFile {
  /** Begins a page: the trim, with its bleed and the room for marks around it. */
  startPage(sheet: Sheet): void;
  /** Takes a face into the document; only the glyphs that get a slot are written. */
  embed(id: string, font: TrueTypeFace): EmbeddedFace;
  /** The graphics state for overprinting on or off, entered into the current page. */
  overprintState(on: boolean): string;
  /** The colour that prints on every plate, entered into the current page. */
  registrationColour(): string;
  /** Adds operators to the current page. */
  write(operators: string): void;
  /** States the printing condition. */
  intend(intent: OutputIntent): void;
  /** Ends the document; `tags` say in which order its marked content is read. */
  close(tags: TagElement): Promise<Uint8Array>;
}

/** A face within one document. */
export interface EmbeddedFace {
  /** Its name among the resources. */
  readonly name: string;
  /** Advance, 1/1000 em. */
  advanceOf(gid: number): number;
  /**
   * The number that shows the glyph and is read back as `text`. A glyph that serves two characters
   * (Noto Sans draws · and • alike) gets two numbers, so each reads as what it was (spec D-06).
   */
  slotOf(gid: number, text: string): number;
  /** Enters it into the current page. */
  enterPage(): void;
}

export function createPdfFile(info: PdfInfo): PdfFile {
  const document = new PDFDocument({
    autoFirstPage: false,
    // No default font: PDFKit would load Helvetica.
    font: '',
    pdfVersion: info.pdfVersion,
    lang: 'zh-Hans',
    displayTitle: true,
    tagged: true,
    margin: 0,
    info: infoEntries(info),
  });
  writeOwnMetadata(document, info);
  const pages: object[] = [];
  return {
    startPage: (sheet) => void pages.push(startPage(document, sheet, pages.length)),
    embed: (id, font) => embedFace(document, id, font),
    overprintState: overprintStates(document),
    registrationColour: registrationColour(document),
    write: (operators) => void document.addContent(operators),
    intend: (intent) => writeIntent(document, intent),
    close: (tags) => {
      writeTags(document, pages, tags);
      return close(document);
    },
  };
}

type Document = typeof PDFDocument;

/** PDFKit's own XMP does not escape the title, and PDF/X-4 needs more in it. */
function writeOwnMetadata(document: Document, info: PdfInfo): void {
  if (!('endMetadata' in document) || !isCall(document.endMetadata)) throw changed('its metadata');
  Object.assign(document, {
    endMetadata() {
      const packet = new TextEncoder().encode(xmpPacket(info));
      const data = { Type: 'Metadata', Subtype: 'XML', Length: packet.length };
      catalog(document)['Metadata'] = stream(document, data, packet, false);
    },
  });
}

/** @param packed the bytes are packed already, or must stay readable */
function stream(document: Document, data: object, bytes: Uint8Array, packed: boolean): object {
  const reference = document.ref({ ...data, ...(packed ? { Filter: 'FlateDecode' } : {}) });
  reference.compress = false;
  reference.end(bytes);
  return reference;
}

function writeIntent(document: Document, intent: OutputIntent): void {
  const { packedProfile } = intent;
  const profile =
    packedProfile === undefined
      ? {}
      : { DestOutputProfile: stream(document, { N: 4 }, packedProfile, true) };
  const reference = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: text(intent.identifier),
    OutputCondition: text(intent.condition),
    RegistryName: text('http://www.color.org'),
    Info: text(intent.info),
    ...profile,
  });
  reference.end(undefined);
  catalog(document)['OutputIntents'] = [reference];
}

function startPage(document: Document, sheet: Sheet, index: number): object {
  const { width, height, bleed, margin, trimWidth, trimHeight } = sheet;
  document.addPage({ size: [width, height], margin: 0 });
  const { dictionary } = pageInside(document);
  const { data } = dictionary;
  const box = (out: number) => [
    margin - out,
    margin - out,
    margin + trimWidth + out,
    margin + trimHeight + out,
  ];
  data['TrimBox'] = box(0);
  data['BleedBox'] = box(bleed);
  data['StructParents'] = index;
  // A key of PDF 1.6, which PDF/X-1a does not know.
  delete data['UserUnit'];
  return dictionary;
}

function writeTags(document: Document, pages: readonly object[], tags: TagElement): void {
  const root = catalog(document)['StructTreeRoot'];
  if (!isRecord(root) || !isRecord(root['data'])) throw changed('its tree of tags');
  const tree = tagTree(tags, { root, pages, newObject: (data) => document.ref(data) });
  Object.assign(root['data'], tree);
}

/** Separation All prints on every plate: for marks that show the plates' register. */
function registrationColour(document: Document): () => string {
  let space: object | undefined;
  return () => {
    space ??= registrationSpace(document);
    pageInside(document).colorSpaces['Registration'] = space;
    return 'Registration';
  };
}

function registrationSpace(document: Document): object {
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 };
  const reference = document.ref(['Separation', 'All', 'DeviceCMYK', tint]);
  reference.end(undefined);
  return reference;
}

/** Black overprints in mode 1: where an ink is 0, what lies under it stays. */
function overprintStates(document: Document): (on: boolean) => string {
  const state = (on: boolean): object => {
    const reference = document.ref({ Type: 'ExtGState', OP: on, op: on, OPM: 1 });
    reference.end(undefined);
    return reference;
  };
  const states = { OverprintOn: state(true), OverprintOff: state(false) };
  return (on) => {
    const name = on ? 'OverprintOn' : 'OverprintOff';
    pageInside(document).ext_gstates[name] = states[name];
    return name;
  };
}

function embedFace(document: Document, id: string, font: TrueTypeFace): EmbeddedFace {
  const embedded = embeddedFont(document, id, font);
  const slots = new Map<string, number>();
  const advanceOf = (gid: number) => font.advanceOf(gid) * embedded.scale;
  return {
    name: embedded.id,
    advanceOf,
    slotOf(gid, text) {
      const key = `${gid} ${text}`;
      const known = slots.get(key);
      if (known !== undefined) return known;
      if (gid >= font.numGlyphs) throw new Error(`the face ${id} has no glyph number ${gid}`);
      const slot = embedded.subset.glyphs.push(gid) - 1;
      embedded.widths[slot] = advanceOf(gid);
      embedded.unicode[slot] = Array.from(text, (character) => character.codePointAt(0) ?? 0);
      slots.set(key, slot);
      return slot;
    },
    enterPage() {
      pageInside(document).fonts[embedded.id] = embedded.ref();
    },
  };
}

async function close(document: Document): Promise<Uint8Array> {
  document.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) {
    if (!(chunk instanceof Uint8Array)) throw changed('its output');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The document's catalog. */
function catalog(document: Document): Record<string, unknown> {
  const inside: unknown = document;
  if (!isRecord(inside) || !isRecord(inside['_root']) || !isRecord(inside['_root']['data'])) {
    throw changed('its catalog');
  }
  return inside['_root']['data'];
}

interface PageInside {
  readonly fonts: Record<string, object>;
  readonly ext_gstates: Record<string, object>;
  readonly colorSpaces: Record<string, object>;
  readonly dictionary: { readonly data: Record<string, unknown> };
}

function pageInside({ page }: { readonly page: unknown }): PageInside {
  if (!isPageInside(page)) throw changed('its page');
  return page;
}

function isPageInside(page: unknown): page is PageInside {
  if (!isRecord(page) || !isRecord(page['dictionary'])) return false;
  const { fonts, ext_gstates: states, colorSpaces, dictionary } = page;
  return [fonts, states, colorSpaces, dictionary['data']].every(isRecord);
}

interface EmbeddedFont {
  readonly id: string;
  /** Units of the font to 1/1000 em. */
  readonly scale: number;
  /** The glyphs to write; a glyph's place in the list is its slot. */
  readonly subset: { readonly glyphs: number[] };
  /** Advance of each slot, 1/1000 em. */
  readonly widths: number[];
  /** Code points each slot is read back as. */
  readonly unicode: number[][];
  ref(): object;
}

function embeddedFont(document: Document, id: string, font: TrueTypeFace): EmbeddedFont {
  const registry: unknown = document;
  if (!isFontRegistry(registry)) throw changed('its registry of fonts');
  registry.registerFont(id, pdfkitFace(font));
  registry.font(id);
  if (!isEmbeddedFont(registry._font)) throw changed('its embedded font');
  return registry._font;
}

/** PDFKit's types do not say that it takes an opened font, nor where it keeps the current one. */
interface FontRegistry {
  readonly _font: unknown;
  registerFont(name: string, font: object): unknown;
  font(name: string): unknown;
}

function isFontRegistry(value: unknown): value is FontRegistry {
  return (
    isRecord(value) && '_font' in value && [value['registerFont'], value['font']].every(isCall)
  );
}

function isEmbeddedFont(font: unknown): font is EmbeddedFont {
  if (!isRecord(font) || !isRecord(font['subset'])) return false;
  const lists = [font['subset']['glyphs'], font['widths'], font['unicode']];
  return (
    typeof font['id'] === 'string' &&
    typeof font['scale'] === 'number' &&
    lists.every((list) => Array.isArray(list) && list.length === 1) &&
    isCall(font['ref'])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCall(value: unknown): boolean {
  return typeof value === 'function';
}

function changed(part: string): Error {
  return new Error(`PDFKit is not the version this program was written for: ${part} has changed`);
}
