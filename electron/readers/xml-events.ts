import { SaxesParser } from 'saxes';

/** What stands in an XML part, in order. Names have the prefix that the standard uses: `w:p`. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Attributes by name, prefixed as the standard does: `w:val`. */
export type Attributes = Readonly<Record<string, string>>;

const CHUNK_BYTES = 64 * 1024;

/** The prefixes of the namespaces that hold text, transitional and strict (ECMA-376, ISO 29500). */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
};

/**
 * Reads an XML part as a stream: no tree, no recursion, no entity but the five of XML. Prefixes count
 * for the whole part, wherever they are declared.
 * @returns false when it is not well-formed
 */
export function readXml(bytes: Uint8Array, events: XmlEvents): boolean {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const prefixes = new Map<string, string>();
  let isWellFormed = true;
  parser.on('error', () => {
    isWellFormed = false;
  });
  parser.on('opentag', ({ name, attributes }) => {
    for (const [key, value] of Object.entries(attributes)) declare(prefixes, key, value);
    events.open(rename(prefixes, name), renameAll(prefixes, attributes));
  });
  parser.on('closetag', ({ name }) => events.close(rename(prefixes, name)));
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  try {
    for (const text of decode(bytes)) {
      parser.write(text);
      if (!isWellFormed) return false;
    }
    parser.close();
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
  return isWellFormed;
}

/** Strictly, piece by piece; the decoder throws a TypeError at a broken character. */
function* decode(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    yield decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true });
  }
  yield decoder.decode();
}

/** XML 1.0, appendix F: UTF-8, or UTF-16 by its mark or its first character. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function declare(prefixes: Map<string, string>, key: string, uri: string): void {
  if (key !== 'xmlns' && !key.startsWith('xmlns:')) return;
  const standard = PREFIXES[uri];
  if (standard !== undefined) prefixes.set(key === 'xmlns' ? '' : key.slice(6), standard);
}

function rename(prefixes: ReadonlyMap<string, string>, name: string): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const standard = prefixes.get(prefix);
  if (standard === undefined || standard === prefix) return name;
  return `${standard}:${name.slice(colon + 1)}`;
}

function renameAll(prefixes: ReadonlyMap<string, string>, attributes: Attributes): Attributes {
  if (prefixes.get('w') === 'w') return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.includes(':') ? rename(prefixes, name) : name,
      value,
    ]),
  );
}
