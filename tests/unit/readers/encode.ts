/** Bytes of a text in a legacy encoding, by turning the decoder's table round. */
export function encodeAs(
  text: string,
  encoding: 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be',
): Uint8Array {
  if (encoding === 'utf-16le') return Uint8Array.from(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Uint8Array.from([...text].flatMap((character) => bytesIn(table, character)));
}

function bytesIn(
  table: ReadonlyMap<string, readonly number[]>,
  character: string,
): readonly number[] {
  if (character <= '\u007f') return [character.charCodeAt(0)];
  const bytes = table.get(character);
  if (bytes === undefined) throw new Error(`${character} has no code in this encoding`);
  return bytes;
}

/** Turned round once. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): Map<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
