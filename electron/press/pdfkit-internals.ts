import PDFDocument from 'pdfkit';
import type { Bookmark } from './bookmarks';
import { infoEntries } from './info-entries';
import { outlineEntries, outlineOf, type OutlineEntry } from './outline';
import type { OutputIntent } from './output-intent';
import type { PressPicture } from '#electron/pictures';
import type { PdfInfo } from './pdf-info';
import {
  catalog,
  changed,
  embeddedFont,
  isCall,
  isOutlineObject,
  isRecord,
  pageInside,
  type Document,
} from './pdfkit-inside';
import { pictureShelf } from './pictures';
import type { Sheet } from './sheet';
import { tagTree } from './tag-tree';
import type { TagElement } from './tags';
import { textValue as text } from './text-value';
import type { TrueTypeFace } from './truetype-face';
import { xmpPacket } from './xmp';

/**
 * Everything we use of PDFKit's inside, in this one place: it sets text, but ours is set already,
 * and we need it as a writer of files, pages and fonts. A test pins the version; `pdfkit-inside.ts`
 * stops the export when a part is no longer where it was.
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
  /** The picture's name, entered into the current page; each one is written once. */
  showPicture(picture: PressPicture): string;
  /** Adds operators to the current page. */
  write(operators: string): void;
  /** States the printing condition. */
  intend(intent: OutputIntent): void;
  /** Ends the document; `tags` say in which order its marked content is read. */
  close(tags: TagElement, bookmarks?: readonly Bookmark[]): Promise<Uint8Array>;
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
  const sheets: Sheet[] = [];
  return {
    startPage(sheet) {
      pages.push(startPage(document, sheet, pages.length));
      sheets.push(sheet);
    },
    embed: (id, font) => embedFace(document, id, font),
    overprintState: overprintStates(document),
    registrationColour: registrationColour(document),
    showPicture: pictureShelf({
      write: (entries, bytes) => stream(document, entries, bytes, false),
      enter: (name, reference) => void (pageInside(document).xobjects[name] = reference),
    }),
    write: (operators) => void document.addContent(operators),
    intend: (intent) => writeIntent(document, intent),
    close(tags, bookmarks = []) {
      writeTags(document, pages, tags);
      writeOutline(document, outlineEntries(bookmarks, pages, sheets));
      return close(document);
    },
  };
}

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

function written(document: Document, data: object): object {
  const reference = document.ref(data);
  reference.end(undefined);
  return reference;
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
  const reference = written(document, {
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: text(intent.identifier),
    OutputCondition: text(intent.condition),
    ...(intent.registry === undefined ? {} : { RegistryName: text(intent.registry) }),
    Info: text(intent.info),
    ...profile,
  });
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

function writeOutline(document: Document, entries: readonly OutlineEntry[]): void {
  const newObject = (data: object) => {
    const reference: unknown = document.ref(data);
    if (!isOutlineObject(reference)) throw changed('its references');
    return reference;
  };
  const outline = outlineOf(entries, newObject);
  if (outline !== undefined) catalog(document)['Outlines'] = outline;
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
  return written(document, ['Separation', 'All', 'DeviceCMYK', tint]);
}

/** Black overprints in mode 1: where an ink is 0, what lies under it stays. */
function overprintStates(document: Document): (on: boolean) => string {
  const state = (on: boolean) => written(document, { Type: 'ExtGState', OP: on, op: on, OPM: 1 });
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
