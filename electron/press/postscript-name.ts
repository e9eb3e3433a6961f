/** Name 6 of the table `name`: how a document calls the face (OpenType, `name`). */
const POSTSCRIPT = 6;
const WINDOWS = 3;

/** The face's PostScript name, of the characters that a PDF name may be made of. */
export function postscriptName(table: Buffer): string {
  const strings = table.readUInt16BE(4);
  for (let at = 6; at < 6 + table.readUInt16BE(2) * 12; at += 12) {
    if (table.readUInt16BE(at + 6) !== POSTSCRIPT) continue;
    const from = strings + table.readUInt16BE(at + 10);
    const bytes = table.subarray(from, from + table.readUInt16BE(at + 8));
    const text = table.readUInt16BE(at) === WINDOWS ? fromUtf16(bytes) : bytes.toString('latin1');
    const name = text.replaceAll(/[^\w.+-]/gu, '');
    if (name !== '') return name;
  }
  throw new RangeError('a font without a name');
}

const fromUtf16 = (bytes: Buffer) => new TextDecoder('utf-16be').decode(bytes);
