import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { Page } from '#shared/display';

/**
 * Everything we use of PDFKit's inside, in this one place: it sets text, but ours is set already,
 * and we need it as a writer of files, pages and fonts. A test pins the version; the guards below
 * stop the export when a part is no longer where it was.
 */
export interface PdfFile {
  /** Begins a page: the display list's trim with its bleed around it. */
  startPage(page: Page): void;
  /** Takes a face into the document; only the glyphs that get a slot are written. */
  embed(id: string, font: Font): EmbeddedFace;
  /** The graphics state for overprinting on or off, entered into the current page. */
  overprintState(on: boolean): string;
  /** Adds operators to the current page. */
  write(operators: string): void;
  /** Ends the document. */
  close(): Promise<Uint8Array>;
}

export interface PdfInfo {
  readonly title: string;
  readonly date: Date;
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

export function createPdfFile({ title, date }: PdfInfo): PdfFile {
  const document = new PDFDocument({
    autoFirstPage: false,
    // No default font: PDFKit would load Helvetica.
    font: '',
    lang: 'zh-CN',
    margin: 0,
    info: { Title: title, Creator: 'Jiedu 解读', CreationDate: date, ModDate: date },
  });
  return {
    startPage: (page) => startPage(document, page),
    embed: (id, font) => embedFace(document, id, font),
    overprintState: overprintStates(document),
    write: (operators) => void document.addContent(operators),
    close: () => close(document),
  };
}

type Document = typeof PDFDocument;

function startPage(document: Document, { width, height, bleed }: Page): void {
  const size = [width + 2 * bleed, height + 2 * bleed];
  document.addPage({ size, margin: 0 });
  const { data } = pageInside(document).dictionary;
  data['TrimBox'] = [bleed, bleed, bleed + width, bleed + height];
  data['BleedBox'] = [0, 0, ...size];
  // A key of PDF 1.6, which PDF/X-1a does not know.
  delete data['UserUnit'];
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

function embedFace(document: Document, id: string, font: Font): EmbeddedFace {
  const embedded = embeddedFont(document, id, font);
  const slots = new Map<string, number>();
  const advanceOf = (gid: number) => font.getGlyph(gid).advanceWidth * embedded.scale;
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

interface PageInside {
  readonly fonts: Record<string, object>;
  readonly ext_gstates: Record<string, object>;
  readonly dictionary: { readonly data: Record<string, unknown> };
}

function pageInside({ page }: { readonly page: unknown }): PageInside {
  if (!isPageInside(page)) throw changed('its page');
  return page;
}

function isPageInside(page: unknown): page is PageInside {
  if (!isRecord(page) || !isRecord(page['dictionary'])) return false;
  return [page['fonts'], page['ext_gstates'], page['dictionary']['data']].every(isRecord);
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

function embeddedFont(document: Document, id: string, font: Font): EmbeddedFont {
  const registry: unknown = document;
  if (!isFontRegistry(registry)) throw changed('its registry of fonts');
  registry.registerFont(id, font);
  registry.font(id);
  if (!isEmbeddedFont(registry._font)) throw changed('its embedded font');
  return registry._font;
}

/** PDFKit's types do not say that it takes an opened font, nor where it keeps the current one. */
interface FontRegistry {
  readonly _font: unknown;
  registerFont(name: string, font: Font): unknown;
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
