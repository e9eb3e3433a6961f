import type PDFDocument from 'pdfkit';
import type { OutlineObject } from './outline';
import { pdfkitFace } from './pdfkit-face';
import type { TrueTypeFace } from './truetype-face';

/** Where PDFKit keeps what its types do not tell; each guard stops the export when it has moved. */
export type Document = typeof PDFDocument;

/** The document's catalog. */
export function catalog(document: Document): Record<string, unknown> {
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
  readonly xobjects: Record<string, object>;
  readonly dictionary: { readonly data: Record<string, unknown> };
}

export function pageInside({ page }: { readonly page: unknown }): PageInside {
  if (!isPageInside(page)) throw changed('its page');
  return page;
}

function isPageInside(page: unknown): page is PageInside {
  if (!isRecord(page) || !isRecord(page['dictionary'])) return false;
  const { fonts, ext_gstates: states, colorSpaces, xobjects, dictionary } = page;
  return [fonts, states, colorSpaces, xobjects, dictionary['data']].every(isRecord);
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

export function embeddedFont(document: Document, id: string, font: TrueTypeFace): EmbeddedFont {
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

export function isOutlineObject(value: unknown): value is OutlineObject {
  return isRecord(value) && isRecord(value['data']) && isCall(value['end']);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isCall(value: unknown): boolean {
  return typeof value === 'function';
}

export function changed(part: string): Error {
  return new Error(`PDFKit is not the version this program was written for: ${part} has changed`);
}
