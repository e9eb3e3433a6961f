import type { Random } from './random';

type Change = (bytes: Uint8Array, random: Random) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts));

const CHANGES: readonly [Change, ...Change[]] = [flip, flip, flip, cut, splice, repeat, drop];

/** A file with some bytes turned, cut off, moved, said twice or left out. */
export function mutateBytes(file: Uint8Array, random: Random): Uint8Array {
  let bytes = file;
  for (let change = random.below(4); change >= 0; change -= 1) {
    bytes = random.one(CHANGES)(bytes, random);
  }
  return bytes;
}

function flip(bytes: Uint8Array, random: Random): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  for (let count = random.below(20); count >= 0; count -= 1) {
    flipped[random.below(flipped.length)] = random.below(256);
  }
  return flipped;
}

function cut(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  return random.below(4) === 0 ? bytes.subarray(at) : bytes.subarray(0, at);
}

function splice(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, length, at] = [
    random.below(bytes.length),
    random.below(2000),
    random.below(bytes.length),
  ];
  return joined(bytes.subarray(0, at), bytes.subarray(from, from + length), bytes.subarray(at));
}

function repeat(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.below(bytes.length);
  const chunk = bytes.subarray(from, from + 1 + random.below(100));
  const copies = Array.from({ length: 1 + random.below(50) }, () => chunk);
  return joined(bytes.subarray(0, from), ...copies, bytes.subarray(from));
}

function drop(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.below(bytes.length);
  return joined(bytes.subarray(0, from), bytes.subarray(from + random.below(500)));
}
