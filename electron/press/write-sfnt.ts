/** A font file of these tables, which come in the order of their tags (OpenType, the table directory). */
export function writeSfnt(tables: readonly (readonly [tag: string, data: Buffer])[]): Uint8Array {
  const directory = Buffer.alloc(12 + tables.length * 16);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  const parts: Buffer[] = [directory];
  let end = directory.length;
  for (const [index, [tag, data]] of tables.entries()) {
    const at = 12 + index * 16;
    const padded = padToWords(data);
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(checkSum(padded), at + 4);
    directory.writeUInt32BE(end, at + 8);
    directory.writeUInt32BE(data.length, at + 12);
    parts.push(padded);
    end += padded.length;
  }
  return Buffer.concat(parts);
}

function padToWords(data: Buffer): Buffer {
  return data.length % 4 === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - (data.length % 4))]);
}

function checkSum(words: Buffer): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
